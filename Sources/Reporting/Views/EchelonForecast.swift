// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// What one echelon would earn in subsidies for a roster: a forecast, never payroll.
public struct EchelonForecast: Sendable, Hashable {
  /// Nil for people of no echelon.
  public let echelon: EchelonID?
  /// How many people would be paid.
  public let people: Int
  public let amount: Money
  public let currency: Currency

  public init(echelon: EchelonID?, people: Int, amount: Money, currency: Currency) {
    self.echelon = echelon
    self.people = people
    self.amount = amount
    self.currency = currency
  }

  /// The sums of a forecast by echelon and currency, echelons in the order of the case.
  ///
  /// A person belongs to the echelon of the line's day.
  public static func sums(of forecast: Forecast, in subject: Case) -> [EchelonForecast] {
    let members = Dictionary(subject.staff.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let lines = forecast.lines.map(\.entitlement)
    func echelon(of line: EntitlementLine) -> EchelonID? {
      members[line.staff].flatMap { subject.member($0, on: line.date).echelon }
    }
    let currencies = lines.map(\.currency).reduce(into: [Currency]()) { list, currency in
      if !list.contains(currency) { list.append(currency) }
    }
    let echelons =
      subject.echelons.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }.map { Optional($0.id) } + [nil]
    return currencies.flatMap { currency in
      echelons.compactMap { wanted -> EchelonForecast? in
        let own = lines.filter { $0.currency == currency && echelon(of: $0) == wanted }
        guard !own.isEmpty else { return nil }
        return EchelonForecast(
          echelon: wanted, people: Set(own.map(\.staff)).count,
          amount: own.reduce(.zero) { $0 + $1.amount }, currency: currency)
      }
    }
  }
}
