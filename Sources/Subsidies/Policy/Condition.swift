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
  /// The wall clock shows a time of one of these bands; work is cut where a band begins or ends.
  case timeBand(Set<TimeBand>)
  /// The person's grade in the pay file.
  case grade(Set<GradeID>)
  /// The person's contracted fraction.
  case contract(FractionRange)
  /// Where the person was sent from, as the attendance says.
  case origin(Set<String>)
  /// The level of risk of the place, as the attendance says.
  case riskLevel(Set<String>)
  /// Real length of the stint.
  case hours(LengthRange)
  /// Approved leave of the person on that date.
  case leaveKind(Set<LeaveKindID>)
  /// Days between taking up an open duty and working it.
  case notice(CountRange)
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

  /// Whether the condition holds, worked day or not: for facts about the person.
  func isMet(by facts: WorkFacts) -> Bool {
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
    case .timeBand(let bands): facts.clockTime.map { time in bands.contains { $0.contains(time) } } ?? false
    case .grade(let grades): facts.pay?.grade.map(grades.contains) ?? false
    case .contract(let range): range.contains(facts.member.fraction)
    case .origin(let origins): record.circumstances?.origin.map(origins.contains) ?? false
    case .riskLevel(let levels): record.circumstances?.riskLevel.map(levels.contains) ?? false
    case .hours(let range): record.times.map { range.contains($0.start.until($0.end)) } ?? false
    case .leaveKind(let kinds): facts.leaveKinds.contains { kinds.contains($0) }
    case .notice(let range):
      record.circumstances?.takenUp.map { range.contains($0.distance(to: record.date)) } ?? false
    case .parameter(let id, let choices): facts.settings.choice(id).map(choices.contains) ?? false
    case .all(let parts): parts.allSatisfy { $0.isMet(by: facts) }
    case .any(let parts): parts.contains { $0.isMet(by: facts) }
    case .not(let part): !part.isMet(by: facts)
    }
  }

  /// The time bands that the condition looks at.
  var timeBands: [TimeBand] {
    switch self {
    case .timeBand(let bands): bands.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    case .all(let parts), .any(let parts): parts.flatMap(\.timeBands)
    case .not(let part): part.timeBands
    default: []
    }
  }

  /// Whether the condition looks at the person alone, and so holds or not for as long as nothing about them changes.
  var isOfPerson: Bool {
    switch self {
    case .always, .profession, .level, .echelon, .team, .engagement, .employer, .grade, .contract, .parameter:
      true
    case .all(let parts), .any(let parts): parts.allSatisfy(\.isOfPerson)
    case .not(let part): part.isOfPerson
    default: false
    }
  }

  /// Whether the condition looks at leave.
  var readsLeave: Bool {
    switch self {
    case .leaveKind: true
    case .all(let parts), .any(let parts): parts.contains(where: \.readsLeave)
    case .not(let part): part.readsLeave
    default: false
    }
  }

  /// Whether the condition looks at the person's grade.
  var readsPay: Bool {
    switch self {
    case .grade: true
    case .all(let parts), .any(let parts): parts.contains(where: \.readsPay)
    case .not(let part): part.readsPay
    default: false
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
