// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Ledger
import Rostering
import Subsidies

/// Two months of a small ledger: what the tests of this target are about.
enum Books {
  /// Days of March 2020.
  static func day(_ number: Int) -> CivilDay {
    CivilDay(daysSinceEpoch: 18322).advanced(by: number - 1)
  }

  static let february = LedgerPeriod(day(-28)...day(0))
  static let march = LedgerPeriod(day(1)...day(31))

  /// Three lines of February: two of a nurse, one of another.
  static func lines() -> [LedgerLine] {
    [line("N1", 3, 300), line("N1", 4, 300), line("N2", 3, 150)]
  }

  /// A line of so many yuan on a day of February.
  static func line(
    _ staff: StaffID, _ number: Int, _ amount: Int64, _ period: LedgerPeriod = february
  ) -> LedgerLine {
    let date = day(-29 + number)
    return LedgerLine(
      id: "p/t1/\(staff)/\(date)", obligation: "p/g/\(staff)/\(date)", period: period, staff: staff,
      date: date, policy: "p", entitlement: "t1", title: "Tier 1", titleChinese: "一档", document: "d",
      clause: "1", count: .one, rate: "300", amount: Money(minorUnits: amount * 100),
      exempt: Money(minorUnits: amount * 100), currency: .cny, tax: .exempt,
      due: period.days.upperBound.advanced(by: 30), payer: "", status: .verified, evidence: .confirmed,
      rows: "attendance.csv:2", corrects: "")
  }

  static func path() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "echelon-ledger-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appendingPathComponent("ledger.sqlite").path
  }

  static func ledger(steps: [String], at path: String? = nil) throws -> Ledger {
    try Ledger.create(
      at: try path ?? self.path(), steps: steps.compactMap { LedgerStep($0) }, by: "He", on: day(1))
  }

  /// A ledger in which some lines of February are released and closed.
  static func closed(_ lines: [LedgerLine], at path: String? = nil) throws -> Ledger {
    let ledger = try ledger(steps: [], at: path)
    try ledger.draft(lines, findings: [], period: february, by: "Li", on: day(1))
    try ledger.release(february, by: "He", on: day(2))
    try ledger.close(february, by: "He", on: day(3))
    return ledger
  }
}

extension Ledger {
  /// Releases a period on a day and gives the lines that this released.
  func released(_ period: LedgerPeriod, on day: CivilDay) throws -> [LedgerLine] {
    try lines(of: try release(period, by: "He", on: day).entry.number)
  }
}
