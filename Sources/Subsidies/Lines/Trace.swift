// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The arithmetic of a line as sentences that a staff member can check by hand.
///
/// A trace names rows, hours and contact classes, never why somebody was kept from work.
public struct Trace: Sendable {
  let line: EntitlementLine
  let isForecast: Bool

  public init(_ line: Payroll.Line) {
    self.line = line.entitlement
    isForecast = false
  }

  public init(_ line: Forecast.Line) {
    self.line = line.entitlement
    isForecast = true
  }

  public func sentence(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// The rows the line rests on, each once: `attendance.csv:2, attendance.csv:3`.
  func rows(joinedBy separator: String) -> String {
    var rows: [String] = []
    for record in line.records where !rows.contains(record.source.description) {
      rows.append(record.source.description)
    }
    return rows.joined(separator: separator)
  }

  /// The contact classes of the work, each with what decided it.
  var contacts: [(contact: Contact, source: ContactSource)] {
    var contacts: [(contact: Contact, source: ContactSource)] = []
    for record in line.records where record.state == .worked && record.contact != .none {
      if !contacts.contains(where: { $0 == (record.contact, record.contactSource) }) {
        contacts.append((record.contact, record.contactSource))
      }
    }
    return contacts
  }

  var rate: String {
    line.pay == nil ? line.rate.formatted(decimals: line.currency.decimals) : line.rate.description
  }
  /// The pay that the rate is a multiple of, with what divides it: ` × 8700 / 21.75 / 8`.
  var payText: String {
    guard let pay = line.pay else { return "" }
    return pay.divisors.reduce(" × \(pay.monthlyPay)") { $0 + " / \($1)" }
  }
  func money(_ money: Money) -> String { "\(line.currency.format(money)) \(line.currency.code)" }
  var amount: String { "\(line.currency.format(line.amount)) \(line.currency.code)" }
}
