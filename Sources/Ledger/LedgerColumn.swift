// SPDX-License-Identifier: GPL-3.0-or-later

/// The fields of a line in the order in which digests, the database and exports have them.
enum LedgerColumn: Int, CaseIterable, Sendable {
  case line, obligation, period, id, date, policy, entitlement, title, titleChinese, document, clause, count,
    rate
  case amount, exempt, currency, decimals, tax, due, payer, status, evidence, rows, corrects

  /// Made once: they are asked for with every line.
  static let all = allCases
  static let width = allCases.count

  var name: String { self == .titleChinese ? "title_zh" : "\(self)" }
}
