// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The shipped layouts of hand-overs, by the names under which a command takes them.
public enum HandOverMap: String, CaseIterable, Sendable {
  /// Every column there is but the account, for a payroll system that maps them itself.
  case generic
  /// A Chinese bank's batch payment: number, account, holder, amount, remark; no heading and no total.
  case bankChina = "bank-cn-generic"
  /// 用友 U8: headings exactly as in the system's template, the code of a person as text.
  case u8 = "u8-salary-generic"
  /// ADP paydata: Co Code, Batch ID and File # first, then one earning.
  case adp = "adp-paydata"
  /// Sage Payroll (Ireland): no heading, a line for each payment.
  case sageIreland = "sage-ie-payments"

  /// What makes one row.
  public enum Grouping: Sendable {
    case personAndEntitlement
    case person
  }

  public var grouping: Grouping {
    switch self {
    case .generic, .adp, .sageIreland: .personAndEntitlement
    case .bankChina, .u8: .person
    }
  }

  public var needsAccounts: Bool { self == .bankChina }
  /// Whether ids must be numbers.
  var wantsDigits: Bool { self == .adp }
  /// Whether the codes of entitlements must be numbers.
  var wantsNumericCodes: Bool { self == .sageIreland }

  func columns(_ settings: HandOver.Settings) -> ColumnMap<HandOverField> {
    typealias Column = ColumnMap<HandOverField>.Column
    func named(_ field: HandOverField, _ heading: String) -> Column {
      Column(field, heading: [.english: heading, .chinese: heading])
    }
    switch self {
    case .generic:
      return ColumnMap(
        fileName: "hand-over.csv",
        fields: [
          .id, .name, .unit, .code, .title, .count, .amount, .exempt, .taxable, .currency, .tax, .due, .from,
          .to,
        ])
    case .bankChina:
      let remark = Column(fixed: [.english: "subsidy", .chinese: "补助"], heading: [:])
      return ColumnMap(
        fileName: "bank-{from}-{to}.txt",
        columns: [Column(.number), Column(.account), Column(.accountName), Column(.amount), remark],
        audience: .machines, hasHeading: false, encoding: .gb18030)
    case .u8:
      return ColumnMap(
        fileName: "u8-{from}-{to}.csv",
        columns: [
          named(.id, "人员编码"), named(.name, "人员姓名"), named(.unit, "部门名称"), named(.amount, "补助合计"),
        ], audience: .machines, encoding: .gb18030)
    case .adp:
      // Two-letter company codes are filled up with an underscore.
      let company = settings.company + String(repeating: "_", count: max(0, 3 - settings.company.count))
      return ColumnMap(
        fileName: "PR\(company)EPI.csv",
        columns: [
          named(.company, "Co Code"), named(.batch, "Batch ID"), named(.id, "File #"),
          named(.code, "Earnings 3 Code"), named(.amount, "Earnings 3 Amount"),
        ], audience: .machines, encoding: .utf8)
    case .sageIreland:
      let payment = Column(fixed: [.english: "2", .chinese: "2"], heading: [:])
      let nothing = Column(fixed: [:], heading: [:])
      return ColumnMap(
        fileName: "sage-payments.csv",
        columns: [
          payment, Column(.id), Column(.code), nothing, nothing, Column(.amount), nothing,
        ], audience: .machines, hasHeading: false, encoding: .utf8)
    }
  }
}
