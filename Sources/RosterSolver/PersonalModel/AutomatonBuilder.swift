// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Makes the automata of one person out of the rules that apply to them.
struct AutomatonBuilder {
  let subject: Case
  let member: StaffMember
  /// The rules of the person.
  let rules: [PersonalRule]
  /// For each day, the duties of the person's options, and the plans that they are.
  let duties: [[Duty]]
  let plans: [[Int32]]
  /// The known history, its last day just before the horizon.
  let history: [Duty]
  /// Whether hard successions are made one automaton: a long horizon is multiplied with as few as possible.
  let joinsSuccessions: Bool

  private var dayCount: Int { duties.count }
  private var lengths: DayLengths { DayLengths(first: subject.horizon.lowerBound, clock: subject.clock) }
  private var firstWeekday: Weekday { subject.horizon.lowerBound.weekday }

  /// An automaton with the rule it comes from.
  struct Made {
    let rule: RuleID
    let automaton: any RuleAutomaton
    let looksAtHistory: Bool
    /// Whether pricing may begin without it and take it in when a path breaks it.
    var isLazy = false
  }

  func automata() -> [Made] {
    guard joinsSuccessions else { return rules.flatMap { made($0) } }
    let others = rules.filter { rule in
      guard case .succession(let rule) = rule else { return true }
      return rule.head.severity != .hard
    }
    return hardSuccessions.map { joined($0) } + others.flatMap { made($0) }
  }

  /// The hard successions of each name that look at the history alike.
  private var hardSuccessions: [[Succession]] {
    var groups: [[Succession]] = []
    for rule in rules {
      guard case .succession(let rule) = rule, rule.head.severity == .hard else { continue }
      let place = groups.firstIndex {
        $0[0].head.id == rule.head.id && $0[0].before == rule.before
          && $0.count < HardSuccessionsAutomaton.rulesAtMost
      }
      if let place { groups[place].append(rule) } else { groups.append([rule]) }
    }
    return groups
  }

  private func joined(_ rules: [Succession]) -> Made {
    Made(
      rule: rules[0].head.id, automaton: HardSuccessionsAutomaton(rules: rules),
      looksAtHistory: rules[0].before == .history)
  }

  private func made(_ rule: PersonalRule) -> [Made] {
    let id = rule.head.id
    func one(_ automaton: any RuleAutomaton, _ before: Edges.Before) -> [Made] {
      [Made(rule: id, automaton: automaton, looksAtHistory: before == .history)]
    }
    switch rule {
    case .succession(let rule): return one(SuccessionAutomaton(rule: rule), rule.before)
    case .minimumRest(let rule):
      return one(MinimumRestAutomaton(rule: rule, days: lengths), rule.before)
    case .runLength(let rule): return one(RunLengthAutomaton(rule: rule), rule.edges.before)
    case .windowLimit(let rule): return WideCounter.takes(rule) ? [] : counters(rule)
    case .steppedCost(let rule): return counters(rule)
    case .pay(let rule): return counter(rule)
    case .targetHours: return []
    case .weekendLimit(let rule): return weekends(rule)
    case .wholeWeekend(let rule):
      return one(shape(.whole(rule.of), rule.weekend, rule.head, rule.before), rule.before)
    case .sameShiftWeekend(let rule):
      let codes = Set((duties.joined() + history[...]).map { $0.plan.code }).sorted()
      return one(shape(.sameShift(codes: codes), rule.weekend, rule.head, rule.before), rule.before)
    case .pattern(let rule):
      return rule.steps.isEmpty
        ? [] : one(PatternAutomaton(rule: rule, firstWeekday: firstWeekday), rule.before)
    case .recovery(let rule): return one(RecoveryAutomaton(rule: rule), rule.before)
    case .exposureLimit(let rule):
      // It tells ten times the states apart, and few rosters come near to it.
      let automaton = ExposureAutomaton(rule: rule)
      return [Made(rule: id, automaton: automaton, looksAtHistory: rule.before == .history, isLazy: true)]
    case .prerequisite(let rule): return one(PrerequisiteAutomaton(rule: rule), rule.before)
    case .runRest(let rule): return one(RunRestAutomaton(rule: rule, days: lengths), rule.before)
    case .freePeriod(let rule): return freePeriods(rule)
    case .restCompensation(let rule):
      return one(RestCompensationAutomaton(rule: rule, days: lengths), rule.before)
    case .unitLimit(let rule): return unitLimits(rule)
    case .secondment(let rule):
      let home = subject.homeUnit(of: member)
      return one(SecondmentAutomaton(rule: rule, units: subject.units.map(\.id), home: home), rule.before)
    case .fatigue(let rule): return fatigue(rule)
    // These have no memory; the compiler puts them into the cost of each option.
    case .wish, .rotation: return []
    }
  }

