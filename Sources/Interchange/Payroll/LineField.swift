// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// The columns of a list of lines: every line with its arithmetic.
///
/// The ledger holds lines of a payroll, the forecast file those of a forecast.
public enum LineField: String, CaseIterable, Sendable {
  case line, date, id, name, unit, policy, document, clause, entitlement, title
  case count, rate, rateFrom = "rate_from", factors, product, amount, currency
  case tax, due, payer, evidence, status, rows, trace

  func heading(_ language: Language) -> String {
    guard language == .chinese else { return rawValue }
    return switch self {
    case .line: "编号"
    case .date: "日期"
    case .id: "工号"
    case .name: "姓名"
    case .unit: "科室"
    case .policy: "政策"
    case .document: "文号"
    case .clause: "条款"
    case .entitlement: "项目"
    case .title: "项目名称"
    case .count: "数量"
    case .rate: "标准"
    case .rateFrom: "标准生效日"
    case .factors: "系数"
    case .product: "取整前"
    case .amount: "金额"
    case .currency: "币种"
    case .tax: "税务处理"
    case .due: "应发日期"
    case .payer: "发放单位"
    case .evidence: "出勤依据"
    case .status: "政策状态"
    case .rows: "来源"
    case .trace: "计算说明"
    }
  }

  func value(of line: EntitlementLine, trace: Trace, in names: PayNames) -> MappedValue {
    switch self {
    case .line: .text(line.id)
    case .date: .day(line.date)
    case .id: .text(line.staff.text)
    case .name: .text(names.name(of: line.staff))
    case .unit: .text(names.unitName(of: line.staff))
    case .policy: .text(line.policy.text)
    case .document: .text(line.document)
    case .clause: .text(line.clause)
    case .entitlement: .text(line.entitlement.text)
    case .title: .text(line.title[names.language])
    case .count: .count(line.count)
    case .rate: .count(line.rate)
    case .rateFrom: .day(line.rateFrom)
    case .factors: .text(line.factors.map { "\($0.id) \($0.factor)" }.joined(separator: "; "))
    case .product: .text(line.product.description)
    case .amount: .money(line.amount, line.currency)
    case .currency: .text(line.currency.code)
    case .tax: .text(line.tax.shown(in: names.language))
    case .due: .day(line.due)
    case .payer: line.payer.map { .text($0) } ?? .empty
    case .evidence: .text(line.evidence.shown(in: names.language))
    case .status: .text(line.status.shown(in: names.language))
    case .rows: .text(line.rows)
    case .trace: .text(trace.sentence(in: names.language))
    }
  }
}

extension LineField {
  /// Whether lines that are alike may differ in it.
  var varies: Bool {
    switch self {
    case .line, .date, .rows, .trace: true
    default: false
    }
  }
}

/// A column of the ledger.
public struct LedgerField: MappedField {
  public let field: LineField

  public init(_ field: LineField) { self.field = field }

  public func heading(in language: Language) -> String { field.heading(language) }

  public func value(of row: Payroll.Line, in names: PayNames) -> MappedValue {
    field.value(of: row.entitlement, trace: Trace(row), in: names)
  }

  public var varies: Bool { field.varies }

  public static func areAlike(_ row: Payroll.Line, _ other: Payroll.Line) -> Bool {
    row.entitlement.isAlike(other.entitlement)
  }
}

/// A column of a forecast.
public struct ForecastField: MappedField {
  public let field: LineField

  public init(_ field: LineField) { self.field = field }

  public func heading(in language: Language) -> String { field.heading(language) }

  public func value(of row: Forecast.Line, in names: PayNames) -> MappedValue {
    field.value(of: row.entitlement, trace: Trace(row), in: names)
  }

  public var varies: Bool { field.varies }

  public static func areAlike(_ row: Forecast.Line, _ other: Forecast.Line) -> Bool {
    row.entitlement.isAlike(other.entitlement)
  }
}
