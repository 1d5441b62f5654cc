// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

/// The master linear program of a scope over columns: every owner has one column, every row its slack.
///
/// Rows stand in the order owners, then rows of the instance as they came in. Rows that most solutions keep by themselves wait outside until one breaks them, because the simplex
/// pays for each. Slack keeps the program feasible whatever columns there are; the slopes of required rows are capped at first, because huge duals make the simplex wander, and the
/// cap rises while slack at the cap is in use.
struct Master {
  let scope: Scope
  private let restriction: Restriction
  var instance: Instance { scope.instance }
  /// The row of the program of each owner, and of each row of the instance; -1 for those that are not in it.
  private let ownerPlace: [Int32]
  private var rowPlace: [Int32]
  /// The rows of the instance in the program, in its order.
  private(set) var activeRows: [Int]
  private var waiting: [Int]
  /// Columns of the program that are slack, before all others.
  private(set) var slackCount = 0
  /// The slack columns of each row of the scope, with their signs.
  private var slackOfRow: [(columns: Range<Int32>, signs: [Double])]
  /// Where each column of the program comes from; the first `slackCount` are slack.
  private(set) var columns: [Column] = []
  /// Slack columns whose slope is above the cap, with the true slope.
  private var steep: [(column: Int, slope: Double)] = []
  private(set) var cap: Double
  /// Columns of the program that cost more than is true until the primal method takes over, see ``add(_:to:isLifted:)``.
  private var lifted: [Int] = []
  /// Set before the program is made.
  var artificialCost = Master.firstArtificialCost
  private static let firstArtificialCost = 1e7
  /// Points that every roster of the scope costs beyond the program's objective.
  private(set) var constantCost = 0.0

  private var duals: [Double] = []
  private var primals: [Double] = []
  private(set) var iterations = 0
  /// The objective of the last solution, everything that is settled included.
  private(set) var objective = 0.0

  var ownerCount: Int { scope.owners.count }
  /// Rows of the program, the measure of what an iteration of the simplex costs.
  var rowCount: Int { scope.owners.count + activeRows.count }

  /// Iterations after which the dual method is given up; it strays for ten times as many now and then.
  private static let dualPatience = 2000

  /// The slope that required rows are capped at in the beginning.
  static func initialCap(_ instance: Instance) -> Double {
    var greatest = 100.0
    for row in instance.rows {
      guard case .bounds(let bounds, let weight) = row.pricing else { continue }
      greatest = max(greatest, Double(bounds.belowTarget.cost(of: 1).points * Int64(weight)))
      for case .priced(let price) in [bounds.belowMinimum, bounds.aboveMaximum] {
        greatest = max(greatest, Double(price.cost(of: 1).points * Int64(weight)))
      }
    }
    return greatest * 20
  }

  /// A measure of how long the relaxation of a whole instance takes: people × rows that do not wait.
  static func size(_ instance: Instance) -> Int {
    instance.people.count * instance.rows.indices.count { !instance.mayWait($0) }
  }

  /// - Parameters:
  ///   - active: rows that are in the program from the start, in order, as another master of the same scope had them; nil for all that do not wait.
  ///   - restriction: which activities of the rows are allowed; which columns are is for the caller to see to.
  init(_ scope: Scope, cap: Double, active: [Int]? = nil, restriction: Restriction = Restriction()) {
    self.scope = scope
    self.restriction = restriction
    self.cap = cap
    let instance = scope.instance
    var ownerPlace = Array(repeating: Int32(-1), count: instance.people.count + instance.decisions.count)
    for (place, owner) in scope.owners.enumerated() { ownerPlace[owner] = Int32(place) }
    self.ownerPlace = ownerPlace
    activeRows = active ?? scope.rows.filter { !instance.mayWait($0) }
    rowPlace = Array(repeating: -1, count: instance.rows.count)
    for (place, row) in activeRows.enumerated() { rowPlace[row] = Int32(scope.owners.count + place) }
    waiting = []
    slackOfRow = Array(repeating: (0..<0, []), count: instance.rows.count)
    waiting = scope.rows.filter { rowPlace[$0] < 0 }
  }

