// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything known about one planning period.
public struct Case: Sendable {
  public var title: String
  /// The days being planned.
  public var horizon: ClosedRange<CivilDay>
  public var clock: CivilClock
  public var calendar: WorkCalendar

  public var units: [Unit]
  public var posts: [Post]
  public var shifts: [Shift]
  public var combinations: [Combination]
  public var leaveKinds: [LeaveKind]

  /// In the order in which outputs list them; ids are unique.
  public var staff: [StaffMember]
  public var staffChanges: [StaffChange]
  public var echelons: [Echelon]
  public var teams: [Team]

  public var leave: [Leave]
  public var restrictions: [Restriction]
  /// Days that are not entered are ``Fitness/fit``.
  public var fitness: [StaffID: [CivilDay: Fitness]]
  public var history: History
  /// Day plans already fixed.
  public var pins: [StaffID: [CivilDay: DayPlan]]
  /// Opening balances: hours owed to the person are positive.
  public var openingHours: [StaffID: Minutes]

  public var rules: [PersonalRule]
  public var rows: [LinkingRow]
  public var decisions: [SharedDecision]
  public var quantities: [Quantity]
  /// What was waived, in the order of the case; reports list it.
  public var waivers: [Waiver] = []
  /// The rule packs among the rules.
  public var packs: [RulePackUse] = []
  /// Leave that people are owed for their years of service.
  public var leaveEntitlements: [LeaveEntitlement] = []
  /// How people in a zone are tested; nil where nobody is.
  public var testing: TestingRule?
  /// The last day before the horizon on which a person was tested, where that is known.
  public var lastTests: [StaffID: CivilDay] = [:]
  /// What each person brings into the horizon of a burden, as a difference from their share; positive for too much.
  public var carriedBurdens: [Burden: [StaffID: Int]] = [:]
  /// What policies grant that the rules of pay above do not weigh; reports list it.
  public var unpricedPay: [UnpricedPay] = []

  /// Contracted hours a week at full time where a person has none of their own.
  public var weeklyHours: Minutes
  /// What one missing unit of a required row of priority 1 costs.
  public var requiredPrice: Cost

  public init(
    title: String, horizon: ClosedRange<CivilDay>, clock: CivilClock = .utc,
    calendar: WorkCalendar = WorkCalendar(),
    units: [Unit] = [], posts: [Post] = [], shifts: [Shift] = [], combinations: [Combination] = [],
    leaveKinds: [LeaveKind] = [], staff: [StaffMember] = [], staffChanges: [StaffChange] = [],
    echelons: [Echelon] = [],
    teams: [Team] = [], leave: [Leave] = [], restrictions: [Restriction] = [],
    fitness: [StaffID: [CivilDay: Fitness]] = [:], history: History = History(),
    pins: [StaffID: [CivilDay: DayPlan]] = [:], openingHours: [StaffID: Minutes] = [:],
    rules: [PersonalRule] = [],
    rows: [LinkingRow] = [], decisions: [SharedDecision] = [], quantities: [Quantity] = [],
    weeklyHours: Minutes = .hours(40), requiredPrice: Cost = Cost(100_000)
  ) {
    self.title = title
    self.horizon = horizon
    self.clock = clock
    self.calendar = calendar
    self.units = units
    self.posts = posts
    self.shifts = shifts
    self.combinations = combinations
    self.leaveKinds = leaveKinds
    self.staff = staff
    self.staffChanges = staffChanges
    self.echelons = echelons
    self.teams = teams
    self.leave = leave
    self.restrictions = restrictions
    self.fitness = fitness
    self.history = history
    self.pins = pins
    self.openingHours = openingHours
    self.rules = rules
    self.rows = rows
    self.decisions = decisions
    self.quantities = quantities
    self.weeklyHours = weeklyHours
    self.requiredPrice = requiredPrice
  }

  /// The days of the horizon in order.
  public var days: [CivilDay] { Array(horizon) }

  /// A person as they are on a day, dated changes applied in order of their days, with the restrictions in force.
  public func member(_ member: StaffMember, on day: CivilDay) -> StaffMember {
    guard !staffChanges.isEmpty || !restrictions.isEmpty else { return member }
    var member = member
    member.restrictions = Set(
      restrictions.filter { $0.staff == member.id && $0.days.contains(day) }.map(\.kind.name))
    for change in staffChanges.filter({ $0.staff == member.id && $0.from <= day }).sorted(by: {
      $0.from < $1.from
    }) {
      change.apply(to: &member)
    }
    return member
  }

  /// Whether a personal rule is judged for a person.
  public func applies(_ head: RuleHead, to member: StaffMember) -> Bool {
    let day = judgingDay(of: member)
    return head.who.matches(self.member(member, on: day), on: day)
  }

  /// The day on which rules judge who they are for: the first of the horizon on which the person is employed.
  public func judgingDay(of member: StaffMember) -> CivilDay {
    max(horizon.lowerBound, min(member.from ?? horizon.lowerBound, horizon.upperBound))
  }

  /// The unit a person belongs to on that day.
  public func homeUnit(of member: StaffMember) -> UnitID {
    self.member(member, on: judgingDay(of: member)).unit
  }

  /// What one missing unit costs under a penalty, for an amount of units.
  public func cost(of amount: Int, under penalty: RowPenalty) -> Cost {
    guard amount > 0 else { return .zero }
    switch penalty {
    case .priced(let price): return price.cost(of: amount)
    case .required(let priority):
      let factor = (1..<max(1, priority)).reduce(Int64(1)) { factor, _ in factor * 10 }
      return Cost(requiredPrice.points * factor * Int64(amount))
    }
  }

  /// What a count costs against bounds.
  public func cost(of count: Int, against bounds: Bounds) -> Cost {
    var total = Cost.zero
    if let minimum = bounds.minimum { total = total + cost(of: minimum - count, under: bounds.belowMinimum) }
    if let target = bounds.target { total = total + bounds.belowTarget.cost(of: target - count) }
    if let maximum = bounds.maximum { total = total + cost(of: count - maximum, under: bounds.aboveMaximum) }
    return total
  }
}
