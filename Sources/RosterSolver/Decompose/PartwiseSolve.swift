// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Solves the parts of a case one after another and adds up what they cost and what is proved of them.
///
/// Every part gets a first roster before any is improved. Small parts come first, and the time and steps they leave over go to the larger ones.
struct PartwiseSolve {
  private var searches: [SolveSearch]
  private let instances: [Instance]
  private let clock: WorkClock
  private var plan = WorkPlan()
  /// Whether work is planned in steps.
  private let countsSteps: Bool
  /// What a part is worth of the work: people × rows, because the linear programs grow with both.
  private let weights: [Int]

  /// - Parameters:
  ///   - instances: one a part.
  ///   - earlier: what to go on from.
  /// - Throws: ``SolveError/stopped``, and ``SolveError/checkpoint(_:)`` for a checkpoint of something else.
  init(
    instances: [Instance], options: SolveOptions, clock: WorkClock, earlier: SolveCheckpoint.Content? = nil
  ) throws(SolveError) {
    let ordered = instances.enumerated().map {
      (weight: PartwiseSolve.weight($0.element), $0.offset, $0.element)
    }
    .sorted { ($0.weight, $0.1) < ($1.weight, $1.1) }
    self.instances = ordered.map { $0.2 }
    self.clock = clock
    countsSteps = options.steps != nil
    weights = ordered.map(\.weight)
    let crew = WorkCrew(threads: options.threads)
    let crews = ordered.map { _, _, instance in
      PricingCrew(
        instance: instance, models: PersonalModels.build(instance, crew: crew, halt: clock.halt), crew: crew,
        halt: clock.halt)
    }
    if clock.isHalted { throw .stopped }
    guard let earlier else {
      searches = zip(ordered, crews).map { ordered, crew in
        SolveSearch(
          crew: crew, clock: clock, seed: options.seed &+ UInt64(ordered.1) &* 0x9E37_79B9,
          threads: crew.threads, given: options.start)
      }
      return
    }
    let restored: (plan: WorkPlan, searches: [SolveSearch])
    do {
      restored = try earlier.searches(of: crews, clock: clock)
    } catch {
      throw clock.isHalted ? .stopped : .checkpoint(error)
    }
    (plan, searches) = restored
    // A turn goes on where it was only if it was planned in steps and still is.
    if !countsSteps || plan.turn.map({ $0.planned == nil }) ?? false { plan.replan(after: clock.cellsWorked) }
  }

  private static func weight(_ instance: Instance) -> Int {
    max(1, instance.people.count * instance.rows.count)
  }

  /// - Parameter onRest: told after every stage, unless a limit may have cut that stage off.
  mutating func run(
    _ onEvent: (SolveEvent) -> Void, onRest: OnRest? = nil
  ) throws {
    if plan.begun < searches.count { onEvent(.phase(.start, step: clock.steps)) }
    while plan.begun < searches.count, !clock.isHalted {
      let index = plan.begun
      let part =
        countsSteps
        ? clock.part(planned: WorkPlan.firstPeriod * WorkClock.cellsPerStep / 1000 * 30)
        : clock.part(thousandths: 30)
      try advance(index, on: part, onEvent)
      clock.absorb(part)
      plan.begun += 1
      rest(onRest)
    }
    guard hopeless.isEmpty else { return }
    while !clock.isOver(), choose() {
      let index = plan.index
      let part = beginTurn()
      while searches[index].isOpen, !part.isOver() {
        try advance(index, on: part, onEvent)
        plan.turn?.cells = part.cellsWorked
        rest(onRest)
      }
      // A part that did nothing is counted all the same, so that going on comes to an end.
      part.add(cells: part.cellsWorked == 0 ? WorkClock.cellsPerStep / 100 : 0)
      clock.absorb(part)
      plan.endTurn()
      rest(onRest)
    }
  }

  /// Finds the part whose turn is next; false when none is open.
  private mutating func choose() -> Bool {
    guard searches.contains(where: \.isOpen) else { return false }
    if plan.turn != nil { return true }
    if countsSteps, clock.cellsWorked >= plan.periodEnd { plan.begin(period: plan.period + 1) }
    while true {
      if let next = searches.indices.dropFirst(plan.index).first(where: { searches[$0].isOpen }) {
        plan.index = next
        return true
      }
      // What is left over goes to the parts that are still open.
      plan.isFirstTurn = false
      plan.index = 0
    }
  }

  /// The clock of the turn that begins, or goes on.
  private mutating func beginTurn() -> WorkClock {
    if let turn = plan.turn, let planned = turn.planned {
      return clock.part(planned: planned, cells: turn.cells)
    }
    let later = searches.indices.dropFirst(plan.index)
    let shares = later.map { index in
      plan.isFirstTurn ? weights[index] : searches[index].isOpen ? PartwiseSolve.gap(searches[index]) : 0
    }
    let share = Double(shares[0]) / Double(shares.reduce(0, +))
    searches[plan.index].enter(beginning: plan.beginnings)
    guard countsSteps else {
      plan.turn = (0, nil)
      return clock.part(thousandths: max(1, Int(1000 * share)))
    }
    let left = max(0, plan.periodEnd - clock.cellsWorked)
    let planned = max(WorkClock.cellsPerStep, Int(Double(left) * share))
    plan.turn = (0, planned)
    return clock.part(planned: planned)
  }

