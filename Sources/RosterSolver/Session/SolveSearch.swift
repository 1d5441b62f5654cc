// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Rostering

/// The stages of a solve and what they have found so far.
///
/// One stage is done at a time, and between two of them a search can be written down and gone on with elsewhere: see ``SearchState``.
struct SolveSearch {
  /// Prices for rosters, in graphs that stay small.
  let crew: PricingCrew
  /// Prices for bounds where the small graphs say too little, in graphs that say everything.
  private(set) var tightCrew: PricingCrew?
  let threads: Int
  private(set) var clock: WorkClock
  var pool = ColumnPool()
  var state: SearchState
  /// The share that column generation or annealing works in.
  private var share: WorkClock.Share?
  /// A roster that the caller would begin with.
  let given: Roster?
  var instance: Instance { crew.instance }

  init(crew: PricingCrew, clock: WorkClock, seed: UInt64, threads: Int, given: Roster? = nil) {
    self.given = given
    self.crew = crew
    self.clock = clock
    self.threads = threads
    state = SearchState(random: RandomSource(seed: seed))
  }

  /// A search that was written down; the crews have learnt what they knew.
  init(
    crew: PricingCrew, tightCrew: PricingCrew?, clock: WorkClock, threads: Int, state: SearchState,
    pool: ColumnPool
  ) {
    given = nil
    self.crew = crew
    self.tightCrew = tightCrew
    self.clock = clock
    self.threads = threads
    self.state = state
    self.pool = pool
  }

  var best: Candidate? { state.best }
  var bound: Int64 { state.bound }
  var hopeless: [Int] { state.hopeless }
  var isInfeasible: Bool { state.isInfeasible }
  var columnCount: Int { pool.columns.count }
  /// Rules that the bound does not know in full.
  var relaxedRules: [RuleID] { (tightCrew ?? crew).models.flatMap(\.relaxedRules) }
  private var isProved: Bool { best.map { $0.cost <= bound } ?? false }

  /// Whether more work could bring anything.
  var isOpen: Bool { !isProved && !isInfeasible && hopeless.isEmpty }

  /// Begins with a part of the work: dives come first, and in a period of its own what the last one has left unfinished.
  ///
  /// - Parameter beginning: see ``WorkPlan/beginnings``.
  mutating func enter(beginning: Int) {
    share = nil
    state.span = nil
    state.rounds = nil
    state.turnStart = 0
    let isNew = beginning > state.beginning
    state.beginning = beginning
    guard state.stage.rawValue > SearchState.Stage.columns.rawValue else { return }
    state.walks = []
    if instance.isWindowed {
      // With more work before it, a period anneals for longer and raises the bound; another turn goes on where the last one ended.
      if isNew { state.stage = .annealing }
    } else if isNew {
      state.stage = state.root?.isComplete == true ? .tightening : .columns
    } else {
      state.stage = .dives
    }
  }

  /// Does the next stage, or a stretch of it.
  mutating func advance(on clock: WorkClock, _ onEvent: (SolveEvent) -> Void) throws {
    self.clock = clock
    switch state.stage {
    case .start:
      start(onEvent)
      state.stage = instance.isWindowed ? .annealing : .warmUp
    case .warmUp:
      onEvent(.phase(.columns, step: clock.steps))
      state.centre = instance.isWindowed ? boundHorizon(onEvent) : warmUp(onEvent)
      state.stage = instance.isWindowed ? .improving : .columns
    case .columns: try generateColumns(onEvent, then: .rounding)
    case .rounding:
      onEvent(.phase(.improve, step: clock.steps))
      roundRelaxation(onEvent)
      state.stage = .firstDives
    case .firstDives:
      state.turnStart = clock.cellsWorked
      if !isLong {
        onEvent(.phase(.dive, step: clock.steps))
        try dives(onEvent)
      }
      state.stage = .tightening
    case .tightening: try tighten(onEvent)
    case .annealing: anneal(onEvent)
    case .dives:
      let cost = best?.cost
      state.turnStart = clock.cellsWorked
      try dives(onEvent)
      state.patience = best?.cost == cost ? min(state.patience * 2, 64) : 4
      state.stage = .improving
    case .improving: try improve(onEvent)
    case .branching:
      if isBranchingWorthIt {
        let cells = clock.cellsWorked - state.turnStart
        // The longer dives bring nothing, the more is left to branching.
        let least = state.patience * 5 * WorkClock.cellsPerStep
        try branch(for: max(isSmall ? 4 * cells : cells / 2, least), onEvent)
      }
      // Dives and branching take turns; branching alone closes what dives and improvements leave open.
      state.turnStart = clock.cellsWorked
      state.stage = hasTimeForDives ? .dives : .improving
    }
  }

