// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// To which date the hours of a duty over midnight belong.
public enum DayAttribution: String, CaseIterable, Hashable, Sendable {
  /// All to the date the duty stands under, on which it starts.
  case startDate = "start_date"
  case splitAtMidnight = "split_at_midnight"
  /// All to the date on which most of the duty lies; the earlier one if it is a tie.
  case mostWorked = "most_worked"
}

/// Whose hours decide between half a day and a whole one.
public enum DayHours: String, CaseIterable, Hashable, Sendable {
  /// All hours of the date that any entitlement of the group pays.
  case group
  /// Only the hours of the entitlement itself.
  case tier
}

/// What a date pays on which several entitlements of a group have hours.
public enum SameDayTier: String, CaseIterable, Hashable, Sendable {
  /// The one with the highest amount.
  case highest
  /// Each in proportion to its hours.
  case byHours = "by_hours"
}

/// How a policy counts days; each a parameter, because texts rarely say.
struct DayCounting {
  static let roundingID: ParameterID = "hours.rounding"

  enum Breaks: String, CaseIterable { case excluded, included }
  enum Standby: String, CaseIterable {
    /// Hours on standby do not count; a call-out is attendance of its own, with times.
    case callOutsOnly = "call_outs_only"
    case all
  }

  static let attributionID: ParameterID = "day_attribution"
  static let dayHoursID: ParameterID = "day_hours"
  static let sameDayTierID: ParameterID = "same_day_tier"
  static let breaksID: ParameterID = "hours.breaks"
  static let handoverID: ParameterID = "hours.handover"
  static let standbyID: ParameterID = "hours.standby"

  let attribution: DayAttribution
  let dayHours: DayHours
  let sameDayTier: SameDayTier
  let breaks: Breaks
  /// Added to every duty for handing over.
  let handover: Minutes
  let standby: Standby
  /// Of the hours of a date; nil where the policy does not round them.
  let rounding: HourRounding?

  /// - Parameter countsDays: Whether the policy has a basis by the day, and so must say how hours become days.
  init(_ settings: ParameterSettings, countsDays: Bool) throws(PolicyError) {
    attribution = try settings.choice(Self.attributionID, as: DayAttribution.self)
    dayHours = countsDays ? try settings.choice(Self.dayHoursID, as: DayHours.self) : .group
    sameDayTier = countsDays ? try settings.choice(Self.sameDayTierID, as: SameDayTier.self) : .highest
    rounding = try settings.hourRounding(Self.roundingID)
    breaks = try settings.choice(Self.breaksID, as: Breaks.self)
    handover = try settings.duration(Self.handoverID)
    standby = try settings.choice(Self.standbyID, as: Standby.self)
  }
}

extension Policy {
  /// Whether any entitlement counts days.
  public var countsDays: Bool {
    entitlements.contains { if case .day = $0.basis { true } else { false } }
  }

  /// Whether any entitlement counts hours, and so needs to know to which date they belong.
  public var countsHours: Bool {
    entitlements.contains {
      switch $0.basis {
      case .day, .hour: true
      case .span(let basis): basis.countsHours
      case .duty: false
      }
    }
  }

  /// The parameters that the policy must have because of how it counts and what its amounts are numbers of.
  public var countingParameters: [ParameterID] {
    var ids: [ParameterID] = []
    if countsHours {
      ids += [
        DayCounting.attributionID, DayCounting.breaksID, DayCounting.handoverID, DayCounting.standbyID,
      ]
    }
    if countsDays { ids += [DayCounting.dayHoursID, DayCounting.sameDayTierID] }
    let units = Set(entitlements.map(\.unit))
    if units.contains(.dailyPay) || units.contains(.hourlyPay) { ids.append(Self.payDaysID) }
    if units.contains(.hourlyPay) { ids.append(Self.payHoursID) }
    return ids
  }

  /// A parameter that a policy may have, but need not: how the hours of a date are rounded.
  public static let hourRoundingParameter = DayCounting.roundingID
  /// Days whose pay is a month's: 21.75 in China.
  static let payDaysID: ParameterID = "pay_days"
  /// Hours whose pay is a day's.
  static let payHoursID: ParameterID = "pay_hours"

  /// - Throws: when a parameter that the policy needs in order to count is missing or has a value that means
  ///   nothing, or when a bracket names a limit that is none.
  public func validate(with settings: ParameterSettings) throws(PolicyError) {
    if countsHours { _ = try DayCounting(settings, countsDays: countsDays) }
    for id in countingParameters where id == Self.payDaysID || id == Self.payHoursID {
      _ = try settings.number(id)
    }
    for id in limitParameters { _ = try settings.threshold(id) }
  }

  /// The parameters that conditions of reductions read.
  public var reductionParameters: Set<ParameterID> {
    entitlements.reduce(into: []) { ids, entitlement in
      guard case .span(let basis) = entitlement.basis else { return }
      for reduction in basis.prorations { ids.formUnion(reduction.when.parameters) }
    }
  }

  /// The parameters that brackets name as limits.
  public var limitParameters: [ParameterID] {
    entitlements.flatMap { entitlement -> [ParameterID] in
      switch entitlement.basis {
      case .day(let basis): basis.brackets.compactMap(\.upTo)
      case .span(let basis):
        basis.brackets.compactMap { if case .parameter(let id) = $0.upTo { id } else { nil } }
      case .duty, .hour: []
      }
    }
  }
}
