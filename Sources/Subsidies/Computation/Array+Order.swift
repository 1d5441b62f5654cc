// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Array {
  /// The elements in order, equal ones as they were; what is in order already, as most work is, costs one look.
  func sortedStably(by precedes: (Element, Element) -> Bool) -> [Element] {
    if zip(self, dropFirst()).allSatisfy({ !precedes($1, $0) }) { return self }
    return enumerated().sorted {
      precedes($0.element, $1.element) || (!precedes($1.element, $0.element) && $0.offset < $1.offset)
    }.map(\.element)
  }

  /// Runs of elements that follow each other with the same key.
  func chunks<Key: Equatable>(by key: (Element) -> Key) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = startIndex
    while start < endIndex {
      let own = key(self[start])
      let end = self[start...].firstIndex { key($0) != own } ?? endIndex
      chunks.append(self[start..<end])
      start = end
    }
    return chunks
  }
}

extension [EntitlementLine] {
  /// The lines of each person under each policy, which follow each other.
  public func byPersonAndPolicy() -> [ArraySlice<EntitlementLine>] {
    chunks { PersonAndPolicy(staff: $0.staff, policy: $0.policy) }
  }
}

private struct PersonAndPolicy: Equatable {
  let staff: StaffID
  let policy: PolicyID
}