  mutating func prove(_ points: Int64, _ onEvent: (SolveEvent) -> Void) {
    guard points > state.bound else { return }
    state.bound = points
    onEvent(.bound(Cost(points), step: clock.steps))
  }

  mutating func take(_ candidate: Candidate, _ onEvent: (SolveEvent) -> Void) {
    guard candidate.cost < best?.cost ?? .max else { return }
    state.best = candidate
    for column in candidate.columns { pool.add(column) }
    onEvent(.incumbent(.init(candidate.cost), step: clock.steps))
  }

  /// The share that the stage works in, taken when it begins.
  private mutating func share(hundredths: Int) -> WorkClock.Share {
    let taken = share ?? state.span.map(clock.share) ?? clock.share(hundredths: hundredths)
    share = taken
    state.span = taken.span
    return taken
  }

  private mutating func leave(for stage: SearchState.Stage) {
    share = nil
    state.span = nil
    state.stage = stage
  }
}

// MARK: The relaxation

extension SolveSearch {
  /// The size up to which branching closes what dives leave, see ``Master/size(_:)``.
  private static let smallSize = 1_000

  /// The size from which dives fix assignments only, and more of them at a time.
  private static let hastySize = 3_000

  /// The days from which windows of weeks come before dives: one dive would take longer than many windows, which do not touch each other.
  private static let longHorizon = 150

  private var isLong: Bool { instance.dayCount >= Self.longHorizon }

  /// The size from which even windows take long, so that most of the work goes into annealing.
  private static let vastSize = 600_000

  /// The sizes from which prices are warmed up, briefly or longer, see ``Master/size(_:)``.
  private static let (mediumSize, largeSize) = (3_000, 12_000)

  /// Prices and columns to begin with where the program is large; a small one needs none.
  private mutating func warmUp(_ onEvent: (SolveEvent) -> Void) -> [Double]? {
    let size = Master.size(instance)
    guard size > Self.mediumSize else { return nil }
    let (clock, known) = (clock, bound)
    let share = clock.share(hundredths: size > Self.largeSize ? 10 : 4)
    var subgradient = Subgradient(
      crew: crew, clock: clock, cap: Master.initialCap(instance),
      random: RandomSource(seed: state.random.next()))
    let result = subgradient.run(isOver: { share.isOver }) { bound in
      if bound > known { onEvent(.bound(.init(bound), step: clock.steps)) }
    }
    state.bound = max(bound, result.bound)
    result.columns.forEach { pool.add($0) }
    return result.bound == .min ? nil : result.prices
  }

  /// Prices and a bound where there is no relaxation to be solved.
  private mutating func boundHorizon(_ onEvent: (SolveEvent) -> Void) -> [Double]? {
    let (clock, known, share) = (
      clock, bound, clock.share(hundredths: Master.size(instance) > Self.vastSize ? 15 : 25)
    )
    var horizon = HorizonBound(crew: crew, clock: clock, random: RandomSource(seed: state.random.next()))
    let result = horizon.run(from: state.centre, isOver: { share.isOver }) { bound in
      if bound > known { onEvent(.bound(.init(bound), step: clock.steps)) }
    }
    guard result.bound > known else { return state.centre ?? result.prices }
    state.bound = result.bound
    return result.prices
  }

  /// Counted work after which the linear program is loaded anew, so that a search can be written down: a small part of it, also where there are many columns to load.
  private var stretch: Int { WorkClock.cellsPerStep * 100 + pool.entryCount * 10_000 }

  private mutating func generateColumns(
    _ onEvent: (SolveEvent) -> Void, then next: SearchState.Stage
  ) throws {
    let limit = share(hundredths: 50)
    let (clock, known) = (clock, bound)
    let end = clock.cellsWorked + stretch
    let result = try ColumnGeneration(
      crew: tightCrew ?? crew, clock: clock, endsEarly: tightCrew == nil
    ).run(
      pool: &pool, centre: state.centre, roster: best, target: best?.cost, after: state.root,
      isOver: { limit.isOver }, isPaused: { clock.cellsWorked >= end }
    ) {
      if $0 > known { onEvent(.bound(.init($0), step: clock.steps)) }
    }
    state.bound = max(bound, result.bound)
    state.root = result
    state.hopeless = result.hopeless
    if result.isPaused { return }
    if state.improvement == nil { state.open = [BranchAndPrice.Node(splits: [], bound: bound)] }
    leave(for: next)
  }

