// SPDX-License-Identifier: GPL-3.0-or-later

/// Something linear: a ``Variable``, a ``Term`` or an ``Expression``.
public protocol Linear {
  /// Adds this, times `factor`, to an expression.
  func add(to expression: inout Expression, times factor: Double)
}

/// A number times a variable.
public struct Term: Linear, Sendable {
  public let coefficient: Double
  public let variable: Variable

  public func add(to expression: inout Expression, times factor: Double) {
    expression.append(variable, coefficient: coefficient * factor)
  }
}

extension Variable: Linear {
  public func add(to expression: inout Expression, times factor: Double) {
    expression.append(self, coefficient: factor)
  }
}

/// A linear expression: terms and a constant.
///
/// A variable may appear in several terms; their coefficients are added up when the expression enters a
/// model.
public struct Expression: Linear, Sendable {
  var columns: [Int32] = []
  var coefficients: [Double] = []
  var owner = Owner.nobody

  /// The part without a variable.
  public var constant: Double

  /// The models whose variables appear.
  enum Owner: Equatable, Sendable {
    case nobody
    case one(ModelIdentity)
    case several
  }

  /// An expression without terms.
  public init(_ constant: Double = 0) {
    self.constant = constant
  }

  /// An expression from something linear.
  public init(_ linear: some Linear) {
    constant = 0
    linear.add(to: &self, times: 1)
  }

  public func add(to expression: inout Expression, times factor: Double) {
    expression.constant += constant * factor
    expression.columns.append(contentsOf: columns)
    expression.coefficients.append(contentsOf: factor == 1 ? coefficients : coefficients.map { $0 * factor })
    expression.note(owner)
  }

  /// Adds a term in place, without making a new expression.
  public mutating func append(_ variable: Variable, coefficient: Double) {
    columns.append(variable.column)
    coefficients.append(coefficient)
    note(.one(variable.model))
  }

  private mutating func note(_ other: Owner) {
    if owner == other || other == .nobody { return }
    owner = owner == .nobody ? other : .several
  }

  /// The terms by ascending column, each column once, zeros left out.
  func merged() -> (columns: [Int32], coefficients: [Double]) {
    let ascending = zip(columns, columns.dropFirst()).allSatisfy { $0 < $1 }
    if ascending && !coefficients.contains(0) { return (columns, coefficients) }
    var result: (columns: [Int32], coefficients: [Double]) = ([], [])
    for position in columns.indices.sorted(by: { (columns[$0], $0) < (columns[$1], $1) }) {
      if result.columns.last == columns[position] {
        result.coefficients[result.coefficients.count - 1] += coefficients[position]
      } else {
        result.columns.append(columns[position])
        result.coefficients.append(coefficients[position])
      }
    }
    let kept = result.coefficients.indices.filter { result.coefficients[$0] != 0 }
    return (kept.map { result.columns[$0] }, kept.map { result.coefficients[$0] })
  }
}

/// The sum of something linear over a sequence, as in `sum(sites) { cost[$0] * opens[$0] }`.
public func sum<Elements: Sequence, Summand: Linear>(
  _ elements: Elements, _ summand: (Elements.Element) throws -> Summand
) rethrows -> Expression {
  var total = Expression()
  for element in elements { try summand(element).add(to: &total, times: 1) }
  return total
}
