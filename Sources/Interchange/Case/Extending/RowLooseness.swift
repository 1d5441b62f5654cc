// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension LinkingRow {
  /// Whether whatever keeps this row also keeps an inherited one: the same people counted in the same place
  /// at the same times, on at least the same days, within bounds at least as tight.
  func keeps(_ inherited: LinkingRow) -> Bool {
    switch (self, inherited) {
    case (.posts(let own), .posts(let base)):
      return own.stint == base.stint && own.requires == base.requires && own.days.includes(base.days)
        && own.substitutes.allSatisfy { substitute in base.substitutes.contains { substitute.keeps($0) } }
        && own.bounds.keep(base.bounds)
    case (.clock(let own), .clock(let base)):
      return (own.unit, own.post, own.shifts, own.counts) == (base.unit, base.post, base.shifts, base.counts)
        && (own.from, own.to, own.slot) == (base.from, base.to, base.slot) && own.days.includes(base.days)
        && own.bounds.keep(base.bounds)
    case (.mix(let own), .mix(let base)):
      return (own.unit, own.shifts, own.terms) == (base.unit, base.shifts, base.terms)
        && (own.isPrivate || !base.isPrivate) && own.days.includes(base.days) && own.bounds.keep(base.bounds)
    case (.quantity(let own), .quantity(let base)):
      return (own.quantity, own.who, own.period) == (base.quantity, base.who, base.period)
        && own.bounds.keep(base.bounds)
    case (.teams(let own), .teams(let base)):
      return own.state == base.state && own.days.includes(base.days) && own.bounds.keep(base.bounds)
    default: return false
    }
  }

  /// What a message says the inherited row and this one are: their bounds where these differ, else their
  /// kinds.
  ///
  /// The bounds of a private row are private.
  func looseness(against inherited: LinkingRow) -> (inherited: String, own: String) {
    if inherited.isPrivate {
      return isPrivate ? (inherited.kind.rawValue, "\(kind.rawValue)*") : ("private: true", "private: false")
    }
    let (base, own) = (inherited.bounds.text, bounds.text)
    return base == own ? (inherited.kind.rawValue, "\(kind.rawValue)*") : (base, own)
  }

  private var isPrivate: Bool {
    if case .mix(let row) = self { row.isPrivate } else { false }
  }

  private var bounds: Bounds {
    switch self {
    case .posts(let row): row.bounds
    case .clock(let row): row.bounds
    case .mix(let row): row.bounds
    case .quantity(let row): row.bounds
    case .teams(let row): row.bounds
    }
  }
}

extension PostDemand.Substitute {
  /// Whether this stands in for at most the same share at no lower a price.
  fileprivate func keeps(_ inherited: Self) -> Bool {
    who == inherited.who && price >= inherited.price && atMost(maximumShare, inherited.maximumShare)
  }
}

extension DaySelector {
  /// Whether every day of another selector is one of this, as far as that can be told without a calendar.
  fileprivate func includes(_ other: DaySelector) -> Bool { self == other || self == .every }
}

extension Bounds {
  /// The bounds that are given, as `≥2 ≤4`, and what missing one unit of them costs where that has a price.
  fileprivate var text: String {
    func price(_ penalty: RowPenalty) -> String {
      if case .priced(let price) = penalty { " (\(price.cost(of: 1)))" } else { "" }
    }
    return [
      minimum.map { "≥\($0)\(price(belowMinimum))" },
      target.map { "→\($0) (\(belowTarget.cost(of: 1)))" },
      maximum.map { "≤\($0)\(price(aboveMaximum))" },
    ].compactMap { $0 }.joined(separator: " ")
  }
}
