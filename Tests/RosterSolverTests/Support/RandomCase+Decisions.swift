// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension RandomCase {
  enum DecisionKind: CaseIterable { case tour, callUp, opening, loan }

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
            rest: dice.throwing(0...1), duties: filter()))
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
  /// A case with a mixture of rules, rows and decisions that depends on the seed: one kind, two, some, or all at once.
  static func mixed(seed: UInt64, size: Size = .witness) -> Case {
    var random = RandomCase(seed: seed, size: size)
    random.addMixture()
    return random.subject
  }

  /// A case with rules of one kind only.
  static func only(_ kind: RuleKind, seed: UInt64, size: Size) -> Case {
    var random = RandomCase(seed: seed, size: size)
    random.add(kind)
    return random.subject
  }

  private mutating func addMixture() {
    let additions: [(inout RandomCase) -> Void] =
      RuleKind.allCases.map { kind in { $0.add(kind) } }
      + DecisionKind.allCases.map { kind in { $0.add(kind) } }
      + [{ $0.addMix() }, { $0.addQuantity() }]
    var chosen: [(inout RandomCase) -> Void] = []
    switch dice.throwing(1...10) {
    case 1, 2: chosen = [dice.pick(additions)]
    case 3, 4, 5: chosen = [dice.pick(additions), dice.pick(additions)]
    case 6:
      chosen = additions
      hardness = 8
    default:
      chosen = dice.some(additions, 30)
      hardness = 15
    }
    for addition in chosen { addition(&self) }
  }
}
