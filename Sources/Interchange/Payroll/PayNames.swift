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
  private let members: [StaffID: StaffMember]
  private let units: [UnitID: String]

  public init(
    of case: Case, period: ClosedRange<CivilDay>, language: Language, codes: [EntitlementID: String] = [:]
  ) {
    self.language = language
    self.period = period
    self.codes = codes
    clock = `case`.clock
    members = Dictionary(`case`.staff.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    units = Dictionary(`case`.units.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  func name(of staff: StaffID) -> String { members[staff]?.name ?? "" }

  /// The home unit of a person.
  func unit(of staff: StaffID) -> UnitID? { members[staff]?.unit }

  func unitName(of staff: StaffID) -> String {
    guard let unit = unit(of: staff) else { return "" }
    return units[unit] ?? unit.text
  }

  func engagement(of staff: StaffID) -> String { members[staff]?.engagement.rawValue ?? "" }

  func code(of entitlement: EntitlementID) -> String { codes[entitlement] ?? entitlement.text }
}
