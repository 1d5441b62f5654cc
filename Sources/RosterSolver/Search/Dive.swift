// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

/// Fixes assignments of the relaxation one batch after another, generating columns in between, until a whole roster is left.
///
/// A dive fixes single assignments, which is thorough, or whole rosters of people, which takes a tenth of the time on large programs.
/// Noise in the ranking makes every dive another one, so dives are repeated.
struct Dive {
  let crew: PricingCrew
  let clock: WorkClock
  /// Parallel dives at once; each counts its own work, and as if the others had done as much.
  let siblings: Int
  var random: RandomSource
  let grain: Grain
  var instance: Instance { crew.instance }

  /// What is fixed at a time.
  enum Grain { case assignments, rosters }

  struct Result {
    var candidate: Candidate?
    var columns: [Column] = []
    var cells = 0
  }

  /// - Parameters:
  ///   - columns: where to start from, at least one for each owner.
  ///   - basis: a basis of the program of those columns.
  ///   - cutoff: the cost of the best roster; a dive that cannot beat it ends.
  mutating func run(columns: [Column], basis: Basis?, cutoff: Int64?) throws -> Result {
    var master = Master(instance: instance, cap: Master.initialCap(instance) * 10)
    let program = master.program()
    return try program.withSession { session in
      try master.add(columns, to: session)
      if let basis {
        // Rounding may make a basis singular that the relaxation ended with; the dive then begins from slack.
        do { try session.setBasis(basis) } catch GLPKError.invalidBasis {}
      }
      var state = State(
        allowed: Array(repeating: true, count: instance.optionPlan.count),
        batch: [0.06, 0.12, 0.25][random.below(3)], noise: 0.1 * random.unit())
      return try descend(&master, session, &state, cutoff)
    }
  }

  private struct State {
    var allowed: Pricer.Allowed
    let batch: Double
    let noise: Double
    /// People whose whole roster is fixed.
    var settledPeople: Set<Int> = []
    var fixedDecisions: [Int: Int] = [:]
    /// Options that could neither be fixed nor forbidden.
    var stuck: Set<Int> = []
    var result = Result()
    /// The objective when columns were last generated; while fixings cost nothing more, new columns could not help.
    var settled = -Double.infinity
    var known: Set<[Int]> = []
  }

  private mutating func descend(
    _ master: inout Master, _ session: borrowing Session, _ state: inout State, _ cutoff: Int64?
  ) throws -> Result {
    for column in master.columns where column.owner < instance.people.count { state.known.insert(column.path) }
    while true {
      guard try generate(&master, session, &state) else { return state.result }
      if let cutoff, master.objective > Double(cutoff) - 1 + 1e-6 { return state.result }
      if let rounded = rounded(master), rounded.cost < state.result.candidate?.cost ?? .max {
        state.result.candidate = rounded
      }
      if try fixDecision(&master, session, &state) { continue }
      let goesOn = switch grain {
      case .assignments: try fixOptions(&master, session, &state)
      case .rosters: try fixRosters(&master, session, &state)
      }
      guard goesOn else { return state.result }
    }
  }

  /// Solves the relaxation under the fixings, with a few rounds of new columns; false when the clock ended it.
  private func generate(
    _ master: inout Master, _ session: borrowing Session, _ state: inout State
  ) throws -> Bool {
    for round in 0..<6 {
      let iterations = master.iterations
      guard try master.solve(session, clock: clock) else { return false }
      state.result.cells +=
        (master.iterations - iterations) * (instance.rows.count + master.ownerCount) * WorkClock.cellsPerRowIteration
      if clock.isOver(pending: state.result.cells * siblings) { return false }
      if master.isCapBinding, round < 2 { try master.raiseCap(session) }
      let objective = master.objective
      if round == 0, objective < state.settled + 0.3 { return true }
      state.settled = objective
      guard round < 5 else { break }
      let before = crew.work
      let prices = Prices(scale: ColumnGeneration.scale, rounding: master.rowDuals)
      let found = clock.timingPricing { crew.cheapest(prices, allowed: state.allowed) }
      state.result.cells += crew.work - before
      var new: [Column] = []
      for (person, found) in found.enumerated() {
        guard let found, let column = crew.column(found, person: person) else { continue }
        if master.reducedCost(of: column) < -1e-3, state.known.insert(column.path).inserted { new.append(column) }
      }
      if new.isEmpty { break }
      state.result.columns += new
      try master.add(new, to: session)
    }
    return true
  }

  /// The roster of every owner's greatest column; nil when some owner has none.
  private func rounded(_ master: Master) -> Candidate? {
    var chosen: [Column?] = Array(repeating: nil, count: master.ownerCount)
    var greatest = Array(repeating: 0.0, count: master.ownerCount)
    for (index, column) in master.columns.enumerated() where master.value(index) > greatest[column.owner] + 1e-9 {
      greatest[column.owner] = master.value(index)
      chosen[column.owner] = column
    }
    let columns = chosen.compactMap { $0 }
    return columns.count == master.ownerCount ? Candidate(columns, in: instance) : nil
  }

