// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

/// Solves the linear relaxation of the master over all lawful rosters, and proves a bound.
///
/// Duals are smoothed towards the prices of the best bound so far (Wentges 1997); every pricing gives a Lagrangian bound.
struct ColumnGeneration {
  let crew: PricingCrew
  let clock: WorkClock
  /// Whether the work ends where it hardly gets on and prices prove too little, because it goes on with other graphs.
  var endsEarly = false
  var instance: Instance { crew.instance }

  /// Prices are rounded to this part of a point.
  static let scale: Int64 = 1024

  struct Result {
    var bound: Int64
    /// The last solution of the relaxation: columns with their values; nil when there was none.
    var relaxation: [(column: Column, value: Double)]?
    /// Whether the relaxation was solved to its end.
    var isComplete = false
    var duals: [Double]
    /// The basis of the last solution: slack first, then the columns of the pool; only without a restriction.
    var basis: Basis?
    /// Columns of the pool, from the first, that the basis knows, and the rows of the program in its order.
    var columnCount = 0
    var activeRows: [Int] = []
    /// People without any lawful roster.
    var hopeless: [Int]
    /// People whose last pricing could not prove that the roster it found is their cheapest.
    var loose: [Int] = []
    /// Whether no roster at all fulfils the restriction.
    var isInfeasible = false
    /// Whether the caller has asked for a pause, after which it may go on.
    var isPaused = false
    var course = Course()

    /// What there is before the first solution.
    static func blank(_ instance: Instance) -> Result {
      Result(
        bound: .min, relaxation: nil, duals: Array(repeating: 0, count: instance.rows.count), hopeless: [])
    }
  }

  /// Where the work has come to, besides columns and basis.
  struct Course {
    /// The prices of the best bound, and that bound.
    var centre: [Double]?
    var best = -Double.infinity
    var smoothing = 0.6
    var cap = 0.0
    var artificialCost = 0.0
    /// The objectives of the last rounds.
    var recent: [Double] = []

    /// Takes note of an objective, and tells whether the last rounds have changed little.
    ///
    /// While most people's rosters are still worth taking in, an objective that stands still is only degenerate.
    mutating func isStuck(at objective: Double, restless: Int, of people: Int) -> Bool {
      recent.append(objective)
      if recent.count > 5 { recent.removeFirst() }
      return restless * 2 <= people && recent.count == 5
        && recent[0] - objective < 0.0015 * abs(objective)
    }
  }

  /// - Parameters:
  ///   - pool: columns to start from; it receives every new one.
  ///   - restriction: what is allowed beyond the rules.
  ///   - centre: prices to smooth towards in the beginning.
  ///   - target: the cost of the best roster; the work ends when the bound reaches it.
  ///   - roster: a roster of columns of the pool to begin with; only without a restriction.
  ///   - previous: what to go on from, of work without a restriction; its columns are the first of the pool. The program is loaded anew, so that whoever
  ///     goes on in another process does exactly the same.
  ///   - isOver: ends the work before the clock does.
  ///   - isPaused: ends it for a while.
  ///   - onBound: told of every better bound.
  func run(
    pool: inout ColumnPool, restriction: Restriction = Restriction(), centre: [Double]? = nil,
    roster: Candidate? = nil, target: Int64?, after previous: Result? = nil, isOver: () -> Bool = { false },
    isPaused: () -> Bool = { false }, onBound: (Int64) -> Void = { _ in }
  ) throws -> Result {
    let scope = Scope(whole: instance)
    var result = previous ?? .blank(instance)
    let basis = previous?.basis
    var master = Master(
      scope, cap: basis == nil ? Master.initialCap(instance) : result.course.cap,
      active: basis == nil ? nil : result.activeRows, restriction: restriction)
    if basis != nil { master.artificialCost = result.course.artificialCost }
    if previous == nil { result.course.centre = centre }
    (result.isPaused, result.isComplete) = (false, false)
    let program = master.program()
    var shared = pool
    defer { pool = shared }
    return try program.withSession { session in
      try master.add(shared.columns.filter(restriction.admits), to: session)
      if let basis {
        let more = shared.columns.count - result.columnCount
        // Rounding may make a basis singular that another factorisation could work with; the method then begins from slack.
        do { try session.setBasis(basis.addingColumns(more)) } catch GLPKError.invalidBasis {}
      } else if let roster {
        try master.start(session, from: shared.places(of: roster.columns))
      }
      return try iterate(&master, session, &shared, restriction, result, target, isOver, isPaused, onBound)
    }
  }

