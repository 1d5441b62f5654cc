// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Some of the lines that came with some entries, in order; they stay in the database until they are looked at.
struct LedgerSelection {
  let entries: [LedgerEntry]
  let keeps: (_ block: LedgerBlock, _ line: Int) -> Bool

  init(of entries: [LedgerEntry], where keeps: @escaping (LedgerBlock, Int) -> Bool = { _, _ in true }) {
    self.entries = entries
    self.keeps = keeps
  }

  /// The same without some lines.
  func filter(_ isKept: @escaping (LedgerBlock, Int) -> Bool) -> LedgerSelection {
    LedgerSelection(of: entries) { keeps($0, $1) && isKept($0, $1) }
  }
}

/// How many lines there are, of how many people, and what they come to: what a sheet to be signed says.
public struct LedgerSum: Hashable, Sendable {
  public private(set) var lines = 0
  private var staff: Set<String> = []
  private var sums: [Currency: Money] = [:]

  public var people: Int { staff.count }
  /// In the order of the currencies' codes.
  public var totals: [(currency: Currency, amount: Money)] {
    sums.sorted { $0.key.code < $1.key.code }.map { ($0.key, $0.value) }
  }

  mutating func add(_ block: LedgerBlock) {
    lines += block.count
    var last = ""
    for line in 0..<block.count {
      let staff = block.text(.id, of: line)
      if staff != last { self.staff.insert(staff) }
      last = staff
      let currency = Currency(
        code: block.text(.currency, of: line), decimals: Int(block.number(.decimals, of: line) ?? 0))
      sums[currency] = (sums[currency] ?? .zero) + block.amount(of: line)
    }
  }
}