  private func fatigue(_ rule: FatigueLimit) -> [Made] {
    let off = subject.horizon.map { subject.duty(.off, on: $0) }
    let automaton = FatigueAutomaton(rule: rule, allowances: rule.allowances(after: history, off: off))
    return [
      Made(rule: rule.head.id, automaton: automaton, looksAtHistory: rule.before == .history, isLazy: true)
    ]
  }

  private func shape(
    _ shape: WeekendShapeAutomaton.Shape, _ weekend: WeekendDays, _ head: RuleHead, _ before: Edges.Before
  ) -> WeekendShapeAutomaton {
    WeekendShapeAutomaton(
      shape: shape, weekend: weekend, severity: head.severity, firstWeekday: firstWeekday, dayCount: dayCount,
      firstDay: before == .history ? -history.count : 0)
  }

  private func weekends(_ rule: WeekendLimit) -> [Made] {
    var made: [Made] = []
    func add(_ counting: WeekendLimitAutomaton.Counting) {
      let automaton = WeekendLimitAutomaton(
        rule: rule, counting: counting, opening: rule.opening[member.id] ?? 0, firstWeekday: firstWeekday,
        dayCount: dayCount)
      made.append(Made(rule: rule.head.id, automaton: automaton, looksAtHistory: rule.before == .history))
    }
    if let maximum = rule.maximum { add(.total(maximum: maximum)) }
    if let maximum = rule.maximumInRow { add(.inRow(maximum: maximum)) }
    if let minimum = rule.minimumInRow {
      let automaton = ShortWeekendRunAutomaton(
        rule: rule, minimum: minimum, firstWeekday: firstWeekday, dayCount: dayCount)
      made.append(Made(rule: rule.head.id, automaton: automaton, looksAtHistory: rule.before == .history))
    }
    return made
  }

  /// The windows of a rule as pairs of day numbers.
  private func windows(_ window: Window) -> [(first: Int, last: Int)] {
    let begin = subject.horizon.lowerBound
    return window.instances(in: subject.horizon).map {
      (begin.distance(to: $0.lowerBound), begin.distance(to: $0.upperBound))
    }
  }

  private func greatest(_ measure: Measure, _ filter: DutyFilter) -> [Int] {
    if measure.followsFromPlan, filter.followsFromPlan {
      var memo = PlanMemo()
      return duties.indices.map { day in
        var greatest = 0
        for (place, plan) in plans[day].enumerated() {
          let value = memo.value(of: plan) {
            let duty = duties[day][place]
            return filter.matches(duty) ? measure.value(of: duty) : 0
          }
          greatest = max(greatest, value)
        }
        return greatest
      }
    }
    return duties.map { $0.map { filter.matches($0) ? measure.value(of: $0) : 0 }.max() ?? 0 }
  }

  private func counters(_ rule: WindowLimit) -> [Made] {
    let greatest = greatest(rule.measure, rule.of)
    let looksAtHistory = rule.edges.before == .history
    let begin = subject.horizon.lowerBound
    let lookedAt = begin.advanced(by: looksAtHistory ? -history.count : 0)...subject.horizon.upperBound
    return windows(rule.window).enumerated().compactMap { number, window in
      let span = begin.advanced(by: window.first)...begin.advanced(by: window.last)
      var (minimum, maximum) = rule.limits(of: span, lookingAt: lookedAt)
      if window.last >= dayCount, rule.edges.after == .open { minimum = nil }
      if window.first < 0 {
        switch rule.edges.before {
        case .free: minimum = nil
        case .history where window.first < -history.count: minimum = nil
        default: break
        }
      }
      var opening = 0
      if number == 0, rule.window == .horizon || rule.window == .year {
        opening = rule.opening[member.id] ?? 0
      }
      // What a year begins with counts as done: an excess there is not charged again.
      if rule.window == .year, let most = maximum, minimum.map({ $0 <= most }) ?? true {
        opening = min(opening, most)
      }
      if minimum == nil, let maximum {
        var most = opening
        for day in max(0, window.first)...min(window.last, dayCount - 1) { most += greatest[day] }
        let past = max(-history.count, window.first - 1)
        if looksAtHistory, past < 0 {
          // The day before the window may run into it past midnight.
          for day in past..<0 {
            let duty = history[history.count + day]
            if rule.of.matches(duty) { most += rule.measure.value(of: duty) }
          }
        }
        if rule.attribution == .overlap, window.first > 0 { most += greatest[window.first - 1] }
        if most <= maximum { return nil }
      }
      if minimum == nil, maximum == nil { return nil }
      let automaton = WindowCounter(
        .measure(rule.measure, of: rule.of), attribution: rule.attribution,
        verdict: .limit(minimum: minimum, maximum: maximum, rule.head.severity), first: window.first,
        last: window.last, opening: opening, greatest: greatest)
      return Made(rule: rule.head.id, automaton: automaton, looksAtHistory: looksAtHistory, isLazy: true)
    }
  }

