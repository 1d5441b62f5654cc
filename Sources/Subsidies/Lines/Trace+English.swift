// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Trace {
  /// Who, when, what was counted from which rows, how that makes days or duties, and the whole product.
  var english: String {
    var product =
      "\(countText) × \(rate) (\(line.document) \(line.clause), \(line.title.english), from \(line.rateFrom))"
    for factor in line.factors { product += " × \(factor.factor) (\(factor.id), from \(factor.from))" }
    let forecast = isForecast ? "Forecast, not payroll: " : ""
    return "\(forecast)\(line.staff), \(line.date): \(quantityText); \(product) = \(line.product), "
      + "rounded to \(amount). \(contactText)Work \(line.evidence.rawValue). \(taxText) "
      + "Due \(line.due). \(statusText)"
  }

  private var countText: String {
    switch line.quantity {
    case .duties(let count, per: .duty): "\(count) \(count == 1 ? "duty" : "duties")"
    case .duties(let count, per: .night): "\(count) \(count == 1 ? "night" : "nights")"
    case .days(let days):
      "\(days.days) \(days.days == .one ? "day" : "days")"
        + (days.share.map { " × \($0.part)/\($0.whole)" } ?? "")
    }
  }

  private var quantityText: String {
    let source = "(\(rows(joinedBy: ", ")))"
    switch line.quantity {
    case .duties: return "\(countText) \(source)"
    case .days(let days):
      guard let hours = days.hours else { return "\(days.days) of a day as recorded \(source)" }
      var text = "\(hours) h \(source)"
      if let limit = days.limit {
        let side =
          limit.isExceeded
          ? (limit.isInclusive ? "more than" : "at least")
          : (limit.isInclusive ? "at most" : "less than")
        text += ", \(side) \(limit.hours) h,"
      }
      text += " are \(days.days) \(days.days == .one ? "day" : "of a day")"
      if let share = days.share { text += ", of which \(share.part) h of \(share.whole) h are of this kind" }
      return text
    }
  }

  private var contactText: String {
    guard !contacts.isEmpty else { return "" }
    let classes = contacts.map { contact, source in
      let basis =
        switch source {
        case .attendance: "as recorded with a reason"
        case .post: "by the post"
        case .zone: "by the zone of the unit"
        }
      return "\(contact.rawValue) \(basis)"
    }
    return "Contact \(classes.joined(separator: ", ")). "
  }

  private var taxText: String {
    switch line.tax {
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
