// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension PersonalRule {
  /// Whether whatever keeps this rule also keeps an inherited one: for at least the same people and duties,
  /// with limits at least as tight, at no lower a price, and hard where that is hard.
  func keeps(_ inherited: PersonalRule) -> Bool {
    guard head.severityWithoutWaiver.isAtLeast(inherited.head.severityWithoutWaiver),
      head.who == inherited.head.who || head.who == .everyone,
      head.isPrivate || !inherited.head.isPrivate
    else { return false }
    switch (self, inherited) {
    case (.minimumRest(let own), .minimumRest(let base)):
      return own.minimum >= base.minimum && own.after == base.after && own.next == base.next
        && own.travel == base.travel
        && own.before == base.before
    case (.runLength(let own), .runLength(let base)):
      return own.of == base.of && own.edges == base.edges && atLeast(own.minimum, base.minimum)
        && atMost(own.maximum, base.maximum)
    case (.windowLimit(let own), .windowLimit(let base)):
      return own.of == base.of && own.measure == base.measure && own.window == base.window
        && own.edges == base.edges
        && own.attribution == base.attribution && own.average == base.average
        && atLeast(own.minimum, base.minimum)
        && atMost(own.maximum, base.maximum)
    case (.weekendLimit(let own), .weekendLimit(let base)):
      return own.of == base.of && own.weekend == base.weekend && own.before == base.before
        && own.after == base.after && atLeast(own.minimumInRow, base.minimumInRow)
        && atMost(own.maximum, base.maximum)
        && atMost(own.maximumInRow, base.maximumInRow)
    case (.recovery(let own), .recovery(let base)):
      return own.after == base.after && own.rest == base.rest && own.before == base.before
        && own.run <= base.run && own.days >= base.days && (base.mayResume || !own.mayResume)
    case (.exposureLimit(let own), .exposureLimit(let base)):
      return own.of == base.of && own.clear == base.clear && own.before == base.before
        && own.maximum <= base.maximum
        && own.clearDays >= base.clearDays
    case (.targetHours(let own), .targetHours(let base)):
      return own.tolerance <= base.tolerance && own.settlesBalance == base.settlesBalance
        && overIsAtLeast(own.over, base.over)
    case (.succession(let own), .succession(let base)):
      return own.first == base.first && own.next == base.next && own.before == base.before
    case (.wholeWeekend(let own), .wholeWeekend(let base)):
      return own.weekend == base.weekend && own.of == base.of && own.before == base.before
    case (.sameShiftWeekend(let own), .sameShiftWeekend(let base)):
      return own.weekend == base.weekend && own.before == base.before
    case (.pattern(let own), .pattern(let base)):
      return own.steps == base.steps && own.startsOn.isSuperset(of: base.startsOn)
        && own.before == base.before
    case (.rotation(let own), .rotation(let base)):
      return own.cycle == base.cycle && own.anchor == base.anchor && own.offsets == base.offsets
    case (.prerequisite(let own), .prerequisite(let base)):
      return own.needs == base.needs && own.done == base.done && own.before == base.before
    case (.wish(let own), .wish(let base)):
      return own.days == base.days && own.want == base.want && own.while == base.while
    case (.runRest(let own), .runRest(let base)):
      return own.of == base.of && own.before == base.before && own.run <= base.run
        && own.minimum >= base.minimum
    case (.freePeriod(let own), .freePeriod(let base)):
      return own.window == base.window && own.edges == base.edges && own.minimum >= base.minimum
    case (.restCompensation(let own), .restCompensation(let base)):
      return own.before == base.before && own.full >= base.full && own.compensation >= base.compensation
        && own.within <= base.within
    case (.unitLimit(let own), .unitLimit(let base)):
      return own.window == base.window && own.before == base.before && own.maximum <= base.maximum
    case (.secondment(let own), .secondment(let base)):
      return own.before == base.before && own.minimum >= base.minimum
    case (.fatigue(let own), .fatigue(let base)):
      return own.scale == base.scale && own.before == base.before && own.maximum <= base.maximum
    case (.steppedCost(let own), .steppedCost(let base)):
      return (own.measure, own.of, own.window) == (base.measure, base.of, base.window)
        && (own.steps + base.steps).allSatisfy { own.cost(of: $0.from) >= base.cost(of: $0.from) }
    default: return false
    }
  }

  /// Hours above a target are judged as those below it where nothing else is said.
  private func overIsAtLeast(_ own: Severity?, _ base: Severity?) -> Bool {
    own == base || (base.flatMap { base in own.map { $0.isAtLeast(base) } } ?? false)
  }

  /// What a message says the inherited rule and this one are: their prices or limits where these differ, else
  /// their kinds.
  ///
  /// The limits of a private rule are private.
  func looseness(against inherited: PersonalRule) -> (inherited: String, own: String) {
    if inherited.head.isPrivate {
      return head.isPrivate ? (inherited.kindName, "\(kindName)*") : ("private: true", "private: false")
    }
    switch (inherited.head.severityWithoutWaiver, head.severityWithoutWaiver) {
    case (.hard, .soft): return ("hard", "price")
    case (.soft(let base), .soft(let own)) where !own.isAtLeast(base):
      return ("price: \(base.cost(of: 1))", "price: \(own.cost(of: 1))")
    default: break
    }
    let (base, own) = (inherited.limits, limits)
    return base == own ? (inherited.kindName, "\(kindName)*") : (base, own)
  }

  /// The numbers of the rule, as lists of packs show them.
  var figure: String { limits == kindName ? "" : limits }

  private var kindName: String { kind?.rawValue ?? "pay" }

  private var limits: String {
    func bounds(_ minimum: Int?, _ maximum: Int?) -> String {
      [minimum.map { "≥\($0)" }, maximum.map { "≤\($0)" }].compactMap { $0 }.joined(separator: " ")
    }
    return switch self {
    case .minimumRest(let rule): "≥\(rule.minimum)"
    case .runLength(let rule): bounds(rule.minimum, rule.maximum)
    case .windowLimit(let rule) where rule.measure.isTime:
      [
        rule.minimum.map { "≥\(Minutes($0))" }, rule.maximum.map { "≤\(Minutes($0))" },
        rule.average.map { "/\($0)" },
      ].compactMap { $0 }.joined(separator: " ")
    case .windowLimit(let rule): bounds(rule.minimum, rule.maximum)
    case .weekendLimit(let rule): bounds(nil, rule.maximum) + bounds(rule.minimumInRow, rule.maximumInRow)
    case .recovery(let rule): "≥\(rule.days)"
    case .exposureLimit(let rule): "≤\(rule.maximum), \(rule.clearDays)"
    case .targetHours(let rule): "±\(rule.tolerance)"
    case .wish(let rule):
      if case .not(.longerThan(let length)) = rule.want { "≤\(length)" } else { kindName }
    case .runRest(let rule): "≥\(rule.minimum)"
    case .freePeriod(let rule): "≥\(rule.minimum)"
    case .restCompensation(let rule): "≥\(rule.compensation)"
    case .unitLimit(let rule): "≤\(rule.maximum)"
    case .secondment(let rule): "≥\(rule.minimum)"
    case .fatigue(let rule): "≤\(rule.maximum)/\(rule.scale.top)"
    default: kindName
    }
  }
}

extension RuleHead {
  /// A rule that is soft only because it is waived is a hard one.
  fileprivate var severityWithoutWaiver: Severity { waiver == nil ? severity : .hard }
}