  /// The same with a program that is loaded already: its columns are the pool's, in order.
  func iterate(
    _ master: inout Master, _ session: borrowing Session, _ pool: inout ColumnPool,
    _ restriction: Restriction, _ start: Result, _ target: Int64?, _ isOver: () -> Bool,
    _ isPaused: () -> Bool = { false }, _ onBound: (Int64) -> Void = { _ in }
  ) throws -> Result {
    var result = start
    while true {
      let before = master.iterations
      guard try master.solve(session, clock: clock) else { return result }
      clock.add(iterations: master.iterations - before, rows: master.rowCount)
      let mixed = smoothed(master.rowDuals, result.course)
      let prices = Prices(scale: ColumnGeneration.scale, rounding: mixed)
      let workBefore = crew.work
      let found = clock.timingPricing { crew.cheapest(prices, allowed: restriction.allowed) }
      clock.add(cells: crew.work - workBefore)
      if clock.isHalted { return result }
      guard
        let bound = LagrangianBound(
          scope: master.scope, prices: prices, found: found, restriction: restriction)
      else {
        result.hopeless = found.indices.filter { found[$0] == nil }
        result.isInfeasible = true
        return result
      }
      if bound.exact > result.course.best {
        result.course.best = bound.exact
        result.course.centre = mixed
        result.duals = mixed
        if bound.points > result.bound {
          result.bound = bound.points
          onBound(bound.points)
        }
      }
      let new = found.enumerated().compactMap { person, found in
        found.flatMap { crew.column($0, person: person) }.flatMap { worthTaking($0, master, &pool) }
      }
      result.loose = found.indices.filter { found[$0].map { $0.value > $0.bound } ?? false }
      result.relaxation = master.solution
      result.basis = try session.basis
      result.columnCount = master.columns.count
      result.activeRows = master.activeRows
      result.course.cap = master.cap
      result.course.artificialCost = master.artificialCost
      if let target, result.bound >= target { return result }
      let objective = master.objective
      let isStuck = result.course.isStuck(at: objective, restless: new.count, of: instance.people.count)
      if endsEarly, isStuck, !result.loose.isEmpty { return result }
      // Costs are whole points: once the bound reaches the objective rounded up, more columns cannot raise it.
      let isClosed = Double(result.bound) >= (objective - 1e-6).rounded(.up)
      if new.isEmpty || isClosed {
        if result.course.smoothing > 0, new.isEmpty, result.course.centre != nil {
          // Smoothed prices may hide a column that the true duals would find.
          result.course.smoothing = 0
          result.course.centre = nil
          if !clock.isOver(), !isOver() { continue }
        } else if master.isCapBinding {
          try master.raiseCap(session)
          result.course.smoothing = 0.6
          if !clock.isOver(), !isOver() { continue }
        } else if master.usesArtificial, new.isEmpty {
          guard try master.raiseArtificial(session) else {
            result.isInfeasible = true
            return result
          }
          if !clock.isOver(), !isOver() { continue }
        } else if !master.usesArtificial {
          result.isComplete = true
          return result
        }
      } else if result.course.smoothing == 0 {
        result.course.smoothing = 0.6
      }
      if clock.isOver() || isOver() { return result }
      if isPaused() {
        result.isPaused = true
        return result
      }
      try master.add(new, to: session)
      let restless = new.map(\.owner)
      if restless.count * 2 <= instance.people.count {
        guard
          try settle(restless, &master, session, &pool, restriction, result.course, isOver: isOver)
        else { return result }
      }
    }
  }

  /// Prices some people alone for a few rounds, those whose rosters the program still takes up while it has enough of the others'; false when the clock ended it.
  ///
  /// Most of the work goes into a few people who share what only they can do. A bound needs everybody, so it waits.
  private func settle(
    _ people: [Int], _ master: inout Master, _ session: borrowing Session, _ pool: inout ColumnPool,
    _ restriction: Restriction, _ course: Course, isOver: () -> Bool
  ) throws -> Bool {
    for _ in 0..<ColumnGeneration.roundsApart {
      let before = master.iterations
      guard try master.solve(session, clock: clock) else { return false }
      clock.add(iterations: master.iterations - before, rows: master.rowCount)
      if clock.isOver() || isOver() { return true }
      let workBefore = crew.work
      let prices = Prices(scale: ColumnGeneration.scale, rounding: smoothed(master.rowDuals, course))
      let found = clock.timingPricing { crew.cheapest(of: people, prices, allowed: restriction.allowed) }
      clock.add(cells: crew.work - workBefore)
      if clock.isHalted { return false }
      let new = zip(people, found).compactMap { person, found in
        found.flatMap { crew.column($0, person: person) }.flatMap { worthTaking($0, master, &pool) }
      }
      if new.isEmpty { return true }
      try master.add(new, to: session)
    }
    return true
  }

  /// How often some people are priced before everybody is again.
  private static let roundsApart = 4

  /// Duals drawn towards the prices of the best bound.
  private func smoothed(_ duals: [Double], _ course: Course) -> [Double] {
    guard let centre = course.centre else { return duals }
    return zip(centre, duals).map { course.smoothing * $0 + (1 - course.smoothing) * $1 }
  }

  /// A column that would lower the objective and is not in the pool yet; the pool has it then.
  private func worthTaking(_ column: Column, _ master: Master, _ pool: inout ColumnPool) -> Column? {
    let reduced = master.reducedCost(of: column)
    return reduced < -1e-6 * max(1, abs(Double(column.cost))) && pool.add(column) ? column : nil
  }
}