  /// Goes on with column generation in larger graphs, where what was found so far is all that the small ones can prove.
  ///
  /// The first dives come before, because they need the small graphs alone.
  private mutating func tighten(_ onEvent: (SolveEvent) -> Void) throws {
    guard isOpen, let root = state.root, !root.isComplete || !root.loose.isEmpty else {
      return leave(for: .annealing)
    }
    let tight = tightCrew ?? crew.copy()
    let isTighter = !root.loose.isEmpty && !root.isPaused && tight.tighten(root.loose)
    guard isTighter || !root.isComplete else { return leave(for: .annealing) }
    tightCrew = tight
    onEvent(.phase(.columns, step: clock.steps))
    // Whoever was priced too low in the end gets a larger graph in turn.
    try generateColumns(onEvent, then: .tightening)
    guard let root = state.root, !root.isPaused, !root.isComplete else { return }
    guard root.basis != nil, share?.isOver == false else { return leave(for: .annealing) }
    // A basis that the simplex method cannot go on from would end the work for good.
    state.root?.basis = nil
  }

  /// The roster of the relaxation's greatest columns, walked from for a while.
  private mutating func roundRelaxation(_ onEvent: (SolveEvent) -> Void) {
    var chosen: [Column?] = Array(repeating: nil, count: instance.people.count + instance.decisions.count)
    var greatest = Array(repeating: 0.0, count: chosen.count)
    for (column, value) in state.root?.relaxation ?? [] where value > greatest[column.owner] {
      greatest[column.owner] = value
      chosen[column.owner] = column
    }
    let columns = chosen.compactMap { $0 }
    guard !isProved, columns.count == chosen.count, let candidate = Candidate(columns, in: instance) else {
      return
    }
    let share = clock.share(hundredths: 2)
    var reinsertion = Reinsertion(crew: crew, clock: clock, random: RandomSource(seed: state.random.next()))
    let polished = reinsertion.polish(candidate) { share.isOver }
    take(polished, onEvent)
    take(
      reinsertion.improve(polished, moves: 40 * instance.people.count, temperature: 5) { share.isOver },
      onEvent)
  }
}

// MARK: Rosters

extension SolveSearch {
  /// Anneals the best roster where dives have left a wide gap.
  private mutating func anneal(_ onEvent: (SolveEvent) -> Void) {
    let next: SearchState.Stage = instance.isWindowed ? .warmUp : .improving
    guard let start = best, isOpen, instance.isWindowed || !isLong,
      instance.isWindowed || (start.cost - bound) * 5 > start.cost + 20 || !state.walks.isEmpty,
      Master.size(instance) > Self.smallSize
    else { return leave(for: next) }
    // The narrower the gap, the less is left for single rosters to find.
    let most = !instance.isWindowed ? 40 : Master.size(instance) > Self.vastSize ? 65 : 30
    let hundredths = min(most, Int(400 * (start.cost - bound) / max(1, start.cost)))
    let share = share(hundredths: hundredths)
    guard Annealing.isWorthIt(share) else {
      state.walks = []
      return leave(for: next)
    }
    let annealing = Annealing(crew: crew, clock: clock, temperature: 15)
    let better = annealing.stretch(&state.walks, from: start, share: share, random: &state.random)
    take(better, onEvent)
  }

  /// Rosters neighbourhoods of the best roster anew, for a quarter of the work that the dives took and on while it is worth it, or until none has anything left.
  private mutating func improve(_ onEvent: (SolveEvent) -> Void) throws {
    var improvement = Improvement(crew: crew, clock: clock, centre: duals, shares: shares)
    if let record = state.improvement { improvement.record = record }
    var rounds =
      state.rounds
      ?? SearchState.Rounds(
        cells: (clock.cellsWorked - state.turnStart) / 4, start: clock.cellsWorked, near: nearColumns(20))
    defer { state.improvement = improvement.record }
    if instance.isWindowed, best == nil {
      // The next order of people may leave everybody something.
      clock.add(cells: WorkClock.cellsPerStep)
      return leave(for: .start)
    }
    guard let before = best, !isProved, !improvement.isExhausted,
      rounds.idle < (isSmall ? 2 : isLong ? Self.longPatience : state.patience)
        || clock.cellsWorked - rounds.start < rounds.cells
    else {
      state.rounds = nil
      state.stage = instance.isWindowed ? .improving : .branching
      if instance.isWindowed { improvement.record.failures = improvement.record.failures.map { _ in 0 } }
      return
    }
    let columns = rounds.near.map { $0.map { pool.columns[$0] } }
    let (better, met) = try improvement.round(from: before, columns: columns, random: &state.random)
    // Of a window nearly every column goes with one roster alone.
    if !instance.isWindowed { met.forEach { pool.add($0) } }
    take(better, onEvent)
    // While rounds close a fiftieth of the gap now and then, more of them are better than a dive.
    rounds.idle = (before.cost - better.cost) * 50 > before.cost - bound ? 0 : rounds.idle + 1
    state.rounds = rounds
  }

