// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

extension HandOver {
  /// Amounts added up as they come, so that the millions of lines behind them need not be kept.
  public struct Items: Sendable {
    private struct Key: Hashable {
      let staff: StaffID
      let entitlement: EntitlementID?
      let tax: TaxTreatment?
      let currency: Currency
    }

    private let grouping: HandOverMap.Grouping
    private var places: [Key: Int] = [:]
    /// In the order in which each came first.
    public private(set) var sums: [Item] = []

    /// By person, entitlement, tax treatment and currency.
    public init() { self.init(by: .personAndEntitlement) }

    init(by grouping: HandOverMap.Grouping) { self.grouping = grouping }

    public mutating func add(_ item: Item) {
      let isPerPerson = grouping == .person
      let key = Key(
        staff: item.staff, entitlement: isPerPerson ? nil : item.entitlement,
        tax: isPerPerson ? nil : item.tax, currency: item.currency)
      guard let place = places[key] else {
        places[key] = sums.count
        sums.append(item)
        return
      }
      let sum = sums[place]
      sums[place] = Item(
        staff: sum.staff, entitlement: sum.entitlement, title: sum.title, count: sum.count + item.count,
        amount: sum.amount + item.amount, exempt: sum.exempt + item.exempt, currency: sum.currency,
        tax: sum.tax, due: min(sum.due, item.due))
    }
  }
}
