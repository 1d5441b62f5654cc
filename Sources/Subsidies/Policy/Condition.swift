// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// When an entitlement or a multiplier applies: a closed set of named facts, combined.
///
/// There is no fact for administrative rank, and no way to make one: pay follows the work done
/// (国发明电〔2020〕10号).
public indirect enum Condition: Hashable, Sendable {
  case always
  case contact(Set<Contact>)
  case zone(Set<Zone>)
  case unit(Set<UnitID>)
  case post(Set<PostID>)
  case shift(Set<ShiftCode>)
  case dutyKind(Set<Shift.Kind>)
  case profession(Set<ProfessionID>)
  case level(Set<LevelID>)
  case echelon(Set<EchelonID>)
  case team(Set<TeamID>)
  case engagement(Set<Engagement>)
  case employer(Set<String>)
  /// Where the work was done.
  case place(Set<String>)
  case dayType(Set<DayType>)
  case weekday(Set<Weekday>)
  case state(Set<AttendanceState>)
  /// A parameter of the policy has one of these choices.
  case parameter(ParameterID, Set<String>)
  case all([Condition])
  case any([Condition])
  case not(Condition)

  /// Whether the condition holds for a record on the date to which its hours belong.
  ///
  /// A day that was not worked meets only a condition that names its state: an allowance for work never pays
  /// it by accident.
  func holds(for facts: WorkFacts) -> Bool {
    guard facts.record.state == .worked || namesState else { return false }
    return isMet(by: facts)
  }

  private var namesState: Bool {
    switch self {
    case .state: true
    case .all(let parts), .any(let parts): parts.contains { $0.namesState }
    case .not(let part): part.namesState
    default: false
    }
  }

  private func isMet(by facts: WorkFacts) -> Bool {
    let record = facts.record
    return switch self {
    case .always: true
    case .contact(let classes): classes.contains(record.contact)
    case .zone(let zones): record.zone.map(zones.contains) ?? false
    case .unit(let units): record.unit.map(units.contains) ?? false
    case .post(let posts): record.post.map(posts.contains) ?? false
    case .shift(let codes): record.shift.map(codes.contains) ?? false
    case .dutyKind(let kinds): record.kind.map(kinds.contains) ?? false
    case .profession(let professions): professions.contains(facts.member.profession)
    case .level(let levels): facts.member.level.map(levels.contains) ?? false
    case .echelon(let echelons): facts.member.echelon.map(echelons.contains) ?? false
    case .team(let teams): facts.member.team.map(teams.contains) ?? false
    case .engagement(let engagements): engagements.contains(facts.member.engagement)
    case .employer(let employers): facts.member.employer.map(employers.contains) ?? false
    case .place(let places): record.place.map(places.contains) ?? false
    case .dayType(let types): types.contains(facts.dayType)
    case .weekday(let weekdays): weekdays.contains(facts.date.weekday)
    case .state(let states): states.contains(record.state)
    case .parameter(let id, let choices): facts.settings.choice(id).map(choices.contains) ?? false
    case .all(let parts): parts.allSatisfy { $0.isMet(by: facts) }
    case .any(let parts): parts.contains { $0.isMet(by: facts) }
    case .not(let part): !part.isMet(by: facts)
    }
  }

  /// The parameters that the condition reads.
  public var parameters: Set<ParameterID> {
    switch self {
    case .parameter(let id, _): [id]
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.parameters) }
    case .not(let part): part.parameters
    default: []
    }
  }
}

/// What a condition is judged on.
struct WorkFacts {
  let record: WorkRecord
  /// The person as they are on the date.
  let member: StaffMember
  let date: CivilDay
  let dayType: DayType
  let settings: ParameterSettings
}
