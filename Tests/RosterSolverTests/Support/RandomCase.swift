// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Small random cases with everything a case can have, so that witnesses can be held against each other.
struct RandomCase {
  /// How large a case may become.
  struct Size {
    var people = 4
    var days = 8
    var shifts = 3
    var historyDays = 6

    static let witness = Size()
    /// Quick for all witnesses.
    static let small = Size(people: 3, days: 5, shifts: 2, historyDays: 6)
    /// So small that every roster can be tried.
    static let exhaustive = Size(people: 2, days: 3, shifts: 2, historyDays: 4)
  }

  var dice: Dice
  var subject: Case
  /// How often in a hundred a rule is hard.
  var hardness = 30

  static let allShifts: [Shift] = [
    Shift(code: "D", name: "day", start: time(8), end: time(16), breakLength: Minutes(30)),
    Shift(code: "L", name: "late", start: time(14), end: time(22), kind: .evening),
    Shift(code: "N", name: "night", start: time(22), end: time(7), kind: .night),
    Shift(code: "B", name: "standby", start: time(20), end: time(8), kind: .standby, creditedTime: .hours(2)),
    Shift(code: "X", name: "24 h", start: time(8), end: time(8), nights: 1),
    Shift(code: "M", name: "morning", start: time(6), end: time(12)),
  ]

  static func time(_ hour: Int) -> ColumnTime {
    ColumnTime(MinuteOfDay(minutesAfterMidnight: hour * 60) ?? .midnight)
  }

  init(seed: UInt64, size: Size = .witness) {
    dice = Dice(seed: seed)
    let early = CivilDay(daysSinceEpoch: 20_500)
    var first = early.advanced(by: dice.throwing(0...40))
    var clock = CivilClock.utc
    if dice.hits(10),
      let berlin = CivilClock(zoneIdentifier: "Europe/Berlin", covering: early...early.advanced(by: 60))
    {
      // The clocks of Berlin are put forward on 29 March 2026, day 20 541.
      first = CivilDay(daysSinceEpoch: Int32(20_541 - dice.throwing(0...4)))
      clock = berlin
    }
    let last = first.advanced(by: dice.throwing(1...size.days) - 1)
    subject = Case(title: "random \(seed)", horizon: first...last, clock: clock, requiredPrice: Cost(1000))
    addWork(size)
    addStaff(size)
    addDemand()
    addAbsence()
    addHistoryAndPins(size)
  }

  // MARK: Days

  /// A day of the horizon, or a little outside it.
  mutating func day(around margin: Int = 2) -> CivilDay {
    subject.horizon.lowerBound.advanced(by: dice.throwing(-margin...subject.horizon.count - 1 + margin))
  }

  mutating func range() -> ClosedRange<CivilDay> {
    let (one, other) = (day(), day())
    return min(one, other)...max(one, other)
  }

  mutating func selector() -> DaySelector {
    switch dice.throwing(1...8) {
    case 1: .weekdays([.saturday, .sunday])
    case 2: .type(.work)
    case 3: .range(range())
    case 4: .anyOf([.range(range()), .weekdays([dice.pick(Weekday.allCases)])])
    case 5: .allOf([.type(.work), .range(range())])
    default: .every
    }
  }

  // MARK: The ward

  private mutating func addWork(_ size: Size) {
    var shifts = Self.allShifts
    shifts.shuffle(using: &dice)
    subject.shifts = Array(shifts.prefix(dice.throwing(1...size.shifts)))
    subject.units = [Unit(id: "U", name: "ward")]
    if dice.hits(30) {
      subject.units.append(
        Unit(
          id: "V", name: "clinic", zone: .contaminated,
          opens: dice.maybe(30) { _ in subject.horizon.lowerBound },
          closes: nil))
    }
    subject.posts = [Post(id: "P", name: "nurse")]
    if dice.hits(25) {
      subject.posts.append(
        Post(id: "Q", name: "helper", zone: .buffer, contact: .direct, protection: .hours(2)))
    }
    if dice.hits(35) {
      let codes = subject.shifts.map(\.code)
      subject.combinations = (0...dice.throwing(0...1)).map { number in
        Combination(
          code: "C\(number)", shifts: [dice.pick(codes), dice.pick(codes)], acrossUnits: dice.hits(50))
      }
    }
    if dice.hits(20) {
      let day = day(around: 0)
      subject.calendar = WorkCalendar(entries: [day: .init(type: dice.pick(DayType.allCases))])
    }
    subject.weeklyHours = .hours(dice.pick([35, 40]))
  }

