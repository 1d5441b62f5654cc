// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// The names that lists for people carry besides ids, and the codes of a payroll system.
public struct PayNames: Sendable {
  public let language: Language
  public let period: ClosedRange<CivilDay>
  /// What a payroll system calls an entitlement; its id where nothing is given.
  public let codes: [EntitlementID: String]
  let clock: CivilClock
  private let people: [StaffID: Person]

  private struct Person {
    let name: String
    let unit: UnitID
    let unitName: String
    let engagement: Engagement
  }

  public init(
    of case: Case, period: ClosedRange<CivilDay>, language: Language, codes: [EntitlementID: String] = [:]
  ) {
    self.language = language
    self.period = period
    self.codes = codes
    clock = `case`.clock
    let units = Dictionary(`case`.units.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    people = Dictionary(
      `case`.staff.map {
        (
          $0.id,
          Person(
            name: $0.name, unit: $0.unit, unitName: units[$0.unit] ?? $0.unit.text, engagement: $0.engagement)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  func name(of staff: StaffID) -> String { people[staff]?.name ?? "" }

  /// The home unit of a person.
  func unit(of staff: StaffID) -> UnitID? { people[staff]?.unit }

  func unitName(of staff: StaffID) -> String { people[staff]?.unitName ?? "" }

  func engagement(of staff: StaffID) -> String { people[staff]?.engagement.shown(in: language) ?? "" }

  func route(of staff: StaffID) -> PayRoute? { people[staff]?.engagement.route }

  func code(of entitlement: EntitlementID) -> String { codes[entitlement] ?? entitlement.text }
}
