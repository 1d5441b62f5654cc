// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Remembers on which of the last days a shortened rest ended that is not given back yet, and since when there is no work.
///
/// A state is time × 256 + debts. Bit a of the debts is one that arose a + 1 days before the coming day; the time is the moment from which there is no work, in minutes after
/// the midnight that begins that day, less ``floor``.
struct RestCompensationAutomaton: RuleAutomaton {
  let rule: RestCompensation
  let days: DayLengths
  let start = 0

  /// Whatever lies longer ago than the longest rest of the rule is alike.
  private var floor: Int { -max(rule.full.count, rule.compensation.count) }
  private var dueBit: Int { 1 << (rule.within - 1) }

  func symbol(of duty: Duty, day: Int) -> Int { WorkingSymbol.encode(duty, clock: days.clock) }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    var debts = state % 256
    var since = state / 256 + floor
    var isShortened = false
    if let work = WorkingSymbol(symbol).work {
      let rest = work.begin - since
      if min(work.begin, days[day]) - since >= rule.compensation.count {
        debts = 0
      } else if rest >= rule.compensation.count {
        debts &= dueBit
      }
      isShortened = rest < rule.full.count
      since = work.end
    }
    since = max(floor, since - days[day])
    if -since >= rule.compensation.count {
      debts = 0
      isShortened = false
    }
    let isDue = debts & dueBit != 0
    debts = (debts << 1 | (isShortened ? 1 : 0)) & (dueBit * 2 - 1)
    if day == -1 { debts = possible(debts, since: since) }
    let next = (since - floor) * 256 + debts
    guard isDue, day >= 0 else { return (next, 0) }
    return rule.head.severity.penalty(1).map { (next, $0) }
  }

  /// The debts of the history that can be given back if nothing is worked in the horizon.
  private func possible(_ debts: Int, since: Int) -> Int {
    (0..<rule.within).reduce(0) { kept, age in
      let free = days.minutes(from: 0, to: rule.within - age) - since
      return debts & (1 << age) != 0 && free >= rule.compensation.count ? kept | 1 << age : kept
    }
  }
}
