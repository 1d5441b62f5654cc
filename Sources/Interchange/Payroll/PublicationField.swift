// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// The columns of the list that is put up for everybody to see before money is paid (公示): these and nothing
/// else.
public enum PublicationField: String, CaseIterable, MappedField {
  case name, department, tier, days, amount

  public func heading(in language: Language) -> String {
    guard language == .chinese else { return rawValue }
    return switch self {
    case .name: "姓名"
    case .department: "科室"
    case .tier: "档次"
    case .days: "天数"
    case .amount: "金额"
    }
  }

  public func value(of row: Payroll.Row, in names: PayNames) -> MappedValue {
    switch self {
    case .name: .text(names.name(of: row.staff))
    case .department: .text(names.unitName(of: row.staff))
    case .tier: .text(row.title[names.language])
    case .days: .count(row.count)
    case .amount: .money(row.amount, row.currency)
    }
  }
}

/// The columns of the list with which a department declares what its people are owed.
public enum DeclarationField: String, CaseIterable, MappedField {
  case id, name, tier, dates, days, amount, document, signature

  public func heading(in language: Language) -> String {
    guard language == .chinese else { return rawValue }
    return switch self {
    case .id: "工号"
    case .name: "姓名"
    case .tier: "档次"
    case .dates: "日期"
    case .days: "天数"
    case .amount: "金额"
    case .document: "文号"
    case .signature: "本人签字"
    }
  }

  public func value(of row: Payroll.Row, in names: PayNames) -> MappedValue {
    switch self {
    case .id: .text(row.staff.text)
    case .name: .text(names.name(of: row.staff))
    case .tier: .text(row.title[names.language])
    case .dates: .text(row.lines.map(\.date.description).joined(separator: " "))
    case .days: .count(row.count)
    case .amount: .money(row.amount, row.currency)
    case .document: .text(row.lines.first?.document ?? "")
    case .signature: .empty
    }
  }
}
