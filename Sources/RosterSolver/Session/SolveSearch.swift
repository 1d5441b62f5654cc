// SPDX-License-Identifier: GPL-3.0-or-later

import GLPK
import Rostering

/// The stages of a solve and what they have found so far.
struct SolveSearch {
  let crew: PricingCrew
  private(set) var clock: WorkClock
  let threads: Int
  private var random: RandomSource
  private var pool = ColumnPool()
  private(set) var best: Candidate?
  private(set) var bound = Int64.min
  private(set) var hopeless: [Int] = []
  /// Whether it is proved that these people have no lawful roster together, though each has one alone.
  private(set) var isInfeasible = false
  private var duals: [Double] = []
  private var basis: Basis?
  private var rootColumnCount = 0
  private var rootRows: [Int] = []
  private var diveRounds = 0
  /// Rounds of improvement without much gain after which a dive is tried; it doubles with every dive that brings nothing.
  private var patience = 4
  /// Hundredths of the work that a round of dives may use.
  private var diveShare = 50
  private var improvement: Improvement?
  private var branching: BranchAndPrice?
  /// Nodes that the next turn of branching may work off.
  private var turn = 4
  private var relaxation: [(column: Column, value: Double)] = []
  /// A roster that the caller would begin with.
  private let given: Roster?
  private var instance: Instance { crew.instance }

  init(crew: PricingCrew, clock: WorkClock, seed: UInt64, threads: Int, given: Roster? = nil) {
    self.given = given
    self.crew = crew
    self.clock = clock
    self.threads = threads
    random = RandomSource(seed: seed)
  }

  var columnCount: Int { pool.columns.count }
  private var isProved: Bool { best.map { $0.cost <= bound } ?? false }

  /// A first roster and a first bound, on a clock of their own.
  mutating func begin(on clock: WorkClock, _ onEvent: (SolveEvent) -> Void) {
    self.clock = clock
    start(onEvent)
  }

  /// Whether more work could bring anything.
  var isOpen: Bool { !isProved && !isInfeasible && hopeless.isEmpty }

  /// Everything else, until cost and bound meet or the clock ends; called again it goes on from there.
  mutating func goOn(on clock: WorkClock, _ onEvent: (SolveEvent) -> Void) throws {
    self.clock = clock
    guard isOpen else { return }
    if branching == nil {
      onEvent(.phase(.columns, step: clock.steps))
      try generateColumns(onEvent)
      onEvent(.phase(.improve, step: clock.steps))
      roundRelaxation(onEvent)
      onEvent(.phase(.dive, step: clock.steps))
      improvement = Improvement(crew: crew, clock: clock, centre: duals)
      branching = BranchAndPrice(crew: crew, clock: clock, rootBound: bound)
      try dives(onEvent)
      anneal(onEvent)
    }
    improvement?.clock = clock
    branching?.clock = clock
    // Dives and branching take turns; branching alone closes what dives and improvements leave open.
    while isOpen, !clock.isOver() {
      let (before, cost) = (clock.cellsWorked, best?.cost)
      try dives(onEvent)
      patience = best?.cost == cost ? min(patience * 2, 64) : 4
      try improve(for: clock.cellsWorked - before, onEvent)
      guard isOpen, !clock.isOver(), isBranchingWorthIt else { continue }
      try branch(for: (clock.cellsWorked - before) / 2, onEvent)
    }
  }

  /// Rosters neighbourhoods of the best roster anew, for so much work and on while it is worth it, or until none has anything left.
  private mutating func improve(for cells: Int, _ onEvent: (SolveEvent) -> Void) throws {
    guard var improvement else { return }
    defer { self.improvement = improvement }
    let start = clock.cellsWorked
    let columns = nearColumns(20).map { $0.map { pool.columns[$0] } }
    var idleRounds = 0
    while let before = best, !isProved, !improvement.isExhausted, !clock.isOver(),
      idleRounds < patience || clock.cellsWorked - start < cells
    {
      let (better, met) = try improvement.round(from: before, columns: columns, random: &random)
      met.forEach { pool.add($0) }
      take(better, onEvent)
      // While rounds close a fiftieth of the gap now and then, more of them are better than a dive.
      idleRounds = (before.cost - better.cost) * 50 > before.cost - bound ? 0 : idleRounds + 1
    }
  }

  /// Anneals the best roster where dives have left a wide gap.
  private mutating func anneal(_ onEvent: (SolveEvent) -> Void) {
    guard let start = best, isOpen, (start.cost - bound) * 100 > start.cost + 100,
      Master.size(instance) > Self.smallSize
    else { return }
    let annealing = Annealing(crew: crew, clock: clock, temperature: 15)
    let (bound, clock) = (bound, clock)
    var reported = start.cost
    let found = annealing.run(from: start, share: clock.share(hundredths: 40), random: &random) { best in
      if best.cost < reported {
        reported = best.cost
        onEvent(.incumbent(Cost(reported), step: clock.steps))
      }
      return reported <= bound
    }
    best = found
    for column in found.columns { pool.add(column) }
  }

