// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension RandomCase {
  mutating func filter(depth: Int = 1) -> DutyFilter {
    let codes = subject.shifts.map(\.code)
    switch dice.throwing(1...(depth > 0 ? 14 : 11)) {
    case 1, 2: return .work
    case 3: return .off
    case 4, 5: return .shift([dice.pick(codes)])
    case 6: return .kind(dice.pick(Shift.Kind.allCases))
    case 7: return .unit(dice.pick(subject.units).id)
    case 8: return dice.pick([.zone(.contaminated), .contact(.direct), .post(dice.pick(subject.posts).id)])
    case 9: return dice.hits(50) ? .night : .on(Set(dice.some(subject.days, 40)))
    case 10: return .interruptsRest
    case 11:
      return dice.pick([
        .longerThan(.hours(dice.pick([6, 8]))), .endsAfter(Self.time(dice.pick([12, 16, 21]))),
        .startsBefore(Self.time(dice.pick([7, 9, 20]))),
      ])
    case 12: return .all([filter(depth: depth - 1), filter(depth: depth - 1)])
    case 13: return .any([filter(depth: depth - 1), filter(depth: depth - 1)])
    default: return .not(filter(depth: depth - 1))
    }
  }

  mutating func who(depth: Int = 1) -> StaffFilter {
    switch dice.throwing(1...(depth > 0 ? 14 : 11)) {
    case 1, 2, 3, 4: return .everyone
    case 5: return .ids([dice.pick(subject.staff).id])
    case 6: return .level(["N1"])
    case 7: return .echelon("first")
    case 8: return .team("red")
    case 9: return .skill("icu")
    case 10: return .engagement(.contract)
    case 11:
      return dice.pick([
        .unit("U"), .profession("nurse"), .restriction(.protected),
        .fractionBelow(ContractFraction(thousandths: 750)),
      ])
    case 12: return .all([who(depth: depth - 1), who(depth: depth - 1)])
    case 13: return .any([who(depth: depth - 1), who(depth: depth - 1)])
    default: return .not(who(depth: depth - 1))
    }
  }

  /// A price that never falls with the amount; it need not be convex.
  mutating func price() -> Price {
    switch dice.throwing(1...5) {
    case 1: .linear(Cost(Int64(dice.throwing(1...9))), per: dice.pick([2, 60]))
    case 2, 3:
      .table(
        (0...dice.throwing(0...3)).reduce(into: []) { costs, _ in
          costs.append((costs.last ?? .zero) + Cost(Int64(dice.throwing(0...9))))
        })
    default: .linear(Cost(Int64(dice.throwing(1...9))))
    }
  }

  mutating func convexPrice() -> Price {
    guard dice.hits(40) else { return .linear(Cost(Int64(dice.throwing(0...9)))) }
    var (rise, height) = (Int64(0), Int64(0))
    return .table(
      (0...dice.throwing(0...3)).map { _ in
        rise += Int64(dice.throwing(0...5))
        height += rise
        return Cost(height)
      })
  }

  mutating func severity() -> Severity { dice.hits(hardness) ? .hard : .soft(price()) }

  mutating func head(_ name: String) -> RuleHead {
    RuleHead(id: RuleID(name), who: who(), severity: severity())
  }

  mutating func bounds(_ range: ClosedRange<Int>) -> Bounds {
    let (minimum, width) = (dice.throwing(range), dice.throwing(0...2))
    return Bounds(
      minimum: dice.maybe(60) { _ in minimum }, target: dice.maybe(40) { $0.throwing(range) },
      maximum: dice.maybe(40) { _ in minimum + width }, belowMinimum: penalty(), belowTarget: convexPrice(),
      aboveMaximum: penalty())
  }

  private mutating func penalty() -> RowPenalty {
    dice.hits(40) ? .required(priority: dice.throwing(1...2)) : .priced(convexPrice())
  }
}