  /// The program with slack alone.
  mutating func program() -> Program {
    var program = Program()
    constantCost = Double(scope.settledCost)
    for _ in scope.owners { program.rows.append(lower: 1, upper: 1) }
    for row in activeRows {
      let (lower, upper) = bounds(row)
      program.rows.append(lower: lower, upper: upper)
    }
    for row in scope.rows {
      let hull = self.row(row).hull
      constantCost += Double(hull.map(\.cost).min() ?? 0)
      let first = Int32(program.columns.count)
      var signs: [Double] = []
      for (from, to) in zip(hull, hull.dropFirst()) where from.cost != to.cost {
        let slope = Double(to.cost - from.cost) / Double(to.activity - from.activity)
        // Slack of a falling stretch stands for activity that is missing, of a rising one for activity in excess.
        let sign = slope < 0 ? 1.0 : -1.0
        if abs(slope) > cap { steep.append((program.columns.count, abs(slope))) }
        let isActive = rowPlace[row] >= 0
        program.columns.append(
          cost: min(abs(slope), cap), lower: 0, upper: Double(to.activity - from.activity),
          rows: isActive ? [rowPlace[row]] : [], values: isActive ? [sign] : [])
        signs.append(sign)
      }
      slackOfRow[row] = (first..<Int32(program.columns.count), signs)
    }
    // An owner without a column yet is held up by an artificial one.
    for place in scope.owners.indices {
      program.columns.append(cost: artificialCost, lower: 0, upper: 1, rows: [Int32(place)], values: [1])
    }
    slackCount = program.columns.count
    return program
  }

  private func row(_ index: Int) -> MasterRow { restriction.row(index, in: instance) }

  /// What the columns' activity in a row may be at no cost.
  private func bounds(_ row: Int) -> (lower: Double, upper: Double) {
    let flat = self.row(row).flatRange
    return (
      flat.lower.map { Double($0 - scope.base[row]) } ?? -.infinity,
      flat.upper.map { Double($0 - scope.base[row]) } ?? .infinity
    )
  }

  /// - Parameter isLifted: whether a column that would be worth taking costs so much more for now that it is not.
  ///   The dual method needs that: it starts from prices at which nothing is worth taking, and goes astray from others.
  mutating func add(_ new: [Column], to session: borrowing Session, isLifted: Bool = false) throws {
    guard !new.isEmpty else { return }
    var block = ColumnBlock()
    for (index, column) in new.enumerated() {
      let lift = isLifted ? max(0, -reducedCost(of: column)) : 0
      if lift > 0 { lifted.append(slackCount + columns.count + index) }
      var rows = [ownerPlace[column.owner]]
      var values = [1.0]
      for (row, coefficient) in zip(column.rows, column.coefficients) where rowPlace[Int(row)] >= 0 {
        rows.append(rowPlace[Int(row)])
        values.append(Double(coefficient))
      }
      block.append(cost: Double(column.cost) + lift, lower: 0, upper: .infinity, rows: rows, values: values)
    }
    try session.addColumns(block)
    columns += new
  }

  /// Starts from a roster: its columns are basic, and so is in each row the slack that takes up what the roster lacks or has too much.
  ///
  /// - Parameter roster: for each owner of the scope, in order, an index into `columns`.
  func start(_ session: borrowing Session, from roster: [Int]) throws {
    var rows = Array(repeating: Basis.Status.basic, count: rowCount)
    var statuses = Array(repeating: Basis.Status.atLower, count: slackCount + columns.count)
    var activity = scope.base
    for (place, index) in roster.enumerated() {
      rows[place] = .fixed
      statuses[slackCount + index] = .basic
      RowActivity.add(columns[index], to: &activity)
    }
    for row in activeRows {
      let flat = self.row(row).flatRange
      let sign: Double
      var amount: Int
      if let lower = flat.lower, activity[row] < lower {
        (sign, amount) = (1, lower - activity[row])
        rows[Int(rowPlace[row])] = .atLower
      } else if let upper = flat.upper, activity[row] > upper {
        (sign, amount) = (-1, activity[row] - upper)
        rows[Int(rowPlace[row])] = .atUpper
      } else {
        continue
      }
      if flat.lower != nil, flat.lower == flat.upper { rows[Int(rowPlace[row])] = .fixed }
      // Stretches near the flat part are the cheap ones and fill up first.
      let slack = slackOfRow[row]
      let own = zip(slack.columns, zip(slack.signs, stretches(row))).filter { $0.1.0 == sign }
      for (column, (_, width)) in sign > 0 ? own.reversed() : own {
        if amount <= width {
          statuses[Int(column)] = .basic
          break
        }
        statuses[Int(column)] = .atUpper
        amount -= width
      }
    }
    try session.setBasis(Basis(rows: rows, columns: statuses))
  }