  private mutating func addStaff(_ size: Size) {
    subject.leaveKinds = [
      LeaveKind(id: "annual", name: "annual"),
      LeaveKind(id: "course", name: "course", creditPerWorkDay: .hours(6), isPrivate: false),
    ]
    subject.echelons = [
      Echelon(id: "first", name: "1", rank: 1),
      Echelon(id: "second", name: "2", rank: 2, callUpNotice: .hours(4)),
    ]
    subject.teams = [Team(id: "red", name: "red")]
    for number in 1...dice.throwing(1...size.people) {
      var member = StaffMember(
        id: StaffID("P\(number)"), name: "Person \(number)", unit: "U",
        profession: dice.pick(["nurse", "doctor"]),
        engagement: dice.pick([.contract, .trainee]))
      member.level = dice.maybe(70) { $0.pick(["N0", "N1"]) }
      member.echelon = dice.maybe(60) { $0.pick(["first", "second"]) }
      member.team = dice.maybe(50) { _ in "red" }
      if dice.hits(25) { member.fraction = ContractFraction(thousandths: dice.pick([500, 750])) }
      member.weeklyHours = dice.maybe(15) { _ in .hours(30) }
      if dice.hits(8) { member.from = day() }
      if dice.hits(8) { member.to = day() }
      if dice.hits(40) { member.skills = [DatedSkill(skill: "icu", from: dice.hits(40) ? day() : nil)] }
      subject.staff.append(member)
      if dice.hits(15) {
        let field: StaffChange.Field = dice.pick(
          [.level("N1"), .team("red"), .echelon("second"), .fraction(ContractFraction(thousandths: 800))])
        subject.staffChanges.append(StaffChange(staff: member.id, from: day(), field: field))
      }
      if dice.hits(30) { subject.openingHours[member.id] = Minutes(dice.throwing(-8...8) * 60) }
    }
  }

  private mutating func addAbsence() {
    for member in subject.staff {
      if dice.hits(25) {
        let part = dice.maybe(40) { _ in Self.time(10)...Self.time(14) }
        subject.leave.append(
          Leave(
            staff: member.id, days: range(), kind: dice.pick(["annual", "course"]), part: part,
            status: dice.pick([.approved, .approved, .pending])))
      }
      if dice.hits(15) {
        let kind: Restriction.Kind = dice.pick(
          [.noNight, .noContaminatedZone, .dayOnly, .maximumLength(.hours(8)), .notAlone, .protected])
        subject.restrictions.append(Restriction(staff: member.id, days: range(), kind: kind))
      }
      if dice.hits(10) { subject.fitness[member.id] = [day(): dice.pick(Fitness.allCases)] }
    }
  }

  private mutating func addHistoryAndPins(_ size: Size) {
    let first = subject.horizon.lowerBound
    for member in subject.staff {
      if dice.hits(60) {
        let known = first.advanced(by: -dice.throwing(1...size.historyDays))
        subject.history.knownFrom[member.id] = known
        for day in known..<first where dice.hits(60) {
          subject.history.plans[member.id, default: [:]][day] = dice.pick(subject.plans(on: first))
        }
      }
      for day in subject.horizon where dice.hits(4) {
        subject.pins[member.id, default: [:]][day] = dice.pick(subject.plans(on: day))
      }
    }
  }
}
