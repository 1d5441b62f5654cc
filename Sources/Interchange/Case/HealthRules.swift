// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What each kind of entry in the health log makes of a person, and for how many days, that of the entry
/// included.
public struct HealthRules: Sendable, Hashable {
  public struct Effect: Sendable, Hashable {
    public var fitness: Fitness
    public var days: Int

    public init(_ fitness: Fitness, days: Int) {
      self.fitness = fitness
      self.days = days
    }
  }

  /// From this temperature on, in tenths of a degree Celsius, an entry is a fever.
  public var feverFrom = 373
  public var fever = Effect(.unfit, days: 3)
  public var symptoms = Effect(.observation, days: 3)
  public var exposure = Effect(.observation, days: 7)
  public var pending = Effect(.watch, days: 2)
  public var positive = Effect(.unfit, days: 14)

  /// The most days between two entries of a person before a gap is said; nil where the case does not ask for entries.
  public var reportEvery: Int?
  /// How somebody with a positive result may come back before its days are over; nil where only its days count.
  public var earlyReturn: EarlyReturn?

  /// Back after fewer days with a negative result, and after the days of `positive` only without symptoms: in Xiamen from 27
  /// December 2022, five days with a negative antigen test, or seven (China News Service, S3).
  public struct EarlyReturn: Sendable, Hashable {
    public var days: Int

    public init(days: Int) { self.days = days }
  }

  /// What follows from the roster itself: observation after work in a zone; nil where there is none.
  public var observation: Observation?

  /// Observation after work in a zone, and where that is written.
  public struct Observation: Sendable, Hashable {
    public var rule: ZoneObservation
    /// Document, clause and grade of the pack that asks for it; nil where the case does.
    public var source: String?

    public init(_ rule: ZoneObservation, source: String? = nil) {
      self.rule = rule
      self.source = source
    }
  }

  public init() {}
}

extension HealthRules {
  /// The keys of `health:` under which these rules let somebody work whom inherited ones do not, with what
  /// each says.
  func loosened(against inherited: HealthRules) -> [(key: String, inherited: String, own: String)] {
    var loosened: [(key: String, inherited: String, own: String)] = []
    if feverFrom > inherited.feverFrom {
      loosened.append(("fever", "from \(Self.text(inherited.feverFrom))", "from \(Self.text(feverFrom))"))
    }
    let effects = [
      ("fever", fever, inherited.fever), ("symptoms", symptoms, inherited.symptoms),
      ("exposure", exposure, inherited.exposure), ("pending", pending, inherited.pending),
      ("positive", positive, inherited.positive),
    ]
    for (key, own, base) in effects where !own.isAtLeast(base) {
      loosened.append((key, base.text, own.text))
    }
    // Without `return` only the days count, which lets nobody back early.
    if let own = earlyReturn, own.days < inherited.earlyReturn?.days ?? inherited.positive.days {
      loosened.append(("return", "\(inherited.earlyReturn?.days ?? inherited.positive.days)", "\(own.days)"))
    }
    if let base = inherited.observation?.rule, observation.map({ $0.rule.keeps(base) }) != true {
      loosened.append(("observation", base.text, observation?.rule.text ?? ""))
    }
    return loosened
  }

  /// The stricter of two rules at every entry of the log.
  func strictest(_ other: HealthRules) -> HealthRules {
    var rules = self
    rules.feverFrom = min(feverFrom, other.feverFrom)
    for effect in [\Self.fever, \Self.symptoms, \Self.exposure, \Self.pending, \Self.positive] {
      let (one, two) = (self[keyPath: effect], other[keyPath: effect])
      let worse = one.fitness.severity >= two.fitness.severity ? one.fitness : two.fitness
      rules[keyPath: effect] = Effect(worse, days: max(one.days, two.days))
    }
    rules.earlyReturn = earlyReturn.flatMap { own in
      other.earlyReturn.map { EarlyReturn(days: max(own.days, $0.days)) }
    }
    return rules
  }

  /// The numbers, as lists of packs show them: days of observation, or days until the return after a positive result, with a
  /// negative one and without.
  var figure: String {
    if let observation { return "≥\(observation.rule.days)" }
    return [earlyReturn.map { "\($0.days)" }, "\(positive.days)"].compactMap { $0 }.joined(separator: "/")
  }

  private static func text(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}

extension HealthRules.Effect {
  /// Whether this keeps somebody from work at least as strictly and as long.
  fileprivate func isAtLeast(_ other: Self) -> Bool {
    fitness.severity >= other.fitness.severity && days >= other.days
  }

  fileprivate var text: String { "\(fitness.rawValue) \(days)" }
}

extension Fitness {
  /// How much it keeps somebody from work; the worst of several holds.
  var severity: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension ZoneObservation {
  /// Whether whatever keeps this observation also keeps another.
  fileprivate func keeps(_ other: Self) -> Bool { zone == other.zone && days >= other.days }

  fileprivate var text: String { "\(zone.rawValue) \(days)" }
}
