// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Trace {
  /// The same as the English sentence, in the words of a Chinese payroll office.
  var chinese: String {
    var product =
      "\(countText) × \(rate)（\(line.document) \(line.clause)，\(line.title[.chinese])，自\(line.rateFrom)起）"
    for factor in line.factors { product += " × \(factor.factor)（\(factor.id)，自\(factor.from)起）" }
    let forecast = isForecast ? "预测，非工资：" : ""
    return "\(forecast)\(line.staff)，\(line.date)：\(quantityText)；\(product) = \(line.product)，"
      + "取整为\(amount)。\(contactText)出勤依据：\(evidenceText)。\(taxText)应于\(line.due)前发放。\(statusText)"
  }

  private var countText: String {
    switch line.quantity {
    case .duties(let count, per: .duty): "\(count)班"
    case .duties(let count, per: .night): "\(count)夜"
    case .days(let days): "\(days.days)天" + (days.share.map { " × \($0.part)/\($0.whole)" } ?? "")
    }
  }

  private var quantityText: String {
    let source = "（\(rows(joinedBy: "、"))）"
    switch line.quantity {
    case .duties: return "\(countText)\(source)"
    case .days(let days):
      guard let hours = days.hours else { return "登记\(days.days)天\(source)" }
      var text = "\(hours)小时\(source)"
      if let limit = days.limit {
        let side = limit.isExceeded ? (limit.isInclusive ? "超过" : "达到") : (limit.isInclusive ? "不超过" : "不满")
        text += "，\(side)\(limit.hours)小时"
      }
      text += "，计\(days.days)天"
      if let share = days.share { text += "，其中本档\(share.part)小时，合计\(share.whole)小时" }
      return text
    }
  }

  private var contactText: String {
    guard !contacts.isEmpty else { return "" }
    let classes = contacts.map { contact, source in
      let basis =
        switch source {
        case .attendance: "考勤登记并注明事由"
        case .post: "按岗位"
        case .zone: "按科室分区"
        }
      let name =
        switch contact {
        case .direct: "直接接触"
        case .indirect: "间接接触"
        case .none: "无接触"
        }
      return "\(name)（\(basis)）"
    }
    return "\(classes.joined(separator: "、"))。"
  }

  private var evidenceText: String {
    switch line.evidence {
    case .planned: "排班"
    case .recorded: "登记"
    case .punched: "打卡"
    case .certified: "外单位证明"
    case .confirmed: "科室确认"
    }
  }

  private var taxText: String {
    switch line.tax {
    case .exempt: "免征个人所得税。"
    case .taxable: "应税。"
    case .confirm: "税务处理待确认。"
    }
  }

  private var statusText: String {
    switch line.status {
    case .verified: "政策数据已核实。"
    case .example: "政策含示例数据。"
    case .unverified: "政策含未核实数据。"
    }
  }
}
