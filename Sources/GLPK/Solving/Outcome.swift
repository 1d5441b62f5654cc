// SPDX-License-Identifier: GPL-3.0-or-later

/// What a solve left behind: why it stopped, and, apart from that, what there is to look at.
///
/// Asking for what is not there throws ``GLPKError/unavailable(_:stop:)``; there are no zeros that stand for
/// nothing.
public struct Outcome: Sendable {
  public let stop: Stop
  public let statistics: Statistics
  let model: ModelIdentity?
  let found: Found

  /// The parts, where they exist.
  struct Found: Sendable {
    var objective: Double?
    var values: [Double]?
    var bound: Double?
    var duals: [Double]?
    var reducedCosts: [Double]?
    var basis: Basis?
  }

  /// Whether a part can be asked for.
  public func has(_ part: GLPKError.Part) -> Bool {
    switch part {
    case .solution: found.values != nil
    case .bound: found.bound != nil
    case .duals: found.duals != nil
    case .reducedCosts: found.reducedCosts != nil
    case .basis: found.basis != nil
    }
  }

  /// The objective of the solution, its constant included.
  public var objective: Double { get throws(GLPKError) { try part(found.objective, .solution) } }

  /// The solution, one value a column in the order of the variables.
  public var values: [Double] { get throws(GLPKError) { try part(found.values, .solution) } }

  /// No solution is better than this.
  public var bound: Double { get throws(GLPKError) { try part(found.bound, .bound) } }

  /// What one more unit of each row's right-hand side does to the objective, in the order of the rows.
  ///
  /// Linear programs only. Degenerate programs have many dual solutions.
  public var duals: [Double] { get throws(GLPKError) { try part(found.duals, .duals) } }

  /// What one more unit of each column does to the objective.
  ///
  /// Linear programs only.
  public var reducedCosts: [Double] {
    get throws(GLPKError) { try part(found.reducedCosts, .reducedCosts) }
  }

  /// The basis, to start a similar program from.
  ///
  /// Linear programs without presolve only.
  public var basis: Basis { get throws(GLPKError) { try part(found.basis, .basis) } }

  /// The value of a variable in the solution.
  public func value(of variable: Variable) throws(GLPKError) -> Double {
    try values[position(variable.index, of: variable.model)]
  }

  /// The value of something linear in the solution.
  public func value(of linear: some Linear) throws(GLPKError) -> Double {
    let expression = Expression(linear)
    var total = expression.constant
    switch expression.owner {
    case .nobody: return total
    case .several: throw .foreignVariable(.outcome)
    case .one(let owner):
      let values = try values
      for (column, coefficient) in zip(expression.columns, expression.coefficients) {
        total += try coefficient * values[position(Int(column), of: owner)]
      }
      return total
    }
  }

  /// What one more unit of a constraint's right-hand side does to the objective.
  public func dual(of row: Row) throws(GLPKError) -> Double {
    let duals = try duals
    guard row.model == model, duals.indices.contains(row.index) else { throw .foreignVariable(.outcome) }
    return duals[row.index]
  }

  /// What one more unit of a variable does to the objective.
  public func reducedCost(of variable: Variable) throws(GLPKError) -> Double {
    try reducedCosts[position(variable.index, of: variable.model)]
  }

  private func position(_ index: Int, of owner: ModelIdentity) throws(GLPKError) -> Int {
    guard owner == model else { throw .foreignVariable(.outcome) }
    guard let values = found.values ?? found.reducedCosts, values.indices.contains(index) else {
      throw .unknownVariable(.outcome)
    }
    return index
  }

  private func part<Value>(_ value: Value?, _ part: GLPKError.Part) throws(GLPKError) -> Value {
    guard let value else { throw .unavailable(part, stop: stop) }
    return value
  }
}
