// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// The columns a hand-over can have.
public enum HandOverField: String, CaseIterable, MappedField {
  case number, id, name, unit, code, title, count, amount, exempt, taxable, currency, tax, due, from, to
  case bank, account, accountName = "account_name", company, batch

  public func heading(in language: Language) -> String {
    guard language == .chinese else { return rawValue }
    return switch self {
    case .number: "序号"
    case .id: "工号"
    case .name: "姓名"
    case .unit: "科室"
    case .code: "工资项代码"
    case .title: "项目名称"
    case .count: "数量"
    case .amount: "金额"
    case .exempt: "免税金额"
    case .taxable: "应税金额"
    case .currency: "币种"
    case .tax: "税务处理"
    case .due: "应发日期"
    case .from: "起始日期"
    case .to: "截止日期"
    case .bank: "开户行"
    case .account: "账号"
    case .accountName: "户名"
    case .company: "公司代码"
    case .batch: "批次"
    }
  }

  public func value(of row: HandOver.Row, in names: PayNames) -> MappedValue {
    let item = row.item
    return switch self {
    case .number: .count(ExactDecimal(row.number))
    case .id: .text(item.staff.text)
    case .name: .text(names.name(of: item.staff))
    case .unit: .text(names.unitName(of: item.staff))
    case .code: .text(names.code(of: item.entitlement))
    case .title: .text(item.title[names.language])
    case .count: .count(item.count)
    case .amount: .money(item.amount, item.currency)
    case .exempt: .money(item.exempt, item.currency)
    case .taxable: .money(item.amount - item.exempt, item.currency)
    case .currency: .text(item.currency.code)
    case .tax: .text(item.tax.rawValue)
    case .due: .day(item.due)
    case .from: .day(names.period.lowerBound)
    case .to: .day(names.period.upperBound)
    case .bank: .text(row.account?.bank ?? "")
    case .account: .text(row.account?.number ?? "")
    case .accountName: .text(row.account?.holder ?? "")
    case .company: .text(row.settings.company)
    case .batch: .text(row.settings.batch)
    }
  }
}
