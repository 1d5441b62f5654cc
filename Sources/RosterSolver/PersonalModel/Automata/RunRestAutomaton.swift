// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Counts the days of a run up to the length that calls for rest, and remembers until when the person rests after it.
///
/// A state is rest × (run + 1) + days in a row; rest is in minutes after the midnight that begins the coming day, zero for none owed.
struct RunRestAutomaton: RuleAutomaton {
  let rule: RunRest
  let days: DayLengths
  let start = 0

  func symbol(of duty: Duty, day: Int) -> Int {
    WorkingSymbol.encode(duty, clock: days.clock, marks: rule.of.matches(duty) ? 1 : 0)
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let symbol = WorkingSymbol(symbol)
    let count = state % (rule.run + 1)
    var rest = state / (rule.run + 1)
    // A day that goes on with the run takes back what was owed after its end.
    if symbol.marks == 1, count > 0 { rest = 0 }
    let next = symbol.marks == 1 ? min(count + 1, rule.run) : 0
    guard let work = symbol.work else { return (max(0, rest - days[day]) * (rule.run + 1) + next, 0) }
    let owed = next >= rule.run ? max(0, work.end + rule.minimum.count - days[day]) : 0
    let state = owed * (rule.run + 1) + next
    guard rest > work.begin, day >= 0 else { return (state, 0) }
    return rule.head.severity.penalty(rest - work.begin).map { (state, $0) }
  }
}
