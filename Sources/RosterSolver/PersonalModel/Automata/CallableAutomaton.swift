// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Tells whether a person could be called in: remembers when the last duty ended, in minutes after the midnight that begins the
/// day, and how long observation after a zone goes on.
struct CallableAutomaton: RuleAutomaton {
  let definition: Callable
  let first: CivilDay
  let clock: CivilClock
  /// Whether the person counts on a day of the horizon at all.
  let counts: [Bool]
  /// Far in the past: no duty yet.
  let start = 0

  /// What a day is to standby, packed into a symbol.
  private struct Today {
    /// When the work ends, in minutes after the midnight that begins the day; nil without work that interrupts rest.
    var end: Int?
    var isFree: Bool
    /// Whether observation begins anew.
    var exposes: Bool

    init(end: Int?, isFree: Bool, exposes: Bool) {
      self.end = end
      self.isFree = isFree
      self.exposes = exposes
    }

    init(symbol: Int) {
      exposes = symbol & 1 != 0
      isFree = symbol & 2 != 0
      end = symbol < 4 ? nil : symbol >> 2 - 1
    }

    var symbol: Int { (end.map { $0 + 1 } ?? 0) << 2 | (isFree ? 2 : 0) | (exposes ? 1 : 0) }
  }

  private var observed: Int { definition.observation?.days ?? 0 }

  func symbol(of duty: Duty, day: Int) -> Int {
    let exposes = definition.observation?.begins(with: duty) ?? false
    return Today(
      end: duty.working.map { clock.midnight(duty.day).until($0.end).count },
      isFree: !exposes && definition.free.matches(duty), exposes: exposes
    ).symbol
  }

  /// The state is the moment from which the person is rested, in minutes after midnight of the coming day, or 0, and the days of
  /// observation that are left.
  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let date = first.advanced(by: day)
    let dayLength = clock.midnight(date).until(clock.midnight(date.advanced(by: 1))).count
    let today = Today(symbol: symbol)
    let rested = today.end.map { $0 + definition.rest.count } ?? state / (observed + 1)
    let left = today.exposes ? observed : max(0, state % (observed + 1) - 1)
    return (max(0, rested - dayLength) * (observed + 1) + left, 0)
  }

  func emission(_ state: Int, symbol: Int, day: Int) -> Int {
    guard day >= 0, counts[day], Today(symbol: symbol).isFree, state % (observed + 1) == 0 else { return 0 }
    let date = first.advanced(by: day)
    let time = clock.midnight(date).until(clock.moment(date, ColumnTime(definition.time))).count
    return state / (observed + 1) <= time ? 1 : 0
  }
}
