// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

/// Something that is 1 when it holds and 0 otherwise, in every integer solution.
struct Fact {
  let expression: Expression
  /// Its value where that is known beforehand.
  let known: Bool?

  init(_ linear: some Linear) {
    expression = Expression(linear)
    known = nil
  }

  private init(known: Bool) {
    expression = Expression(known ? 1 : 0)
    self.known = known
  }

  static let always = Fact(known: true)
  static let never = Fact(known: false)

  static prefix func ! (fact: Fact) -> Fact {
    if let known = fact.known { return Fact(known: !known) }
    return Fact(1.0 - fact.expression)
  }
}
