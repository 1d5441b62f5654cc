// SPDX-License-Identifier: GPL-3.0-or-later

/// What a generated hospital is like; the same sketch gives the same files, byte for byte.
public struct HospitalSketch: Sendable, Hashable {
  /// Nurses in all, spread evenly over the units.
  public var people: Int
  public var units: Int
  /// Days to be planned, from a Monday.
  public var days: Int
  /// How many different duties there are, one to seven.
  public var duties: Int
  public var packs: [RulePack]
  /// How many in a thousand may also be lent to the neighbouring units.
  public var linkedThousandths: Int
  /// Whether the fourth duty is worked in a contaminated zone, with tests, a limit on exposure, a health log and shares that are fair.
  public var hasIsolation: Bool
  public var seed: UInt64

  /// The packs that generated people and duties are made to satisfy.
  public static let possiblePacks: [RulePack] = [
    .labourTime, .nurseLicence, .femaleStaff, .workingTimeDirective, .responderRest,
  ]
  public static let possibleDuties = 1...7

  public init(
    people: Int = 40, units: Int = 1, days: Int = 28, duties: Int = 5, packs: [RulePack] = [],
    linkedThousandths: Int = 0, hasIsolation: Bool = false, seed: UInt64 = 1
  ) {
    self.people = people
    self.units = units
    self.days = days
    self.duties = duties
    self.packs = packs
    self.linkedThousandths = linkedThousandths
    self.hasIsolation = hasIsolation && duties > 3
    self.seed = seed
  }
}
