// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A worked example in a policy file: some work, and what each date must pay.
///
/// It runs as a test.
public struct PolicyCase: Hashable, Sendable {
  /// One stint of the example.
  public struct Work: Hashable, Sendable {
    public enum Extent: Hashable, Sendable {
      case times(start: ColumnTime, end: ColumnTime, breakLength: Minutes)
      case days(ExactDecimal)
    }

    public let date: CivilDay
    public let extent: Extent
    public let shift: ShiftCode?
    public let kind: Shift.Kind?
    public let nights: Int
    public let unit: UnitID?
    public let post: PostID?
    public let zone: Zone?
    public let contact: Contact
    public let place: String?
    public let state: AttendanceState

    public init(
      date: CivilDay, extent: Extent, shift: ShiftCode? = nil, kind: Shift.Kind? = nil, nights: Int = 0,
      unit: UnitID? = nil, post: PostID? = nil, zone: Zone? = nil, contact: Contact = .none,
      place: String? = nil, state: AttendanceState = .worked
    ) {
      self.date = date
      self.extent = extent
      self.shift = shift
      self.kind = kind
      self.nights = nights
      self.unit = unit
      self.post = post
      self.zone = zone
      self.contact = contact
      self.place = place
      self.state = state
    }
  }

  /// A date that pays something else than the example says.
  public struct Difference: Hashable, Sendable {
    public let date: CivilDay
    public let expected: Money
    public let found: Money
  }

  public let name: String
  public let work: [Work]
  /// Values of parameters that the example is for.
  public let settings: [ParameterID: Parameter.Value]
  public let profession: ProfessionID
  public let level: LevelID?
  /// Dates that are not entered pay nothing.
  public let expected: [CivilDay: Money]

  public init(
    name: String, work: [Work], settings: [ParameterID: Parameter.Value] = [:],
    profession: ProfessionID = "nurse", level: LevelID? = nil, expected: [CivilDay: Money]
  ) {
    self.name = name
    self.work = work
    self.settings = settings
    self.profession = profession
    self.level = level
    self.expected = expected
  }

  /// Runs the example against its policy, which is taken to apply on all its dates, open end or not.
  ///
  /// - Returns: the dates that differ, in order; none when the example holds.
  public func differences(from policy: Policy) throws(PayError) -> [Difference] {
    let dates = (work.map(\.date) + expected.keys).sorted()
    guard let first = dates.first, let last = dates.last else { return [] }
    let days = first...last.advanced(by: 2)
    let person: StaffID = "example"
    let member = StaffMember(id: person, name: name, unit: "unit", profession: profession, level: level)
    let decisions = settings.sorted { $0.key < $1.key }.map {
      ParameterDecision(
        policy: policy.id, parameter: $0.key, value: $0.value, document: name, decidedBy: name)
    }
    let application = PolicyApplication(policy: policy.id, days: days, document: name, decidedBy: name)
    let rules = PayRules(
      policies: [policy], applications: [application], decisions: decisions, period: days)
    let computation = PolicyComputation(
      policy: policy, settings: ParameterSettings(policy, decisions: decisions), rules: rules,
      case: Case(title: name, horizon: days, staff: [member]))
    let records = work.enumerated().map { $0.element.record(of: person, row: $0.offset + 1, name) }
    var found: [CivilDay: Money] = [:]
    for line in try computation.lines(for: [person: records]) {
      found[line.date, default: .zero] = found[line.date, default: .zero] + line.amount
    }
    return Set(expected.keys).union(found.keys).sorted().compactMap { date in
      let (wanted, paid) = (expected[date] ?? .zero, found[date] ?? .zero)
      return wanted == paid ? nil : Difference(date: date, expected: wanted, found: paid)
    }
  }
}

extension PolicyCase.Work {
  fileprivate func record(of staff: StaffID, row: Int, _ name: String) -> WorkRecord {
    let extent: WorkRecord.Extent =
      switch extent {
      case .days(let days): .days(days)
      case .times(let start, let end, let breakLength):
        .times(
          start: CivilClock.utc.moment(date, start),
          end: CivilClock.utc.moment(
            date, end > start ? end : ColumnTime(end.time, dayOffset: end.dayOffset + 1)),
          breakLength: breakLength)
      }
    return WorkRecord(
      staff: staff, date: date, extent: extent, shift: shift, kind: kind, nights: nights, unit: unit,
      post: post,
      zone: zone, contact: contact, contactSource: .attendance, place: place, state: state,
      evidence: .confirmed, source: WorkRecord.Source(file: name, row: row))
  }
}
