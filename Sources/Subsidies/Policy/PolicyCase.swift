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
    public let isConfirmed: Bool
    public let circumstances: WorkRecord.Circumstances?

    public init(
      date: CivilDay, extent: Extent, shift: ShiftCode? = nil, kind: Shift.Kind? = nil, nights: Int = 0,
      unit: UnitID? = nil, post: PostID? = nil, zone: Zone? = nil, contact: Contact = .none,
      place: String? = nil, state: AttendanceState = .worked,
      isConfirmed: Bool = true, circumstances: WorkRecord.Circumstances? = nil
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
      self.isConfirmed = isConfirmed
      self.circumstances = circumstances
    }
  }

  /// A date that pays something else than the example says.
  public struct Difference: Hashable, Sendable {
    public let date: CivilDay
    public let expected: Money
    public let found: Money
  }

  /// Who did the work.
  public struct Person: Hashable, Sendable {
    public var profession: ProfessionID = "nurse"
    public var level: LevelID?
    public var engagement: Engagement = .contract
    public var employer: String?
    public var fraction: ContractFraction = .full
    public var days = DayLimits()
    public var grade: GradeID?
    public var monthlyPay: ExactDecimal?

    public init() {}
  }

  public let name: String
  public let work: [Work]
  /// What the roster planned, where that matters.
  public let planned: [Work]
  /// Values of parameters that the example is for.
  public let settings: [ParameterID: Parameter.Value]
  public let person: Person
  /// The days that are paid; nil means all that are mentioned and two after.
  public let period: ClosedRange<CivilDay>?
  public let calendar: [CivilDay: DayType]
  /// An IANA name; nil means UTC, which has no clock changes.
  public let timeZone: String?
  /// Dates that are not entered pay nothing.
  public let expected: [CivilDay: Money]

  public init(
    name: String, work: [Work], planned: [Work] = [], settings: [ParameterID: Parameter.Value] = [:],
    person: Person = Person(), period: ClosedRange<CivilDay>? = nil, calendar: [CivilDay: DayType] = [:],
    timeZone: String? = nil, expected: [CivilDay: Money]
  ) {
    self.name = name
    self.work = work
    self.planned = planned
    self.settings = settings
    self.person = person
    self.period = period
    self.calendar = calendar
    self.timeZone = timeZone
    self.expected = expected
  }

  /// Runs the example against its policy, which is taken to apply on all its dates, open end or not.
  ///
  /// - Returns: the dates that differ, in order; none when the example holds.
  public func differences(from policy: Policy) throws(PayError) -> [Difference] {
    let dates = ((work + planned).map(\.date) + expected.keys).sorted()
    guard let first = dates.first ?? period?.lowerBound, let last = dates.last ?? period?.upperBound else {
      return []
    }
    let mentioned = min(first, period?.lowerBound ?? first)...max(last, period?.upperBound ?? last)
    let days = period ?? first...last.advanced(by: 2)
    let clock = timeZone.flatMap { CivilClock(zoneIdentifier: $0, covering: mentioned) } ?? .utc
    let member = member
    let decisions = settings.sorted { $0.key < $1.key }.map {
      ParameterDecision(
        policy: policy.id, parameter: $0.key, value: $0.value, document: name, decidedBy: name)
    }
    let application = PolicyApplication(
      policy: policy.id,
      days: min(policy.inForce.from, mentioned.lowerBound)...mentioned.upperBound.advanced(by: 2),
      document: name, decidedBy: name)
    let pay = PayEntry(
      staff: member.id, from: mentioned.lowerBound.advanced(by: -400), monthlyPay: person.monthlyPay,
      grade: person.grade)
    let rules = PayRules(
      policies: [policy], applications: [application], decisions: decisions, period: days,
      pay: PayBook([pay]))
    let run = PolicyRun(
      policy, ParameterSettings(policy, decisions: decisions), rules,
      in: Case(
        title: name, horizon: days, clock: clock,
        calendar: WorkCalendar(entries: calendar.mapValues { WorkCalendar.Entry(type: $0) }),
        staff: [member]))
    func records(_ work: [Work]) -> [WorkRecord] {
      work.enumerated().map { $0.element.record(of: member.id, row: $0.offset + 1, name, clock) }
    }
    let lines = try run.lines(for: WorkByPerson(records(work), planned: records(planned))).blocks.joined()
    var found: [CivilDay: Money] = [:]
    for line in lines {
      // Time off is expected in hundredths of an hour, so that an example can state it too.
      let amount =
        line.isTimeOff ? Money(minorUnits: Int64(line.count.units(at: 4) / 100)) : line.amount
      found[line.date, default: .zero] = found[line.date, default: .zero] + amount
    }
    return Set(expected.keys).union(found.keys).sorted().compactMap { date in
      let (wanted, paid) = (expected[date] ?? .zero, found[date] ?? .zero)
      return wanted == paid ? nil : Difference(date: date, expected: wanted, found: paid)
    }
  }

  private var member: StaffMember {
    StaffMember(
      id: "example", name: name, unit: "unit", profession: person.profession, engagement: person.engagement,
      employer: person.employer, level: person.level, fraction: person.fraction, from: person.days.from,
      to: person.days.to)
  }
}

extension PolicyCase.Work {
  fileprivate func record(of staff: StaffID, row: Int, _ name: String, _ clock: CivilClock) -> WorkRecord {
    let extent: WorkRecord.Extent =
      switch extent {
      case .days(let days): .days(days)
      case .times(let start, let end, let breakLength):
        .times(
          start: clock.moment(date, start),
          end: clock.moment(
            date, end > start ? end : ColumnTime(end.time, dayOffset: end.dayOffset + 1)),
          breakLength: breakLength)
      }
    return WorkRecord(
      staff: staff, date: date, extent: extent, shift: shift, kind: kind, nights: nights, unit: unit,
      post: post,
      zone: zone, contact: contact, contactSource: .attendance, place: place, state: state,
      evidence: isConfirmed ? .confirmed : .recorded, confirmedBy: isConfirmed ? name : nil,
      source: WorkRecord.Source(file: name, row: row), circumstances: circumstances)
  }
}