  /// The widths of the sloping stretches of a row's hull, in order.
  private func stretches(_ row: Int) -> [Int] {
    let hull = self.row(row).hull
    return zip(hull, hull.dropFirst()).filter { $0.cost != $1.cost }.map { $1.activity - $0.activity }
  }

  /// Solves from the current basis, and takes in waiting rows until the solution breaks none; false when limits ended it first.
  ///
  /// Where a halt ended it the session is gone.
  ///
  /// - Parameter first: the dual method after bounds were changed, the primal one after columns came in.
  mutating func solve(
    _ session: borrowing Session, _ first: Algorithm = .primal, clock: WorkClock
  ) throws -> Bool {
    var algorithm = first
    let basis = first == .dual ? try session.basis : nil
    while true {
      if algorithm == .primal { try lower(session) }
      // The dual method is quick or goes astray for thousands of iterations; the primal one then takes over.
      let limit = algorithm == .dual ? Master.dualPatience : 200_000
      let halt = clock.halt
      let result = try session.solve(
        algorithm,
        limits: Limits(time: clock.timeLeft, iterations: limit, isAbandoned: { halt.isRequested }))
      iterations += result.iterations
      clock.addLinear(result.elapsed, iterations: result.iterations)
      if algorithm == .dual, result.stop == .iterationLimit {
        // Where the dual method has strayed to is no better a start than where it began.
        if let basis { try session.setBasis(basis) }
        algorithm = .primal
        continue
      }
      guard result.stop == .optimal else { return false }
      try session.primals(into: &primals)
      let broken = brokenRows()
      guard !broken.isEmpty else { break }
      try take(broken, into: session)
      algorithm = .primal
    }
    objective = try session.objective + constantCost
    try session.duals(into: &duals)
    return true
  }

  /// Gives lifted columns their true costs.
  private mutating func lower(_ session: borrowing Session) throws {
    for column in lifted {
      try session.setObjective(column, to: Double(columns[column - slackCount].cost))
    }
    lifted = []
  }

  /// The waiting rows whose limit the last solution exceeds.
  private func brokenRows() -> [Int] {
    guard !waiting.isEmpty else { return [] }
    var activity = Array(repeating: 0.0, count: instance.rows.count)
    for (index, column) in columns.enumerated() where primals[slackCount + index] > 1e-9 {
      for (row, coefficient) in zip(column.rows, column.coefficients) {
        activity[Int(row)] += primals[slackCount + index] * Double(coefficient)
      }
    }
    return waiting.filter { row in
      let (lower, upper) = bounds(row)
      return activity[row] > upper + 1e-6 || activity[row] < lower - 1e-6
    }
  }

  private mutating func take(_ rows: [Int], into session: borrowing Session) throws {
    var entries: [Int: (columns: [Int32], values: [Double])] = [:]
    for row in rows {
      let slack = slackOfRow[row]
      entries[row] = (Array(slack.columns), slack.signs)
    }
    for (index, column) in columns.enumerated() {
      for (row, coefficient) in zip(column.rows, column.coefficients) where entries[Int(row)] != nil {
        entries[Int(row)]?.columns.append(Int32(slackCount + index))
        entries[Int(row)]?.values.append(Double(coefficient))
      }
    }
    var block = RowBlock()
    for row in rows {
      let (lower, upper) = bounds(row)
      block.append(
        lower: lower, upper: upper, columns: entries[row]?.columns ?? [], values: entries[row]?.values ?? [])
      rowPlace[row] = Int32(rowCount)
      activeRows.append(row)
    }
    waiting.removeAll { rowPlace[$0] >= 0 }
    try session.addRows(block)
  }

