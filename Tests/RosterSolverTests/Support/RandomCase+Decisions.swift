// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension RandomCase {
  enum DecisionKind: CaseIterable { case tour, callUp, opening, loan }
  enum RowKind: CaseIterable { case mix, quantity, teams }

  mutating func add(_ kind: DecisionKind) {
    let id = DecisionID("\(kind) \(subject.decisions.count)")
    let starts = (0..<dice.throwing(0...3)).map { _ in day(around: 2) }
    let cost = Cost(Int64(dice.throwing(0...20)))
    let decision: SharedDecision =
      switch kind {
      case .tour:
        .tour(
          TourStart(
            id: id, team: "red", starts: starts, length: dice.throwing(1...4),
            observation: dice.throwing(0...2),
            rest: dice.throwing(0...1), duties: filter(), mayStay: dice.hits(40)))
      case .callUp:
        .callUp(
          CallUp(id: id, echelon: "second", days: starts, noticeDays: dice.throwing(0...2), cost: cost))
      case .opening: .opening(opening(id))
      case .loan:
        .loan(
          Loan(
            id: id, staff: dice.pick(subject.staff).id, unit: dice.pick(subject.units).id, starts: starts,
            length: dice.throwing(1...4), cost: cost))
      }
    subject.decisions.append(decision)
  }

  private mutating func opening(_ id: DecisionID) -> Opening {
    let minimum = dice.throwing(0...2)
    return Opening(
      id: id, unit: dice.pick(subject.units).id, days: selector(), minimum: minimum,
      maximum: minimum + dice.throwing(0...4), priceBelowMaximum: Cost(Int64(dice.throwing(0...700))),
      staffing: (0...dice.throwing(0...1)).map { _ in
        Opening.Staffing(
          shift: dice.pick(subject.shifts).code, post: "P", people: dice.throwing(1...2),
          units: dice.throwing(1...3))
      })
  }
}

extension RandomCase {
  /// A case with a mixture of rules, rows and decisions that depends on the seed: even ones go through every kind and every
  /// pair of kinds, odd ones have some or all at once.
  static func mixed(seed: UInt64, size: Size = .witness) -> Case {
    var random = RandomCase(seed: seed, size: size)
    random.addMixture(seed)
    return random.subject
  }

  /// A case with rules of one kind only.
  static func only(_ kind: RuleKind, seed: UInt64, size: Size) -> Case {
    var random = RandomCase(seed: seed, size: size)
    random.add(kind)
    return random.subject
  }

  /// Something that a case can be made of.
  private enum Addition {
    case rule(RuleKind)
    case decision(DecisionKind)
    case row(RowKind)
  }

  private static let additions: [Addition] =
    RuleKind.allCases.map { .rule($0) } + DecisionKind.allCases.map { .decision($0) }
    + RowKind.allCases.map { .row($0) }

  /// Every kind alone and every pair of kinds, so that as many seeds in a row meet them all.
  static let combinations: [[Int]] =
    additions.indices.map { [$0] }
    + additions.indices.flatMap { first in additions.indices.dropFirst(first + 1).map { [first, $0] } }

  private mutating func addMixture(_ seed: UInt64) {
    var chosen: [Int] = []
    let all = Array(Self.additions.indices)
    if seed % 2 == 0 {
      chosen = Self.combinations[Int(seed / 2) % Self.combinations.count]
    } else if dice.hits(20) {
      chosen = all
      hardness = 8
    } else {
      chosen = dice.some(all, 30)
      hardness = 15
    }
    for addition in chosen {
      switch Self.additions[addition] {
      case .rule(let kind): add(kind)
      case .decision(let kind): add(kind)
      case .row(let kind): add(kind)
      }
    }
  }

  private mutating func add(_ kind: RowKind) {
    switch kind {
    case .mix: addMix()
    case .quantity: addQuantity()
    case .teams: addTeams()
    }
  }
}
