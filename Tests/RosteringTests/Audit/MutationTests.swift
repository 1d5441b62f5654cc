// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

/// Every kind of rule, row and decision changes what the audit says: taken out, the same roster is judged differently.
@Suite struct MutationTests {
  /// A kind of personal rule; the switch below does not compile until a new one is entered.
  enum RuleKind: CaseIterable {
    case succession, minimumRest, runLength, windowLimit, steppedCost, targetHours, weekendLimit, wholeWeekend
    case sameShiftWeekend, pattern, rotation, recovery, exposureLimit, prerequisite, wish
    case runRest, freePeriod, restCompensation, unitLimit, secondment, fatigue, pay

    init(_ rule: PersonalRule) {
      switch rule {
      case .succession: self = .succession
      case .minimumRest: self = .minimumRest
      case .runLength: self = .runLength
      case .windowLimit: self = .windowLimit
      case .steppedCost: self = .steppedCost
      case .targetHours: self = .targetHours
      case .weekendLimit: self = .weekendLimit
      case .wholeWeekend: self = .wholeWeekend
      case .sameShiftWeekend: self = .sameShiftWeekend
      case .pattern: self = .pattern
      case .rotation: self = .rotation
      case .recovery: self = .recovery
      case .exposureLimit: self = .exposureLimit
      case .prerequisite: self = .prerequisite
      case .wish: self = .wish
      case .runRest: self = .runRest
      case .freePeriod: self = .freePeriod
      case .restCompensation: self = .restCompensation
      case .unitLimit: self = .unitLimit
      case .secondment: self = .secondment
      case .fatigue: self = .fatigue
      case .pay: self = .pay
      }
    }
  }

  static let rules: [PersonalRule] = [
    .succession(Succession(head: .hard, first: .shift(["N"]), next: .shift(["E"]))),
    .minimumRest(MinimumRest(head: .hard, minimum: .hours(11))),
    .runLength(RunLength(head: .hard, of: .work, maximum: 3)),
    .windowLimit(WindowLimit(head: .hard, measure: .nights, window: .rolling(days: 3), maximum: 0)),
    .steppedCost(
      SteppedCost(
        head: .hard, measure: .nights, window: .horizon,
        steps: [SteppedCost.Step(from: 1, cost: Cost(3))])),
    .targetHours(TargetHours(head: .hard, tolerance: .zero)),
    .weekendLimit(WeekendLimit(head: .hard, maximum: 0)),
    .wholeWeekend(WholeWeekend(head: .hard, of: .shift(["D"]))),
    .sameShiftWeekend(SameShiftWeekend(head: .hard)),
    .pattern(Pattern(head: .hard, steps: [.night, .work])),
    .rotation(Rotation(head: .hard, cycle: ["L"], anchor: TinyWard.monday, offsets: ["A": 0])),
    .recovery(Recovery(head: .hard, after: .night, days: 1)),
    .exposureLimit(
      ExposureLimit(head: .hard, of: .zone(.contaminated), maximum: 0, clear: .off, clearDays: 1)),
    .prerequisite(Prerequisite(head: .hard, needs: .zone(.contaminated), done: .kind(.standby))),
    .wish(Wish(head: .hard, want: .off)),
    .runRest(RunRest(head: .hard, of: .night, run: 1, minimum: .hours(11))),
    .freePeriod(FreePeriod(head: .hard, window: .rolling(days: 2), minimum: .hours(40))),
    .restCompensation(
      RestCompensation(head: .hard, full: .hours(11), compensation: .hours(40), within: 2)),
    .unitLimit(UnitLimit(head: .hard, window: .week)),
    .secondment(Secondment(head: .hard, minimum: 4)),
    .fatigue(
      FatigueLimit(
        head: .hard, scale: FatigueScale(weights: [.init(of: .night, points: 3)], top: 9), maximum: 2)),
    .pay(
      PayCost(
        head: .hard, table: PlanTable([TinyWard.monday: [TinyWard.plan("N"): 1]]), charge: .units(Cost(1)))),
  ]

  @Test("Every kind of rule has a sample below")
  func complete() {
    #expect(Self.rules.map(RuleKind.init) == RuleKind.allCases)
  }

