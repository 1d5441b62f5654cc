// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension RandomCase {
  /// The kinds of personal rule, in the order of their enumeration.
  enum RuleKind: CaseIterable {
    case succession, minimumRest, runLength, windowLimit, steppedCost, targetHours, weekendLimit, wholeWeekend
    case sameShiftWeekend, pattern, rotation, recovery, exposureLimit, prerequisite, wish
    case runRest, freePeriod, restCompensation, unitLimit, secondment, fatigue, pay
  }

  mutating func add(_ kind: RuleKind) {
    let name = "\(kind) \(subject.rules.count)"
    subject.rules.append(rule(kind, head(name)))
  }

  private mutating func before() -> Edges.Before { dice.pick(Edges.Before.allCases) }
  private mutating func edges() -> Edges { Edges(before: before(), after: dice.pick(Edges.After.allCases)) }
  private mutating func weekend() -> WeekendDays {
    WeekendDays(first: dice.pick(Weekday.allCases), length: dice.throwing(1...3))
  }

  private mutating func rule(_ kind: RuleKind, _ head: RuleHead) -> PersonalRule {
    switch kind {
    case .succession: .succession(Succession(head: head, first: filter(), next: filter(), before: before()))
    case .minimumRest:
      .minimumRest(
        MinimumRest(
          head: head, minimum: .hours(dice.pick([8, 11, 24, 40])), after: dice.pick([.work, filter()]),
          next: dice.pick([.work, filter()]), before: before(), travel: travel()))
    case .runLength:
      .runLength(
        RunLength(
          head: head, of: filter(), minimum: dice.maybe(60) { $0.throwing(1...4) },
          maximum: dice.maybe(60) { $0.throwing(0...4) }, edges: edges()))
    case .windowLimit: .windowLimit(windowLimit(head))
    case .steppedCost: .steppedCost(steppedCost(head))
    case .targetHours:
      .targetHours(
        TargetHours(
          head: head, tolerance: .hours(dice.throwing(0...8)), over: dice.hits(40) ? severity() : nil,
          settlesBalance: dice.hits(50)))
    case .weekendLimit:
      .weekendLimit(
        WeekendLimit(
          head: head, weekend: weekend(), of: filter(), maximum: dice.maybe(60) { $0.throwing(0...2) },
          minimumInRow: dice.maybe(40) { $0.throwing(1...3) },
          maximumInRow: dice.maybe(60) { $0.throwing(0...2) }, before: before(),
          after: dice.pick(Edges.After.allCases), opening: opening(0...2)))
    case .wholeWeekend:
      .wholeWeekend(WholeWeekend(head: head, weekend: weekend(), of: filter(), before: before()))
    case .sameShiftWeekend:
      .sameShiftWeekend(SameShiftWeekend(head: head, weekend: weekend(), before: before()))
    case .pattern:
      .pattern(
        Pattern(
          head: head, steps: (0...dice.throwing(0...3)).map { _ in filter() },
          startsOn: dice.hits(30) ? Set(dice.some(Weekday.allCases, 50)) : Set(Weekday.allCases),
          before: before()))
    case .rotation: .rotation(rotation(head))
    case .recovery:
      .recovery(
        Recovery(
          head: head, after: filter(), run: dice.throwing(1...3), days: dice.throwing(1...3),
          rest: dice.pick([.off, filter()]), mayResume: mayResume(), before: before()))
    case .exposureLimit:
      .exposureLimit(
        ExposureLimit(
          head: head, of: filter(), maximum: dice.throwing(0...4), clear: dice.pick([.off, filter()]),
          clearDays: dice.throwing(1...3), before: before()))
    case .prerequisite:
      .prerequisite(Prerequisite(head: head, needs: filter(), done: filter(), before: before()))
    case .runRest:
      .runRest(
        RunRest(
          head: head, of: filter(), run: dice.throwing(1...3), minimum: .hours(dice.pick([11, 24, 46])),
          before: before()))
    case .freePeriod:
      .freePeriod(
        FreePeriod(head: head, window: window(), minimum: .hours(dice.pick([16, 24, 35])), edges: edges()))
    case .restCompensation:
      .restCompensation(
        RestCompensation(
          head: head, full: .hours(dice.pick([9, 12, 24])), compensation: .hours(dice.pick([12, 24, 35])),
          within: dice.throwing(1...3), before: before()))
    case .unitLimit: .unitLimit(UnitLimit(head: head, window: window(), before: before()))
    case .secondment: .secondment(Secondment(head: head, minimum: dice.throwing(1...4), before: before()))
    case .fatigue: .fatigue(fatigue(head))
    case .pay: .pay(payCost(head))
    case .wish:
      .wish(Wish(head: head, days: selector(), want: filter(), while: dice.hits(40) ? who() : .everyone))
    }
  }

  /// Weights of both signs, some of which look at the day before, and prices that never fall.
  private mutating func fatigue(_ head: RuleHead) -> FatigueLimit {
    let weights = (0...dice.throwing(0...3)).map { _ in
      FatigueScale.Weight(of: filter(), after: dice.hits(30) ? filter() : nil, points: dice.throwing(-3...5))
    }
    let top = dice.throwing(1...9)
    return FatigueLimit(
      head: head, scale: FatigueScale(weights: weights, top: top), maximum: dice.throwing(0...top),
      before: before())
  }

  /// Drawn from a copy, so that what was added last changes nothing else of a seed.
  private func mayResume() -> Bool {
    var others = dice
    return others.hits(30)
  }

  private mutating func travel() -> Travel {
    guard dice.hits(30), subject.units.count > 1 else { return Travel() }
    return Travel([
      Travel.Leg(between: Set(subject.units.prefix(2).map(\.id)), time: Minutes(dice.pick([30, 180])))
    ])
  }

  private mutating func opening(_ range: ClosedRange<Int>) -> [StaffID: Int] {
    guard dice.hits(40) else { return [:] }
    return Dictionary(uniqueKeysWithValues: subject.staff.map { ($0.id, dice.throwing(range)) })
  }

  private mutating func window() -> Window {
    switch dice.throwing(1...6) {
    case 6: .year
    case 1: .rolling(days: dice.throwing(2...7))
    case 2: .fixed(days: dice.throwing(2...7), anchor: day(around: 9))
    case 3: .week
    case 4: .month
    default: .horizon
    }
  }

  private mutating func windowLimit(_ head: RuleHead) -> WindowLimit {
    let measure = dice.pick(Measure.allCases)
    let unit = measure.isTime ? dice.pick([60, 240]) : 1
    let minimum = dice.throwing(0...6) * unit
    return WindowLimit(
      head: head, measure: measure, of: filter(), window: window(),
      minimum: dice.maybe(50) { _ in minimum },
      maximum: dice.maybe(60) { minimum + $0.throwing(0...4) * unit },
      attribution: dice.pick(DayAttribution.allCases), edges: edges(), opening: opening(0...(2 * unit)),
      average: dice.hits(20) ? dice.throwing(2...7) : nil)
  }

  private mutating func steppedCost(_ head: RuleHead) -> SteppedCost {
    let measure = dice.pick(Measure.allCases)
    let unit = measure.isTime ? 360 : 1
    let steps = (0...dice.throwing(0...2)).map { _ in
      SteppedCost.Step(from: dice.throwing(0...5) * unit, cost: Cost(Int64(dice.throwing(0...20))))
    }
    var seen: Set<Int> = []
    return SteppedCost(
      head: head, measure: measure, of: filter(), window: window(),
      steps: steps.filter { seen.insert($0.from).inserted })
  }

  /// A day's pay in a few amounts, or days or minutes of work in a stretch of days.
  private mutating func payCost(_ head: RuleHead) -> PayCost {
    let unit = dice.pick([1, 3, 240])
    let plans = Set(subject.days.flatMap { subject.plans(on: $0) }).sorted {
      $0.stints.lexicographicallyPrecedes($1.stints)
    }
    var counts: [CivilDay: [DayPlan: Int]] = [:]
    for day in subject.days {
      for plan in dice.some(plans, 70) { counts[day, default: [:]][plan] = dice.throwing(0...3) * unit }
    }
    let table = PlanTable(counts)
    guard dice.hits(50) else {
      return PayCost(head: head, table: table, charge: .units(Cost(Int64(dice.throwing(1...3)))))
    }
    let (one, other) = (dice.pick(subject.days), dice.pick(subject.days))
    var seen: Set<Int> = []
    let steps = (0...dice.throwing(0...2)).map { _ in
      SteppedCost.Step(from: dice.throwing(0...5) * unit, cost: Cost(Int64(dice.throwing(0...20))))
    }.filter { seen.insert($0.from).inserted }
    return PayCost(head: head, table: table, charge: .steps(steps, over: min(one, other)...max(one, other)))
  }

  private mutating func rotation(_ head: RuleHead) -> Rotation {
    let codes: [String?] = subject.shifts.map(\.code.text) + ["", nil]
    let offsets = dice.some(subject.staff.map(\.id), 80).map { ($0, dice.throwing(-3...6)) }
    return Rotation(
      head: head, cycle: (0...dice.throwing(0...4)).map { _ in dice.pick(codes) }, anchor: day(around: 6),
      offsets: Dictionary(uniqueKeysWithValues: offsets))
  }
}
