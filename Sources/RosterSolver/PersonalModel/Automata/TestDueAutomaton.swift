// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Tells on which days a person is tested: the state is how many days ago the last test was, no more than the longest interval
/// counting.
struct TestDueAutomaton: RuleAutomaton {
  let definition: TestDue
  let start: Int
  /// Whether the person counts on a day of the horizon at all.
  let counts: [Bool]

  /// How many days back the last test must lie for one to be due; 0 for a duty that calls for none.
  func symbol(of duty: Duty, day: Int) -> Int { definition.interval(of: duty) ?? 0 }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    // What the history knows of tests is in the start.
    guard day >= 0 else { return (state, 0) }
    return (isDue(state, symbol) ? 1 : min(definition.longest, state + 1), 0)
  }

  func emission(_ state: Int, symbol: Int, day: Int) -> Int {
    day >= 0 && counts[day] && isDue(state, symbol) ? 1 : 0
  }

  private func isDue(_ state: Int, _ symbol: Int) -> Bool { symbol > 0 && state >= symbol }
}
