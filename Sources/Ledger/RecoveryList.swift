// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering

/// The list of overpayments: each with the line it corrects and what was decided about it, or nothing while it waits.
public enum RecoveryList {
  /// - Throws: what reading the ledger or writing a cell throws.
  public static func file(of ledger: Ledger, language: Language) throws -> PayFile {
    let name = "recoveries.csv"
    let columns =
      language == .english
      ? ["line", "id", "date", "amount", "currency", "corrects", "decision"]
      : ["编号", "工号", "日期", "金额", "币种", "更正的明细", "处理决定"]
    var writer = try CSVWriter(file: name, columns: columns)
    for (line, decision) in try ledger.recoveries() {
      try writer.add([
        .text(line.id), .text(line.staff.text), .day(line.date),
        .fixed(line.amount.minorUnits, places: line.currency.decimals), .text(line.currency.code),
        .text(line.corrects), .text(decision.map { $0.shown(in: language) } ?? ""),
      ])
    }
    return PayFile(name: name, bytes: try writer.encoded(as: .utf8))
  }
}

extension LedgerEvent.Recovery {
  fileprivate func shown(in language: Language) -> String {
    guard language == .chinese else { return rawValue }
    return switch self {
    case .deduct: "从后续发放中扣回"
    case .repay: "退回"
    case .waive: "免予追回"
    }
  }
}
