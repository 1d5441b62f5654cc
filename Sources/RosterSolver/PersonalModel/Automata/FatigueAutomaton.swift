// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Carries the level of fatigue, and which weights the day just past makes possible on the next.
///
/// A state is level × 2ⁿ + one bit for each of the n weights that look at the day before: whether that day matches. A
/// symbol has the points of the day's own weights, then the bits of the weights it makes possible, then those that it meets.
struct FatigueAutomaton: RuleAutomaton {
  let rule: FatigueLimit
  /// For each day of the horizon the highest level that costs nothing.
  let allowances: [Int]
  private let own: [FatigueScale.Weight]
  private let paired: [(of: DutyFilter, after: DutyFilter, points: Int)]
  /// Makes the points of a symbol positive.
  private let lowest: Int

  let start = 0

  init(rule: FatigueLimit, allowances: [Int]) {
    self.rule = rule
    self.allowances = allowances
    own = rule.scale.weights.filter { $0.after == nil }
    paired = rule.scale.weights.compactMap { weight in weight.after.map { (weight.of, $0, weight.points) } }
    lowest = own.reduce(0) { $0 + min(0, $1.points) }
  }

  private var masks: Int { 1 << paired.count }

  func symbol(of duty: Duty, day: Int) -> Int {
    let points = own.reduce(0) { $0 + ($1.of.matches(duty) ? $1.points : 0) }
    let opens = mask { $0.after.matches(duty) }
    let meets = mask { $0.of.matches(duty) }
    return ((points - lowest) * masks + opens) * masks + meets
  }

  private func mask(_ holds: ((of: DutyFilter, after: DutyFilter, points: Int)) -> Bool) -> Int {
    paired.indices.reduce(0) { $0 | (holds(paired[$1]) ? 1 << $1 : 0) }
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let both = (state % masks) & (symbol % masks)
    let extra = paired.indices.reduce(0) { $0 + (both >> $1 & 1 == 1 ? paired[$1].points : 0) }
    let points = symbol / masks / masks + lowest + extra
    let level = rule.scale.next(state / masks, points: points)
    let next = level * masks + symbol / masks % masks
    guard day >= 0 else { return (next, 0) }
    return rule.head.severity.penalty(level - allowances[day]).map { (next, $0) }
  }
}