  private func freePeriods(_ rule: FreePeriod) -> [Made] {
    let looksAtHistory = rule.edges.before == .history
    let known = looksAtHistory ? history : []
    let begin = subject.horizon.lowerBound
    return windows(rule.window).compactMap { window in
      let span = begin.advanced(by: window.first)...begin.advanced(by: window.last)
      let knownFrom = begin.advanced(by: -known.count)
      guard rule.isJudged(span, horizon: subject.horizon, knownFrom: knownFrom) else { return nil }
      let automaton = FreePeriodAutomaton(
        rule: rule, first: window.first, last: window.last, begin: -known.count, dayCount: dayCount,
        days: lengths)
      guard automaton.isPossible(after: known) else { return nil }
      return Made(rule: rule.head.id, automaton: automaton, looksAtHistory: looksAtHistory, isLazy: true)
    }
  }

  private func unitLimits(_ rule: UnitLimit) -> [Made] {
    let units = subject.units.map(\.id)
    return windows(rule.window).map { window in
      let past = history.enumerated().filter { window.first <= $0.offset - history.count }
      let before = rule.before == .history ? Set(past.flatMap(\.element.parts).map(\.stint.unit)).count : 0
      let automaton = UnitLimitAutomaton(
        rule: rule, units: units, first: window.first, last: window.last, dayCount: dayCount,
        allowed: max(rule.maximum, before))
      return Made(
        rule: rule.head.id, automaton: automaton, looksAtHistory: rule.before == .history, isLazy: true)
    }
  }

  private func counters(_ rule: SteppedCost) -> [Made] {
    let greatest = greatest(rule.measure, rule.of)
    return windows(rule.window).map { window in
      let automaton = WindowCounter(
        .measure(rule.measure, of: rule.of), verdict: .steps(rule.steps), first: max(0, window.first),
        last: window.last, greatest: greatest)
      return Made(
        rule: rule.head.id, automaton: automaton, looksAtHistory: false, isLazy: neverRewards(rule.steps))
    }
  }

  /// Whether no step is cheaper than the one before it, which would be a reward: a path found without it would not
  /// be bounded from below.
  private func neverRewards(_ steps: [SteppedCost.Step]) -> Bool {
    zip([.zero] + steps.map(\.cost), steps.map(\.cost)).allSatisfy { $0 <= $1 }
  }

  /// Nothing for what is paid by the day, which the compiler puts into the cost of each option.
  private func counter(_ rule: PayCost) -> [Made] {
    guard case .steps(let steps, let days) = rule.charge, !steps.isEmpty else { return [] }
    let begin = subject.horizon.lowerBound
    let (first, last) = (begin.distance(to: days.lowerBound), begin.distance(to: days.upperBound))
    let counts = duties.enumerated().map { day, duties in
      duties.map { rule.table.count(of: $0.plan, on: begin.advanced(by: day)) }
    }
    // Hours come in few lengths; counting in their common unit keeps the states few.
    let divisor = max(1, counts.joined().reduce(0, WideCounter.commonDivisor))
    let automaton = WindowCounter(
      .table(rule.table, divisor: divisor, firstDay: begin),
      verdict: .steps(steps.map { .init(from: ($0.from + divisor - 1) / divisor, cost: $0.cost) }),
      first: max(0, first), last: last, greatest: counts.map { ($0.max() ?? 0) / divisor })
    return [
      Made(rule: rule.head.id, automaton: automaton, looksAtHistory: false, isLazy: neverRewards(steps))
    ]
  }
}