  /// One stage of one part.
  private mutating func advance(
    _ index: Int, on part: WorkClock, _ onEvent: (SolveEvent) -> Void
  ) throws {
    let (others, clock) = (others(than: index), clock)
    try searches[index].advance(on: part) { PartwiseSolve.relay($0, others, clock, onEvent) }
  }

  /// What there is between two stages.
  struct Resting {
    let plan: WorkPlan
    /// Cells worked by the whole, without the turn that is not over.
    let cells: Int
    let searches: [Search]

    var steps: Int { (cells + (plan.turn?.cells ?? 0)) / WorkClock.cellsPerStep }

    struct Search {
      let state: SearchState
      /// Columns of the pool, from the first.
      let columnCount: Int
      let learnt: [PersonalModel.Learnt]
      /// What the crew for bounds has learnt, where there is one.
      let tightLearnt: [PersonalModel.Learnt]?
    }
  }

  /// Told of what there is to go on from, and of how to write it down.
  typealias OnRest = (
    _ resting: Resting, _ content: (_ history: SolveHistory) -> SolveCheckpoint.Content
  ) -> Void

  private func rest(_ onRest: OnRest?) {
    guard let onRest, !clock.hasCutOff else { return }
    let resting = Resting(
      plan: plan, cells: clock.cellsWorked,
      searches: searches.map { search in
        Resting.Search(
          state: search.state, columnCount: search.columnCount, learnt: search.crew.models.map(\.learnt),
          tightLearnt: search.tightCrew?.models.map(\.learnt))
      })
    onRest(resting) { content(at: resting, $0) }
  }

  /// Everything that a checkpoint holds of the search.
  func content(at resting: Resting, _ history: SolveHistory) -> SolveCheckpoint.Content {
    SolveCheckpoint.Content(resting, of: searches, history)
  }

  private static func gap(_ search: SolveSearch) -> Int {
    guard let best = search.best, search.bound > .min else { return 1_000_000 }
    return Int(max(1, min(best.cost - search.bound, 1_000_000)))
  }

  /// What the other parts cost and have proved, nil where one has nothing yet.
  private func others(than index: Int) -> (cost: Int64?, bound: Int64?) {
    var cost: Int64? = 0
    var bound: Int64? = 0
    for (other, search) in searches.enumerated() where other != index {
      cost = cost.flatMap { sum in search.best.map { sum + $0.cost } }
      bound = search.bound == .min ? nil : bound.map { PartwiseSolve.sum($0, search.bound) }
    }
    return (cost, bound)
  }

  /// Passes on the events of one part as events of the whole.
  private static func relay(
    _ event: SolveEvent, _ others: (cost: Int64?, bound: Int64?), _ clock: WorkClock,
    _ onEvent: (SolveEvent) -> Void
  ) {
    switch event {
    case .phase(let phase, let step): onEvent(.phase(phase, step: clock.steps + step))
    case .incumbent(let cost, let step):
      if let rest = others.cost { onEvent(.incumbent(Cost(cost.points + rest), step: clock.steps + step)) }
    case .bound(let bound, let step):
      if let rest = others.bound { onEvent(.bound(Cost(sum(bound.points, rest)), step: clock.steps + step)) }
    }
  }

  /// The cost of all parts; nil while one has no roster.
  var cost: Int64? {
    var total: Int64 = 0
    for search in searches {
      guard let best = search.best else { return nil }
      total += best.cost
    }
    return total
  }

  var bound: Int64 {
    searches.reduce(0) { total, search in
      search.bound == .min ? total : Self.sum(total, min(search.bound, search.best?.cost ?? search.bound))
    }
  }

  /// The sum of two bounds; the greatest of all is that of a part without any lawful roster, and stays.
  private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
    left == .max || right == .max ? .max : left + right
  }

  var columnCount: Int { searches.reduce(0) { $0 + $1.columnCount } }

  /// Whether it is proved that the case has no lawful roster.
  var isLawless: Bool { searches.contains { !$0.hopeless.isEmpty || $0.isInfeasible } }

  /// People who can have no lawful roster, in the order of the case.
  var hopeless: [StaffID] {
    let ids = zip(searches, instances).flatMap { search, instance in
      search.hopeless.map { instance.people[$0].id }
    }
    return ids.sorted()
  }

  var relaxedRules: [RuleID] {
    Set(searches.flatMap(\.relaxedRules)).sorted()
  }

  /// The rosters of all parts as one; nil while one has none.
  func roster(of subject: Case) -> Roster? {
    var roster = Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
    for (search, instance) in zip(searches, instances) {
      guard let part = search.best?.roster(in: instance) else { return nil }
      for member in instance.people {
        for day in subject.days { roster[member.id, day] = part[member.id, day] }
      }
      roster.decisions.merge(part.decisions) { first, _ in first }
    }
    return roster
  }
}
