// SPDX-License-Identifier: GPL-3.0-or-later

/// A predicate on people, judged on a day because levels, echelons and skills are dated.
public indirect enum StaffFilter: Sendable, Hashable {
  case everyone
  case ids(Set<StaffID>)
  case unit(UnitID)
  case profession(ProfessionID)
  case level(Set<LevelID>)
  case echelon(EchelonID)
  case team(TeamID)
  case engagement(Engagement)
  case skill(SkillID)
  /// A contract for less than this part of full time.
  case fractionBelow(ContractFraction)
  /// A restriction of that kind is in force, see ``StaffMember/restrictions``.
  case restriction(Restriction.Name)
  case all([StaffFilter])
  case any([StaffFilter])
  case not(StaffFilter)

  /// - Parameter member: the person as they are on `day`; see ``Case/member(_:on:)``.
  public func matches(_ member: StaffMember, on day: CivilDay) -> Bool {
    switch self {
    case .everyone: true
    case .ids(let ids): ids.contains(member.id)
    case .unit(let unit): member.unit == unit
    case .profession(let profession): member.profession == profession
    case .level(let levels): member.level.map(levels.contains) ?? false
    case .echelon(let echelon): member.echelon == echelon
    case .team(let team): member.team == team
    case .engagement(let engagement): member.engagement == engagement
    case .skill(let skill): member.has(skill, on: day)
    case .fractionBelow(let fraction): member.fraction < fraction
    case .restriction(let name): member.restrictions.contains(name)
    case .all(let filters): filters.allSatisfy { $0.matches(member, on: day) }
    case .any(let filters): filters.contains { $0.matches(member, on: day) }
    case .not(let filter): !filter.matches(member, on: day)
    }
  }
}
