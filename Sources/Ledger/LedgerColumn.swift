// SPDX-License-Identifier: GPL-3.0-or-later

/// The fields of a line in the order in which digests, the database and exports have them.
enum LedgerColumn: Int, CaseIterable, Sendable {
  case line, obligation, period, id, date, policy, entitlement, title, titleChinese, document, clause, count,
    rate
  case amount, exempt, currency, decimals, tax, due, payer, status, evidence, rows, corrects

  var name: String { self == .titleChinese ? "title_zh" : "\(self)" }
}
