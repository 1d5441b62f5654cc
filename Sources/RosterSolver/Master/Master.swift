// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

/// The master linear program over columns: every person and decision has one column, every row its slack.
///
/// Rows stand in the order owners, then rows of the instance. Slack keeps the program feasible whatever columns there are; the slopes of required rows are
/// capped at first, because huge duals make the simplex wander, and the cap rises while slack at the cap is in use.
struct Master {
  let instance: Instance
  let ownerCount: Int
  /// Columns of the program that are slack, before all others.
  private(set) var slackCount = 0
  /// Where each column of the program comes from; the first `slackCount` are slack.
  private(set) var columns: [Column] = []
  /// Slack columns whose slope is above the cap, with the true slope.
  private var steep: [(column: Int, slope: Double)] = []
  private(set) var cap: Double
  private var artificialCost = 1e7

  private var duals: [Double] = []
  private var primals: [Double] = []
  private(set) var iterations = 0
  /// The objective of the last solution.
  private(set) var objective = 0.0

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

  init(instance: Instance, cap: Double) {
    self.instance = instance
    self.cap = cap
    ownerCount = instance.people.count + instance.decisions.count
  }

  /// The program with slack alone.
  mutating func program() -> Program {
    var program = Program()
    for _ in 0..<ownerCount { program.rows.append(lower: 1, upper: 1) }
    for (index, row) in instance.rows.enumerated() {
      let flat = flatRange(row)
      program.rows.append(
        lower: flat.lower.map { Double($0 - row.constant) } ?? -.infinity,
        upper: flat.upper.map { Double($0 - row.constant) } ?? .infinity)
      for (from, to) in zip(row.hull, row.hull.dropFirst()) where from.cost != to.cost {
        let slope = Double(to.cost - from.cost) / Double(to.activity - from.activity)
        // Slack of a falling stretch stands for activity that is missing, of a rising one for activity in excess.
        if abs(slope) > cap { steep.append((program.columns.count, abs(slope))) }
        program.columns.append(
          cost: min(abs(slope), cap), lower: 0, upper: Double(to.activity - from.activity),
          rows: [Int32(ownerCount + index)], values: [slope < 0 ? 1 : -1])
      }
    }
    // An owner without a column yet is held up by an artificial one.
    for owner in 0..<ownerCount {
      program.columns.append(cost: artificialCost, lower: 0, upper: 1, rows: [Int32(owner)], values: [1])
    }
    slackCount = program.columns.count
    return program
  }

  /// The activities that cost the least; nil on a side where costs never rise.
  private func flatRange(_ row: MasterRow) -> (lower: Int?, upper: Int?) {
    let least = row.hull.map(\.cost).min() ?? 0
    let flat = row.hull.filter { $0.cost == least }
    let lower = flat.first?.activity
    let upper = flat.last?.activity
    if case .hard = row.pricing { return (nil, 0) }
    return (
      lower == row.hull.first?.activity ? nil : lower, upper == row.hull.last?.activity ? nil : upper
    )
  }

  mutating func add(_ new: [Column], to session: borrowing Session) throws {
    guard !new.isEmpty else { return }
    var block = ColumnBlock()
    for column in new {
      block.append(
        cost: Double(column.cost), lower: 0, upper: .infinity,
        rows: [Int32(column.owner)] + column.rows.map { $0 + Int32(ownerCount) },
        values: [1] + column.coefficients.map(Double.init))
    }
    try session.addColumns(block)
    columns += new
  }

  /// Solves from the current basis; false when limits ended it first.
  mutating func solve(_ session: borrowing Session, clock: WorkClock) throws -> Bool {
    let result = try session.solve(.primal, limits: Limits(time: clock.timeLeft, iterations: 200_000))
    iterations += result.iterations
    clock.addLinear(result.elapsed)
    guard result.stop == .optimal else { return false }
    objective = try session.objective
    try session.duals(into: &duals)
    try session.primals(into: &primals)
    return true
  }


  /// The duals of the instance's rows.
  var rowDuals: [Double] { Array(duals[ownerCount..<ownerCount + instance.rows.count]) }
  func rowDual(_ row: Int) -> Double { duals[ownerCount + row] }
  /// The duals of the owners' rows.
  func ownerDual(_ owner: Int) -> Double { duals[owner] }
  /// The value of a column of this master in the last solution.
  func value(_ column: Int) -> Double { primals[slackCount + column] }

  /// Whether an owner's artificial column is in use.
  var usesArtificial: Bool { primals[slackCount - ownerCount..<slackCount].contains { $0 > 1e-6 } }

  /// Makes artificial columns a thousand times dearer; false when they are so dear already that what still needs them has no roster.
  mutating func raiseArtificial(_ session: borrowing Session) throws -> Bool {
    guard artificialCost < 1e13 else { return false }
    artificialCost *= 1000
    for column in slackCount - ownerCount..<slackCount { try session.setObjective(column, to: artificialCost) }
    return true
  }

  /// The columns in use and their values.
  var solution: [(column: Column, value: Double)] {
    columns.indices.filter { value($0) > 1e-9 }.map { (columns[$0], value($0)) }
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
