// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// The columns of a payroll file: a row for each person, policy and entitlement of a period.
public enum PayrollField: String, CaseIterable, MappedField {
  case id, name, unit, engagement, route, policy, entitlement, code, title
  case from, to, count, amount, currency, tax, due, status

  public func heading(in language: Language) -> String {
    guard language == .chinese else { return rawValue }
    return switch self {
    case .id: "工号"
    case .name: "姓名"
    case .unit: "科室"
    case .engagement: "编制类别"
    case .route: "发放渠道"
    case .policy: "政策"
    case .entitlement: "项目"
    case .code: "工资项代码"
    case .title: "项目名称"
    case .from: "起始日期"
    case .to: "截止日期"
    case .count: "数量"
    case .amount: "金额"
    case .currency: "币种"
    case .tax: "税务处理"
    case .due: "应发日期"
    case .status: "政策状态"
    }
  }

  public func value(of row: Payroll.Row, in names: PayNames) -> MappedValue {
    switch self {
    case .id: .text(row.staff.text)
    case .name: .text(names.name(of: row.staff))
    case .unit: .text(names.unitName(of: row.staff))
    case .engagement: .text(names.engagement(of: row.staff))
    case .route: .text(names.route(of: row.staff)?.shown(in: names.language) ?? "")
    case .policy: .text(row.policy.text)
    case .entitlement: .text(row.entitlement.text)
    case .code: .text(names.code(of: row.entitlement))
    case .title: .text(row.title[names.language])
    case .from: .day(names.period.lowerBound)
    case .to: .day(names.period.upperBound)
    case .count: .count(row.count)
    case .amount: .money(row.amount, row.currency)
    case .currency: .text(row.currency.code)
    case .tax: .text(row.tax.shown(in: names.language))
    case .due: .day(row.due)
    case .status: .text(row.status.shown(in: names.language))
    }
  }
}

extension MappedValue {
  /// Days or duties, as few decimals as they need.
  static func count(_ count: ExactDecimal) -> MappedValue {
    .exact(count)
  }
}
