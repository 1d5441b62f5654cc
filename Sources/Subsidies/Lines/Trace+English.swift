// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Trace {
  /// Who, when, what was counted from which rows, how that makes days or duties, and the whole product.
  var english: String {
    var product =
      "\(countText) × \(rate)\(payText) (\(line.document) \(line.clause), \(line.title.english), from \(line.rateFrom))"
    for factor in line.factors { product += " × \(factor.factor) (\(factor.id), from \(factor.from))" }
    let forecast = isForecast ? "Forecast, not payroll: " : ""
    return "\(forecast)\(line.staff), \(line.date): \(quantityText); \(product) = \(line.product), "
      + "\(resultText). \(contactText)\(evidenceText) \(taxText) "
      + "Due by \(line.due). \(statusText)"
  }

  private var resultText: String {
    if line.isTimeOff { return "owed as time off" }
    guard let cap = line.cap else { return "rounded to \(amount)" }
    return "rounded to \(money(cap.uncapped)), cut to \(amount) by the cap \(cap.id)"
  }

  private var countText: String {
    switch line.quantity {
    case .duties(let count, per: .onCall): return "\(count) on call"
    case .duties(let count, per: .callOut): return "\(count) \(count == 1 ? "call-out" : "call-outs")"
    case .hours(let hours): return "\(hours.paid) h"
    case .span(let span):
      return span.parts.reduce("\(span.share)") { $0 + " × \($1.part)/\($1.whole)" }
    case .duties(let count, per: .duty): return "\(count) \(count == 1 ? "duty" : "duties")"
    case .duties(let count, per: .night): return "\(count) \(count == 1 ? "night" : "nights")"
    case .days(let days):
      return "\(days.days) \(days.days == .one ? "day" : "days")"
        + (days.share.map { " × \($0.part)/\($0.whole)" } ?? "")
    }
  }

  private var quantityText: String {
    let source = "(\(rows(joinedBy: ", ")))"
    switch line.quantity {
    case .duties: return "\(countText) \(source)"
    case .hours(let hours):
      let before = hours.counted == hours.paid ? "" : ", rounded from \(hours.counted) h"
      return "\(countText) \(source)\(before)"
    case .span(let span): return spanText(span) + (line.records.isEmpty ? "" : " \(source)")
    case .days(let days):
      guard let hours = days.hours else {
        return "\(days.days) \(days.days == .one ? "day" : "of a day") as recorded \(source)"
      }
      var text = "\(hours) h \(source)"
      if let limit = days.limit {
        let side =
          limit.isExceeded
          ? (limit.isInclusive ? "more than" : "at least")
          : (limit.isInclusive ? "at most" : "less than")
        text += ", \(side) \(limit.hours) h,"
      }
      text += " count as \(days.days) \(days.days == .one ? "day" : "of a day")"
      if let share = days.share { text += ", of which \(share.part) h of \(share.whole) h are of this kind" }
      return text
    }
  }

  private func spanText(_ span: EntitlementLine.SpanQuantity) -> String {
    var text = "\(span.days.lowerBound) to \(span.days.upperBound)"
    if let measured = span.measured, let measure = span.measure {
      let worked: String =
        switch measure {
        case .days: ", \(measured) days worked, are \(span.share) of the amount"
        case .hours: ", \(Minutes(Int(measured.units))) h worked, are \(span.share) of the amount"
        case .fraction: ", \(measured) of full time, is \(span.share) of the amount"
        }
      text += worked
    }
    for part in span.parts {
      let reduced: String =
        switch part.proration {
        case .contract: ", by contract \(part.part)/\(part.whole)"
        case .employedDays: ", employed \(part.part) of \(part.whole) days"
        case .workedDays: ", worked \(part.part) of \(part.whole) days"
        case .workedHours: ", worked \(Minutes(part.part)) of \(Minutes(part.whole)) h"
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
        case .attendance: "as recorded with a reason"
        case .certificate: "as certified"
        case .post: "by the post"
        case .zone: "by the zone of the unit"
        }
      return "\(contact == .direct ? "direct" : "indirect") contact \(basis)"
    }
    let text = classes.joined(separator: ", ")
    return "\(text.prefix(1).uppercased())\(text.dropFirst()). "
  }

  private var evidenceText: String {
    switch line.evidence {
    case .planned: "Work as planned."
    case .recorded: "Work as recorded."
    case .punched: "Work as punched at a clock."
    case .certified: "Work as certified by another organisation."
    case .confirmed: "Work confirmed by the department."
    }
  }

  private var taxText: String {
    switch line.tax {
    case .exempt where line.exempt < line.amount:
      "Exempt from income tax \(money(line.exempt)), taxable \(money(line.amount - line.exempt))."
    case .exempt: "Exempt from income tax."
    case .taxable: "Taxable."
    case .confirm: "Tax treatment to be confirmed."
    }
  }

  private var statusText: String {
    switch line.status {
    case .verified: "The policy's numbers are verified."
    case .example: "The policy holds example numbers."
    case .unverified: "The policy holds unverified numbers."
    }
  }
}