  /// The duals of the instance's rows; zero for those outside the program.
  var rowDuals: [Double] { instance.rows.indices.map(rowDual) }
  func rowDual(_ row: Int) -> Double { rowPlace[row] < 0 ? 0 : duals[Int(rowPlace[row])] }
  /// The dual of an owner's row.
  func ownerDual(_ owner: Int) -> Double { duals[Int(ownerPlace[owner])] }
  /// The value of a column of this master in the last solution.
  func value(_ column: Int) -> Double { primals[slackCount + column] }

  /// What a column would change in the objective for each unit, by the last duals.
  func reducedCost(of column: Column) -> Double {
    var value = Double(column.cost) - ownerDual(column.owner)
    for (row, coefficient) in zip(column.rows, column.coefficients) {
      value -= Double(coefficient) * rowDual(Int(row))
    }
    return value
  }

  /// Whether an owner's artificial column is in use.
  var usesArtificial: Bool { primals[slackCount - ownerCount..<slackCount].contains { $0 > 1e-6 } }

  /// Makes artificial columns a thousand times dearer; false when they are so dear already that what still needs them has no roster.
  mutating func raiseArtificial(_ session: borrowing Session) throws -> Bool {
    guard artificialCost < 1e13 else { return false }
    try setArtificial(artificialCost * 1000, session)
    return true
  }

  /// Makes artificial columns as cheap as in the beginning.
  ///
  /// The simplex takes costs relative to the greatest of all, so dear ones hide what is worth taking.
  mutating func resetArtificial(_ session: borrowing Session) throws {
    if artificialCost > Self.firstArtificialCost { try setArtificial(Self.firstArtificialCost, session) }
  }

  private mutating func setArtificial(_ cost: Double, _ session: borrowing Session) throws {
    artificialCost = cost
    for column in slackCount - ownerCount..<slackCount { try session.setObjective(column, to: cost) }
  }

  /// The columns in use and their values.
  var solution: [(column: Column, value: Double)] {
    columns.indices.filter { value($0) > 1e-9 }.map { (columns[$0], value($0)) }
  }

  /// The roster of every owner's greatest column; nil when some owner has none, or a hard row is broken.
  var rounded: Candidate? {
    var chosen: [Column?] = Array(repeating: nil, count: ownerCount)
    var greatest = Array(repeating: 1e-9, count: ownerCount)
    for (index, column) in columns.enumerated() {
      let place = Int(ownerPlace[column.owner])
      guard value(index) > greatest[place] else { continue }
      greatest[place] = value(index)
      chosen[place] = column
    }
    let columns = chosen.compactMap { $0 }
    return columns.count == ownerCount ? scope.candidate(columns) : nil
  }

  /// Whether slack at the cap is in use, so that the cap hides a cost.
  var isCapBinding: Bool { steep.contains { primals[$0.column] > 1e-6 } }

  /// Raises the cap tenfold.
  mutating func raiseCap(_ session: borrowing Session) throws {
    cap *= 10
    for slack in steep { try session.setObjective(slack.column, to: min(slack.slope, cap)) }
    steep.removeAll { $0.slope <= cap }
  }
}

extension Instance {
  /// Whether solutions mostly keep a row by themselves: one that only forbids too much, a mix, a standby quantity.
  fileprivate func mayWait(_ row: Int) -> Bool {
    if rows[row].onlyForbidsTooMuch { return true }
    let source = rows[row].source
    guard source < subject.rows.count else { return false }
    switch subject.rows[source] {
    case .posts, .clock, .teams: return false
    case .mix, .quantity: return true
    }
  }
}
