// SPDX-License-Identifier: GPL-3.0-or-later

/// The values a field may take, each under one canonical name and any number of others, as data.
public struct Vocabulary<Value: Sendable>: Sendable {
  /// What the values are, for messages.
  public let term: Term
  /// The canonical names, in the order declared: what a message lists as known.
  public let names: [String]
  private let values: [String: Value]
  /// The same, each by its first Chinese name where it has one.
  private let chineseNames: [String]

  /// - Parameter entries: Each value with its canonical name and its other names. Where a name occurs twice,
  ///   the first entry has it.
  public init(_ term: Term, _ entries: [(value: Value, name: String, others: [String])]) {
    self.term = term
    names = entries.map(\.name)
    chineseNames = entries.map { entry in entry.others.first(where: Self.isChinese) ?? entry.name }
    var values: [String: Value] = [:]
    for entry in entries {
      for name in [entry.name] + entry.others where values[name.lowercased()] == nil {
        values[name.lowercased()] = entry.value
      }
    }
    self.values = values
  }

  /// The value of a name, ignoring case.
  ///
  /// - Throws: `.unknownValue` with the known names, in Chinese for a name in Chinese, whatever language messages have.
  public func value(of name: String) throws(ProblemKind) -> Value {
    guard let value = values[name.lowercased()] else {
      throw .unknownValue(term, value: name, known: Self.isChinese(name) ? chineseNames : names)
    }
    return value
  }

  private static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}

extension Vocabulary where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// The cases of an enumeration under their raw values, with other names as data.
  public init(_ term: Term, others: [Value: [String]] = [:]) where Value: Hashable {
    self.init(term, Value.allCases.map { ($0, $0.rawValue, others[$0] ?? []) })
  }
}
