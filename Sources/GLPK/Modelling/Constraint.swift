// SPDX-License-Identifier: GPL-3.0-or-later

/// A linear expression between two bounds, either of which may be infinite.
///
/// Made with `<=`, `>=`, ``Linear/equals(_:)-(Double)`` or ``Linear/between(_:_:)``. There is no `==`,
/// because that compares two values and answers with a `Bool`.
public struct Constraint: Sendable {
  /// The terms; the constant has been moved into the bounds and is 0.
  public let expression: Expression
  public let lower: Double
  public let upper: Double

  init(_ expression: Expression, lower: Double, upper: Double) {
    var terms = expression
    terms.constant = 0
    self.expression = terms
    self.lower = lower - expression.constant
    self.upper = upper - expression.constant
  }
}

/// A constraint of a ``Model``: the handle by which to ask for its dual value.
public struct Row: Hashable, Sendable {
  let row: Int32
  let model: ModelIdentity

  /// The position of the constraint among the rows of its model, from 0.
  public var index: Int { Int(row) }
}

extension Linear {
  /// This must be exactly the right-hand side.
  public func equals(_ right: Double) -> Constraint {
    Constraint(Expression(self), lower: right, upper: right)
  }

  /// Both sides must be the same.
  public func equals(_ right: some Linear) -> Constraint {
    Constraint(self - right, lower: 0, upper: 0)
  }

  /// This must be at least `lower` and at most `upper`.
  public func between(_ lower: Double, _ upper: Double) -> Constraint {
    Constraint(Expression(self), lower: lower, upper: upper)
  }
}

public func <= (left: some Linear, right: Double) -> Constraint {
  Constraint(Expression(left), lower: -.infinity, upper: right)
}

public func >= (left: some Linear, right: Double) -> Constraint {
  Constraint(Expression(left), lower: right, upper: .infinity)
}

public func <= (left: some Linear, right: Int) -> Constraint { left <= Double(right) }

public func >= (left: some Linear, right: Int) -> Constraint { left >= Double(right) }

public func <= (left: Double, right: some Linear) -> Constraint { right >= left }

public func >= (left: Double, right: some Linear) -> Constraint { right <= left }

public func <= (left: some Linear, right: some Linear) -> Constraint { left - right <= 0.0 }

public func >= (left: some Linear, right: some Linear) -> Constraint { left - right >= 0.0 }
