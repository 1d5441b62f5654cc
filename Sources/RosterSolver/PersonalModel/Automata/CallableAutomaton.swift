// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Tells whether a person could be called in: remembers when the last duty ended, in minutes after the midnight that begins the day.
struct CallableAutomaton: RuleAutomaton {
  let definition: Callable
  let first: CivilDay
  let clock: CivilClock
  /// Whether the person counts on a day of the horizon at all.
  let counts: [Bool]
  /// Far in the past: no duty yet.
  let start = 0

  /// 0 for a day that is free, 1 for one that is neither free nor interrupts rest; otherwise 2 + twice the end of the work, plus 1 when it is free all the same.
  func symbol(of duty: Duty, day: Int) -> Int {
    let isFree = definition.free.matches(duty)
    guard let working = duty.working else { return isFree ? 0 : 1 }
    return 2 + clock.midnight(duty.day).until(working.end).count * 2 + (isFree ? 1 : 0)
  }

  /// The state is the moment from which the person is rested, in minutes after midnight of the coming day, or 0.
  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let today = first.advanced(by: day)
    let dayLength = clock.midnight(today).until(clock.midnight(today.advanced(by: 1))).count
    guard symbol >= 2 else { return (max(0, state - dayLength), 0) }
    return (max(0, (symbol - 2) / 2 + definition.rest.count - dayLength), 0)
  }

  func emission(_ state: Int, symbol: Int, day: Int) -> Int {
    guard day >= 0, counts[day] else { return 0 }
    let today = first.advanced(by: day)
    let isFree = symbol == 0 || (symbol >= 2 && symbol % 2 == 1)
    let time = clock.midnight(today).until(clock.moment(today, ColumnTime(definition.time))).count
    return isFree && state <= time ? 1 : 0
  }
}
