// SPDX-License-Identifier: GPL-3.0-or-later

public func * (coefficient: Double, variable: Variable) -> Term {
  Term(coefficient: coefficient, variable: variable)
}

public func * (coefficient: Int, variable: Variable) -> Term {
  Term(coefficient: Double(coefficient), variable: variable)
}

public func * (factor: Double, linear: some Linear) -> Expression {
  var result = Expression()
  linear.add(to: &result, times: factor)
  return result
}

public func * (factor: Int, linear: some Linear) -> Expression {
  Double(factor) * linear
}

public prefix func - (linear: some Linear) -> Expression {
  -1.0 * linear
}

public func + (left: some Linear, right: some Linear) -> Expression {
  var result = Expression(left)
  right.add(to: &result, times: 1)
  return result
}

public func - (left: some Linear, right: some Linear) -> Expression {
  var result = Expression(left)
  right.add(to: &result, times: -1)
  return result
}

public func + (left: some Linear, right: Double) -> Expression {
  var result = Expression(left)
  result.constant += right
  return result
}

public func + (left: Double, right: some Linear) -> Expression {
  right + left
}

public func - (left: some Linear, right: Double) -> Expression {
  left + -right
}

public func - (left: Double, right: some Linear) -> Expression {
  -right + left
}

public func += (left: inout Expression, right: some Linear) {
  right.add(to: &left, times: 1)
}

public func -= (left: inout Expression, right: some Linear) {
  right.add(to: &left, times: -1)
}