  @Test("A roster that breaks a rule is judged differently without it", arguments: RuleKind.allCases)
  func ruleMatters(kind: RuleKind) throws {
    let rule = try #require(Self.rules.first { RuleKind($0) == kind })
    var ward = TinyWard("NECCCDN")
    #expect(ward.report().violations.isEmpty)
    ward.subject.rules = [rule]
    let report = ward.report()
    #expect(!report.violations.isEmpty)
    #expect(!report.broken.isEmpty || report.cost > .zero)
  }

  /// A kind of row or shared decision, closed like the kinds of rules.
  enum SharedKind: CaseIterable {
    case posts, clock, mix, quantity, teams, tour, callUp, opening, loan

    init(_ row: LinkingRow) {
      switch row {
      case .posts: self = .posts
      case .clock: self = .clock
      case .mix: self = .mix
      case .quantity: self = .quantity
      case .teams: self = .teams
      }
    }

    init(_ decision: SharedDecision) {
      switch decision {
      case .tour: self = .tour
      case .callUp: self = .callUp
      case .opening: self = .opening
      case .loan: self = .loan
      }
    }
  }

  static func rows() throws -> [LinkingRow] {
    let ward = TinyWard.ward
    let three = Bounds(minimum: 3)
    let (morning, noon) = (try #require(ColumnTime("09:00")), try #require(ColumnTime("12:00")))
    return [
      .posts(
        PostDemand(id: "row", unit: ward, shift: "D", post: "doctor", requires: .everyone, bounds: three)),
      .clock(ClockDemand(id: "row", unit: ward, from: morning, to: noon, bounds: three)),
      .mix(Mix(id: "row", unit: ward, shifts: ["N"], terms: [Mix.Term(who: .everyone)], bounds: three)),
      .quantity(QuantityLimit(id: "row", quantity: "nights", period: .eachDay(.every), bounds: three)),
      .teams(TeamStrength(id: "row", state: .onTour, bounds: three)),
    ]
  }

  static let decisions: [SharedDecision] = [
    .tour(
      TourStart(
        id: "decision", team: "blue", starts: [TinyWard.monday], length: 1, duties: .unit(TinyWard.clinic))),
    .callUp(
      CallUp(id: "decision", echelon: "reserve", days: [TinyWard.monday], noticeDays: 1, cost: Cost(1))),
    .opening(
      Opening(
        id: "decision", unit: TinyWard.ward, maximum: 1, priceBelowMaximum: Cost(1),
        staffing: [Opening.Staffing(shift: "L", post: TinyWard.nurse, people: 1, units: 1)])),
    .loan(
      Loan(
        id: "decision", staff: "A", unit: TinyWard.clinic, starts: [TinyWard.monday], length: 1, cost: Cost(1)
      )),
  ]

  @Test("Every kind of row and decision has a sample")
  func completeShared() throws {
    let kinds = try Self.rows().map { SharedKind($0) } + Self.decisions.map { SharedKind($0) }
    #expect(kinds == SharedKind.allCases)
  }

  @Test(
    "A roster that misses a row is judged differently without it", arguments: SharedKind.allCases.prefix(5))
  func rowMatters(kind: SharedKind) throws {
    var ward = TinyWard("NECCCDN")
    ward.subject.quantities = [Quantity(id: "nights", definition: .sum(.nights, .work))]
    #expect(ward.report().violations.isEmpty)
    ward.subject.rows.append(try #require(try Self.rows().first { SharedKind($0) == kind }))
    #expect(ward.report().cost > .zero)
    #expect(!ward.report().uncovered.isEmpty)
  }

  @Test(
    "A roster that breaks a decision is judged differently without it",
    arguments: SharedKind.allCases.suffix(4))
  func decisionMatters(kind: SharedKind) throws {
    var ward = TinyWard("NECCCDN")
    ward.subject.staff[0].team = "blue"
    ward.subject.staff[0].echelon = "reserve"
    #expect(ward.report().violations.isEmpty)
    ward.subject.decisions = [try #require(Self.decisions.first { SharedKind($0) == kind })]
    let report = ward.report()
    #expect(!report.broken.isEmpty || report.cost > .zero)
  }
}