  /// Rounds without much gain after which a dive is tried on long horizons, where a dive takes that much longer.
  private static let longPatience = 100

  /// Whether enough of the work is left for dives like the last ones.
  private var hasTimeForDives: Bool { clock.cellsLeft.map { $0 >= state.diveCells / 2 } ?? true }

  /// One dive a thread, each polished, then taken in order.
  private mutating func dives(_ onEvent: (SolveEvent) -> Void) throws {
    let start = diveStart()
    let seeds = (0..<threads).map { _ in state.random.next() }
    let (clock, threads, cutoff) = (clock, threads, best?.cost)
    let (round, isLarge) = (state.diveRounds, Master.size(instance) > Self.hastySize)
    state.diveRounds += 1
    // The first dives of a large program are to end soon and leave time to turn back; later ones take more care.
    let hastes = !isLarge ? [0.4, 0.4] : round == 0 ? [1, 0.8] : [0.8, 0.4]
    let scope = Scope(whole: instance)
    // Of a long horizon even a hasty dive hardly ends in its share.
    let isThorough = !isLong
    let share = clock.share(hundredths: state.diveShare)
    let crews = (0..<threads).map { _ in crew.copyForOneThread() }
    let results = WorkCrew(threads: threads).map(threads) { worker, _ in
      Result {
        var dive = Dive(
          scope: scope, crew: crews[worker], clock: clock, siblings: threads,
          random: RandomSource(seed: seeds[worker]),
          grain: isLarge || (worker + round) % 2 == 1 ? .assignments : .rosters,
          haste: hastes[(worker + round) % 2], isThorough: isThorough,
          isOver: { share.isOver(pending: $0 * threads) },
          isHurried: { share.isOver(pending: $0 * threads, hundredths: 80) })
        return try dive.run(from: start, cutoff: cutoff)
      }
    }
    crew.learn(from: crews)
    let before = clock.cellsWorked
    defer { state.diveCells = clock.cellsWorked - before }
    for result in results {
      let result = try result.get()
      // A dive counts for a twentieth of a step at the least, so that a limit on steps ends small cases too.
      clock.add(cells: max(result.cells, WorkClock.cellsPerStep / 20))
      result.columns.forEach { pool.add($0) }
      guard let candidate = result.candidate else { continue }
      var reinsertion = Reinsertion(crew: crew, clock: clock, random: RandomSource(seed: state.random.next()))
      take(reinsertion.polish(candidate) { clock.isOver() }, onEvent)
    }
    // Dives that could not end in their share of the work get twice as much the next time.
    if share.isOver { state.diveShare = min(100, state.diveShare * 2) }
  }
}

// MARK: The proof

extension SolveSearch {
  /// Branching proves what is left of a small gap; a large one is for better rosters to close, unless the program is small.
  private var isBranchingWorthIt: Bool {
    guard let best else { return true }
    return isSmall || pool.columns.count < 2000 || (best.cost - bound) * 50 <= best.cost
  }

  /// Whether the program is so small that branching is the surest way to its optimum.
  private var isSmall: Bool { Master.size(instance) <= Self.smallSize }

  private mutating func branch(for cells: Int, _ onEvent: (SolveEvent) -> Void) throws {
    // Branching needs exact prices sooner or later, and dives go on with small graphs.
    let tight = tightCrew ?? crew.copy()
    tightCrew = tight
    var branching = BranchAndPrice(crew: tight, clock: clock, open: state.open, unsettled: state.unsettled)
    var promising = promisingColumns
    let candidates = try branching.work(
      nodes: isSmall ? max(256, state.nodes) : state.nodes, for: cells, pool: &promising, cutoff: best?.cost)
    promising.columns.forEach { pool.add($0) }
    (state.open, state.unsettled) = (branching.open, branching.unsettled)
    state.nodes = min(state.nodes * 2, isSmall ? 1 << 16 : 256)
    for candidate in candidates { take(candidate, onEvent) }
    guard branching.bound < .max || best != nil else {
      state.isInfeasible = true
      return
    }
    prove(min(branching.bound, best?.cost ?? .max), onEvent)
  }
}
