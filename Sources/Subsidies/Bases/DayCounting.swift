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

  init(_ settings: ParameterSettings) throws(PolicyError) {
    attribution = try settings.choice(Self.attributionID, as: DayAttribution.self)
    dayHours = try settings.choice(Self.dayHoursID, as: DayHours.self)
    sameDayTier = try settings.choice(Self.sameDayTierID, as: SameDayTier.self)
    breaks = try settings.choice(Self.breaksID, as: Breaks.self)
    handover = try settings.duration(Self.handoverID)
    standby = try settings.choice(Self.standbyID, as: Standby.self)
  }
}

extension Policy {
  /// Whether any entitlement counts days.
  var countsDays: Bool {
    entitlements.contains { if case .day = $0.basis { true } else { false } }
  }

  /// The parameters that say how days are counted, which a policy with a day basis must have.
  public static let dayCountingParameters: [ParameterID] = [
    DayCounting.attributionID, DayCounting.dayHoursID, DayCounting.sameDayTierID, DayCounting.breaksID,
    DayCounting.handoverID, DayCounting.standbyID,
  ]

  /// - Throws: when the policy counts days and a parameter that says how is missing or has a value that means
  ///   nothing, or when a bracket names a limit that is none.
  public func validate(with settings: ParameterSettings) throws(PolicyError) {
    if countsDays { _ = try DayCounting(settings) }
    for entitlement in entitlements {
      guard case .day(let basis) = entitlement.basis else { continue }
      for bracket in basis.brackets {
        if let id = bracket.upTo { _ = try settings.threshold(id) }
      }
    }
  }
}