  private mutating func take(_ candidate: Candidate, _ onEvent: (SolveEvent) -> Void) {
    guard candidate.cost < best?.cost ?? .max else { return }
    best = candidate
    for column in candidate.columns { pool.add(column) }
    onEvent(.incumbent(.init(candidate.cost), step: clock.steps))
  }

  /// A first roster, and a short walk from it.
  private mutating func start(_ onEvent: (SolveEvent) -> Void) {
    // With no prices everybody's cheapest roster gives a first bound, however soon the solve has to end.
    let free = Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count))
    let found = crew.cheapest(free)
    if clock.isHalted { return }
    guard let trivial = LagrangianBound(scope: Scope(whole: instance), prices: free, found: found) else {
      hopeless = found.indices.filter { found[$0] == nil }
      return
    }
    bound = trivial.points
    onEvent(.bound(.init(bound), step: clock.steps))
    let decisions = instance.decisionColumns
    decisions.forEach { pool.add($0) }
    var reinsertion = Reinsertion(crew: crew, clock: clock, random: RandomSource(seed: random.next()))
    if let given, let candidate = reinsertion.candidate(near: given) { take(candidate, onEvent) }
    guard let first = best ?? firstCandidate(&reinsertion) else { return }
    take(first, onEvent)
    for column in first.columns { pool.add(column) }
    let share = clock.share(hundredths: 90)
    let better = reinsertion.improve(first, moves: 60 * instance.people.count, temperature: 20) {
      share.isOver
    }
    take(better, onEvent)
  }

  /// A lawful roster, with the decisions where they cost least among themselves if that leaves everybody one.
  ///
  /// Rows that tell people apart give way, so whether there is a lawful roster depends on the values alone.
  private func firstCandidate(_ reinsertion: inout Reinsertion) -> Candidate? {
    let choices = Dictionary(grouping: instance.decisionColumns, by: \.owner).sorted { $0.key < $1.key }.map(
      \.value)
    func candidate(_ values: [Int]) -> Candidate? {
      reinsertion.build(decisions: zip(choices, values).map { $0[$1] }).flatMap {
        Candidate($0, in: instance)
      }
    }
    if let first = candidate(instance.decisionStart(choices, limit: Self.valuesTried)) { return first }
    var values = choices.map { _ in 0 }
    for _ in 0..<Self.valuesTried where !clock.isHalted {
      if let candidate = candidate(values) { return candidate }
      guard let next = values.indices.first(where: { values[$0] + 1 < choices[$0].count }) else { return nil }
      for index in 0..<next { values[index] = 0 }
      values[next] += 1
    }
    return nil
  }

  /// How many combinations of values of decisions are tried before a case is given up.
  private static let valuesTried = 10_000

  private mutating func generateColumns(_ onEvent: (SolveEvent) -> Void) throws {
    let centre = warmUp(onEvent)
    let generation = ColumnGeneration(crew: crew, clock: clock)
    let (clock, known) = (clock, bound)
    let limit = clock.share(hundredths: 50)
    let result = try generation.run(
      pool: &pool, centre: centre, roster: best, target: best?.cost, isOver: { limit.isOver }
    ) {
      if $0 > known { onEvent(.bound(.init($0), step: clock.steps)) }
    }
    bound = max(bound, result.bound)
    duals = result.duals
    basis = result.basis
    rootColumnCount = result.columnCount
    rootRows = result.activeRows
    relaxation = result.relaxation ?? []
    hopeless = result.hopeless
  }

  /// The size up to which branching closes what dives leave, see ``Master/size(_:)``.
  private static let smallSize = 1_000

  /// The size from which prices are warmed up.
  private static let largeSize = 6_000

  /// Prices and columns to begin with where the program is large; a small one needs none.
  private mutating func warmUp(_ onEvent: (SolveEvent) -> Void) -> [Double]? {
    guard Master.size(instance) > Self.largeSize else { return nil }
    let (clock, known, share) = (clock, bound, clock.share(hundredths: 10))
    var subgradient = Subgradient(
      crew: crew, clock: clock, cap: Master.initialCap(instance), random: RandomSource(seed: random.next()))
    let result = subgradient.run(isOver: { share.isOver }) { bound in
      if bound > known { onEvent(.bound(.init(bound), step: clock.steps)) }
    }
    bound = max(bound, result.bound)
    result.columns.forEach { pool.add($0) }
    return result.bound == .min ? nil : result.prices
  }

  /// Branching proves what is left of a small gap; a large one is for better rosters to close, unless the program is small.
  private var isBranchingWorthIt: Bool {
    guard let best else { return true }
    return pool.columns.count < 2000 || (best.cost - bound) * 50 <= best.cost
  }

  private mutating func branch(for cells: Int, _ onEvent: (SolveEvent) -> Void) throws {
    guard var branching else { return }
    defer { self.branching = branching }
    let candidates = try branching.work(nodes: turn, for: cells, pool: &pool, cutoff: best?.cost)
    turn = min(turn * 2, 256)
    for candidate in candidates { take(candidate, onEvent) }
    guard branching.bound < .max || best != nil else {
      isInfeasible = true
      return
    }
    let proved = min(branching.bound, best?.cost ?? .max)
    if proved > bound {
      bound = proved
      onEvent(.bound(.init(bound), step: clock.steps))
    }
  }

  /// One dive a thread, each polished, then taken in order.
  private mutating func dives(_ onEvent: (SolveEvent) -> Void) throws {
    let start = diveStart()
    let seeds = (0..<threads).map { _ in random.next() }
    let (clock, threads, cutoff) = (clock, threads, best?.cost)
    let (round, isLarge) = (diveRounds, Master.size(instance) > Self.largeSize)
    diveRounds += 1
    let scope = Scope(whole: instance)
    let share = clock.share(hundredths: diveShare)
    let crews = (0..<threads).map { _ in crew.copyForOneThread() }
    let results = WorkCrew(threads: threads).map(threads) { worker, _ in
      Result {
        var dive = Dive(
          scope: scope, crew: crews[worker], clock: clock, siblings: threads,
          random: RandomSource(seed: seeds[worker]),
          grain: isLarge || (worker + round) % 2 == 1 ? .assignments : .rosters,
          haste: isLarge && (worker + round) % 2 == 0 ? 0.8 : 0.4,
          isOver: { share.isOver(pending: $0 * threads) },
          isHurried: { share.isOver(pending: $0 * threads, hundredths: 70) })
        return try dive.run(from: start, cutoff: cutoff)
      }
    }
    crew.learn(from: crews)
    for result in results {
      let result = try result.get()
      // A dive counts for a twentieth of a step at the least, so that a limit on steps ends small cases too.
      clock.add(cells: max(result.cells, WorkClock.cellsPerStep / 20))
      result.columns.forEach { pool.add($0) }
      guard let candidate = result.candidate else { continue }
      var reinsertion = Reinsertion(crew: crew, clock: clock, random: RandomSource(seed: random.next()))
      take(reinsertion.polish(candidate) { clock.isOver() }, onEvent)
    }
    // Dives that could not end in their share of the work get twice as much the next time.
    if share.isOver { diveShare = min(100, diveShare * 2) }
  }

  /// For each owner, the columns of the pool with the least reduced cost at the best duals, best first; of decisions all.
  private func nearColumns(_ count: Int) -> [[Int]] {
    let duals = duals
    let priced = pool.columns.map { column in
      zip(column.rows, column.coefficients).reduce(Double(column.cost)) {
        $0 - Double($1.1) * duals[Int($1.0)]
      }
    }
    var byOwner: [[Int]] = Array(repeating: [], count: instance.people.count + instance.decisions.count)
    for (index, column) in pool.columns.enumerated() { byOwner[column.owner].append(index) }
    return byOwner.enumerated().map { owner, indices in
      let ranked = indices.sorted { (priced[$0], $0) < (priced[$1], $1) }
      return owner < instance.people.count ? Array(ranked.prefix(count)) : ranked
    }
  }

  /// The columns nearest to the relaxation, so that dives start from a small program, and all of the relaxation's basis.
  private func diveStart() -> Dive.Start {
    let statuses = basis?.columns ?? []
    // The basis was made when the pool was shorter; what came later is not in it, slack stands before all columns.
    let slackCount = max(0, statuses.count - rootColumnCount)
    let basic = pool.columns.indices.filter {
      slackCount + $0 < statuses.count && statuses[slackCount + $0] == .basic
    }
    var isBasic = Array(repeating: false, count: pool.columns.count)
    var chosen = isBasic
    for index in basic { isBasic[index] = true; chosen[index] = true }
    for index in nearColumns(20).joined() { chosen[index] = true }
    let indices = chosen.indices.filter { chosen[$0] }
    let start = basis.map { root in
      Basis(
        rows: root.rows,
        columns: Array(root.columns.prefix(slackCount)) + indices.map { isBasic[$0] ? .basic : .atLower })
    }
    return Dive.Start(columns: indices.map { pool.columns[$0] }, basis: start.map { ($0, rootRows) })
  }

  /// The roster of the relaxation's greatest columns, walked from for a while.
  private mutating func roundRelaxation(_ onEvent: (SolveEvent) -> Void) {
    var chosen: [Column?] = Array(repeating: nil, count: instance.people.count + instance.decisions.count)
    var greatest = Array(repeating: 0.0, count: chosen.count)
    for (column, value) in relaxation where value > greatest[column.owner] {
      greatest[column.owner] = value
      chosen[column.owner] = column
    }
    let columns = chosen.compactMap { $0 }
    guard !isProved, columns.count == chosen.count, let candidate = Candidate(columns, in: instance) else {
      return
    }
    let share = clock.share(hundredths: 5)
    var reinsertion = Reinsertion(crew: crew, clock: clock, random: RandomSource(seed: random.next()))
    let polished = reinsertion.polish(candidate) { share.isOver }
    take(polished, onEvent)
    take(
      reinsertion.improve(polished, moves: 40 * instance.people.count, temperature: 5) { share.isOver },
      onEvent)
  }
}
