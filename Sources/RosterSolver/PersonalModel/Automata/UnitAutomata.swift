// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Remembers in which units a person has worked in one window of a ``UnitLimit``; a state is a set of them, one bit each.
struct UnitLimitAutomaton: RuleAutomaton {
  let rule: UnitLimit
  let units: [UnitID]
  let first: Int
  let last: Int
  let dayCount: Int
  /// The maximum, or what the history already has.
  let allowed: Int
  let start = 0

  func symbol(of duty: Duty, day: Int) -> Int {
    duty.parts.reduce(0) { set, part in units.firstIndex(of: part.stint.unit).map { set | 1 << $0 } ?? set }
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    guard day >= first, day <= last else { return (0, 0) }
    let visited = state | symbol
    guard day >= 0, day == min(last, dayCount - 1) else { return (visited, 0) }
    return rule.head.severity.penalty(visited.nonzeroBitCount - allowed).map { (0, $0) }
  }
}

/// Follows a person's stays away from home.
///
/// State zero: nothing worked yet; 1: last worked at home; otherwise 2 + unit × (minimum + 1) + days of the stay, at the most the minimum.
struct SecondmentAutomaton: RuleAutomaton {
  let rule: Secondment
  let units: [UnitID]
  let home: UnitID
  let start = 0

  private var size: Int { rule.minimum + 1 }

  /// 0 for a day off, otherwise 1 + the number of the unit of the last stint.
  func symbol(of duty: Duty, day: Int) -> Int {
    guard let unit = duty.parts.last?.stint.unit else { return 0 }
    return 1 + (units.firstIndex(of: unit) ?? units.count)
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let stay = state >= 2 ? (unit: (state - 2) / size, days: (state - 2) % size) : nil
    if let stay, symbol == 0 || symbol == stay.unit + 1 {
      return (2 + stay.unit * size + min(stay.days + 1, rule.minimum), 0)
    }
    guard symbol > 0 else { return (state, 0) }
    let unit = symbol - 1
    let isHome = unit < units.count && units[unit] == home
    // The first stay may have begun before anything is known.
    let isOpen = state == 0 && rule.before != .nothing
    let next = isHome ? 1 : 2 + unit * size + (isOpen ? rule.minimum : min(1, rule.minimum))
    guard let stay, day >= 0 else { return (next, 0) }
    return rule.head.severity.penalty(rule.minimum - stay.days).map { (next, $0) }
  }
}
