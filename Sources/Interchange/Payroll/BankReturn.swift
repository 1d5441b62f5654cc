// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What a bank's return says of one person.
public struct BankReturn: Hashable, Sendable {
  public let staff: StaffID
  /// False where the payment came back.
  public let isPaid: Bool
  public let reason: String

  private enum Outcome: String, CaseIterable { case paid, returned }

  private static let outcomes = Vocabulary<Outcome>(
    .setting, others: [.paid: ["成功", "已发"], .returned: ["退回", "失败"]])

  private static let schema = TableSchema(
    "returns",
    [
      TableColumn("id", "工号", isRequired: true), TableColumn("result", "结果", isRequired: true),
      TableColumn("reason", "原因", "事由"),
    ])

  /// Rows with an error are reported and left out.
  public static func read(_ bytes: [UInt8], file: String, problems: ProblemList) -> [BankReturn] {
    guard let source = SourceText.decode(bytes, file: file, problems: problems),
      let document = CSVDocument.read(source, problems: problems),
      let table = CSVTable.read(document, as: schema, problems: problems)
    else { return [] }
    return table.rows.compactMap { row in
      let outcome = row.required("result", as: .choice(outcomes))?.value
      guard let id = row.required("id", as: .identifier)?.value, let outcome else { return nil }
      return BankReturn(
        staff: StaffID(id), isPaid: outcome == .paid, reason: row.optionalText("reason")?.value ?? "")
    }
  }
}