  /// Fixes the shared decision that is nearest to a whole choice; false when all are whole.
  private func fixDecision(
    _ master: inout Master, _ session: borrowing Session, _ state: inout State
  ) throws -> Bool {
    var best: (index: Int, value: Double)?
    for (index, column) in master.columns.enumerated()
    where column.path.isEmpty && state.fixedDecisions[column.owner] == nil {
      let value = master.value(index)
      if value < 1 - 1e-6, value > best?.value ?? 0 { best = (index, value) }
    }
    guard let best else { return false }
    let owner = master.columns[best.index].owner
    state.fixedDecisions[owner] = best.index
    for (index, column) in master.columns.enumerated() where column.owner == owner && index != best.index {
      try session.setColumnBounds(master.slackCount + index, lower: 0, upper: 0)
    }
    return true
  }

  /// Fixes the rosters of the people who are nearest to a whole one; false when everybody has one.
  private mutating func fixRosters(
    _ master: inout Master, _ session: borrowing Session, _ state: inout State
  ) throws -> Bool {
    var greatest: [Int: (index: Int, rank: Double)] = [:]
    for (index, column) in master.columns.enumerated()
    where !column.path.isEmpty && !state.settledPeople.contains(column.owner) {
      let value = master.value(index)
      guard value > 1e-6 else { continue }
      let rank = value + state.noise * random.unit()
      if rank > greatest[column.owner]?.rank ?? 0 { greatest[column.owner] = (index, rank) }
    }
    let ranked = greatest.sorted { ($0.value.rank, $1.key) > ($1.value.rank, $0.key) }
    guard !ranked.isEmpty else { return false }
    let size = max(1, Int(state.batch * Double(instance.people.count)))
    for (person, choice) in ranked.prefix(size) {
      state.settledPeople.insert(person)
      let path = master.columns[choice.index].path
      for (day, option) in path.enumerated() {
        for other in instance.options(person: person, day: day) { state.allowed[other] = other == option }
      }
      for (index, column) in master.columns.enumerated() where column.owner == person && index != choice.index {
        try session.setColumnBounds(master.slackCount + index, lower: 0, upper: 0)
      }
    }
    return true
  }

  private struct Choice {
    let option: Int
    let person: Int
    let day: Int
    let rank: Double
    let value: Double
  }

  /// Fixes a batch of assignments; false when everything is whole.
  private mutating func fixOptions(
    _ master: inout Master, _ session: borrowing Session, _ state: inout State
  ) throws -> Bool {
    var share = Array(repeating: 0.0, count: instance.optionPlan.count)
    for (index, column) in master.columns.enumerated() where !column.path.isEmpty {
      let value = master.value(index)
      if value > 1e-9 { for option in column.path { share[option] += value } }
    }
    var choices: [Choice] = []
    for person in instance.people.indices {
      for day in 0..<instance.dayCount {
        for option in instance.options(person: person, day: day)
        where share[option] > 1e-6 && share[option] < 1 - 1e-6 && !state.stuck.contains(option) {
          let rank = share[option] + state.noise * random.unit()
          choices.append(Choice(option: option, person: person, day: day, rank: rank, value: share[option]))
        }
      }
    }
    guard !choices.isEmpty else { return false }
    choices.sort { ($0.rank, $1.option) > ($1.rank, $0.option) }
    let size = max(1, Int(state.batch * Double(instance.people.count)))
    var chosen = choices.prefix(size).filter { $0.value > 0.5 }
    if chosen.isEmpty { chosen = [choices[0]] }
    for choice in chosen { try fix(choice, &master, session, &state) }
    return true
  }

  /// Allows one option alone on its day, if the person still has a lawful roster then; otherwise forbids it.
  private func fix(
    _ choice: Choice, _ master: inout Master, _ session: borrowing Session, _ state: inout State
  ) throws {
    let options = instance.options(person: choice.person, day: choice.day)
    let before = options.map { state.allowed[$0] }
    for option in options { state.allowed[option] = option == choice.option }
    let prices = Prices(scale: ColumnGeneration.scale, rounding: master.rowDuals)
    var found = crew.cheapest(person: choice.person, prices: prices, allowed: state.allowed)
    if found?.path == nil {
      for (option, mark) in zip(options, before) { state.allowed[option] = mark && option != choice.option }
      found = crew.cheapest(person: choice.person, prices: prices, allowed: state.allowed)
      guard found?.path != nil else {
        for (option, mark) in zip(options, before) { state.allowed[option] = mark }
        state.stuck.insert(choice.option)
        return
      }
    }
    for (index, column) in master.columns.enumerated()
    where column.owner == choice.person && !state.allowed[column.path[choice.day]] {
      try session.setColumnBounds(master.slackCount + index, lower: 0, upper: 0)
    }
    if let found, let column = crew.column(found, person: choice.person), state.known.insert(column.path).inserted {
      state.result.columns.append(column)
      try master.add([column], to: session)
    }
  }
}
