// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What recomputing a closed period changes, obligation by obligation.
struct Corrections {
  /// In the order of people, dates and obligations; each points at the line it corrects.
  let lines: [LedgerLine]

  /// - Parameters:
  ///   - before: what was released and corrected so far.
  ///   - number: tells this correction from earlier ones.
  init(of before: [LedgerLine], to after: [LedgerLine], number: Int) {
    let (old, new) = (
      Dictionary(grouping: before, by: \.obligation), Dictionary(grouping: after, by: \.obligation)
    )
    lines = Set(old.keys).union(new.keys).compactMap { obligation -> LedgerLine? in
      let (was, now) = (old[obligation] ?? [], new[obligation] ?? [])
      let amount = Self.sum(now, \.amount) - Self.sum(was, \.amount)
      let exempt = Self.sum(now, \.exempt) - Self.sum(was, \.exempt)
      guard amount != .zero, let example = now.first ?? was.first else { return nil }
      return example.correction(
        of: was.map(\.id).sorted().first ?? "", amount: amount, exempt: exempt, number: number)
    }.sorted { ($0.staff, $0.date, $0.obligation) < ($1.staff, $1.date, $1.obligation) }
  }

  private static func sum(_ lines: [LedgerLine], _ amount: KeyPath<LedgerLine, Money>) -> Money {
    lines.reduce(.zero) { $0 + $1[keyPath: amount] }
  }
}
