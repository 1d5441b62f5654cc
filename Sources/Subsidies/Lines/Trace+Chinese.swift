// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Trace {
  /// The same as the English sentence, in the words of a Chinese payroll office.
  var chinese: String {
    var product =
      "\(countText) × \(rate)\(payText)（\(line.document) \(line.clause)，\(line.title[.chinese])，自\(line.rateFrom)起）"
    for factor in line.factors { product += " × \(factor.factor)（\(factor.id)，自\(factor.from)起）" }
    let forecast = isForecast ? "预测，非工资：" : ""
    return "\(forecast)\(line.staff)，\(line.date)：\(quantityText)；\(product) = \(line.product)，"
      + "\(resultText)。\(contactText)出勤依据：\(evidenceText)。\(taxText)应于\(line.due)前发放。\(statusText)"
  }

  private var resultText: String {
    if line.isTimeOff { return "以补休抵偿" }
    guard let cap = line.cap else { return "取整为\(amount)" }
    return "取整为\(money(cap.uncapped))，按上限\(cap.id)减为\(amount)"
  }

  private var countText: String {
    switch line.quantity {
    case .duties(let count, per: .onCall): return "\(count)次听班"
    case .duties(let count, per: .callOut): return "\(count)次应召"
    case .hours(let hours): return "\(hours.paid)小时"
    case .span(let span):
      return span.parts.reduce("\(span.share)") { $0 + " × \($1.part)/\($1.whole)" }
    case .duties(let count, per: .duty): return "\(count)班"
    case .duties(let count, per: .night): return "\(count)夜"
    case .days(let days): return "\(days.days)天" + (days.share.map { " × \($0.part)/\($0.whole)" } ?? "")
    }
  }

  private var quantityText: String {
    let source = "（\(rows(joinedBy: "、"))）"
    switch line.quantity {
    case .duties: return "\(countText)\(source)"
    case .hours(let hours):
      let before = hours.counted == hours.paid ? "" : "，取整前\(hours.counted)小时"
      return "\(countText)\(source)\(before)"
    case .span(let span): return spanText(span) + (line.records.isEmpty ? "" : source)
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

  private func spanText(_ span: EntitlementLine.SpanQuantity) -> String {
    var text = "\(span.days.lowerBound)至\(span.days.upperBound)"
    if let measured = span.measured, let measure = span.measure {
      let worked: String =
        switch measure {
        case .days: "，出勤\(measured)天，计\(span.share)"
        case .hours: "，出勤\(Minutes(Int(measured.units)))小时，计\(span.share)"
        case .fraction: "，合同比例\(measured)，计\(span.share)"
        }
      text += worked
    }
    for part in span.parts {
      let reduced: String =
        switch part.proration {
        case .contract: "，按合同比例\(part.part)/\(part.whole)"
        case .employedDays: "，在职\(part.part)/\(part.whole)天"
        case .workedDays: "，出勤\(part.part)/\(part.whole)天"
        case .workedHours: "，出勤\(Minutes(part.part))/\(Minutes(part.whole))小时"
        }
      text += reduced
    }
    return text
  }

  private var contactText: String {
    guard !contacts.isEmpty else { return "" }
    let classes = contacts.map { contact, source in
      let basis =
        switch source {
        case .attendance: "考勤登记并注明事由"
        case .certificate: "按天数证明"
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
    case .exempt where line.exempt < line.amount:
      "其中\(money(line.exempt))免征个人所得税，\(money(line.amount - line.exempt))应税。"
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
