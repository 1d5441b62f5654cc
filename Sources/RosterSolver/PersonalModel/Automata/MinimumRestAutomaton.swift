// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Remembers until when the person rests, in minutes after the midnight that begins the day, and in which unit the work before ended, where the way from there counts.
///
/// A state is (rest + longest way) × units + unit; a rest that is over longer ago than the longest way is alike.
struct MinimumRestAutomaton: RuleAutomaton {
  let rule: MinimumRest
  let days: DayLengths
  /// The units between which there are ways; one that stands for all where there are none.
  private let units: [UnitID]
  private let longestWay: Int
  let start = 0

  init(rule: MinimumRest, days: DayLengths) {
    self.rule = rule
    self.days = days
    let named = Set(rule.travel.legs.flatMap(\.units)).sorted()
    units = named + ["elsewhere"]
    longestWay = rule.travel.legs.map(\.time.count).max() ?? 0
  }

  private func number(_ unit: UnitID?) -> Int { unit.flatMap { units.firstIndex(of: $0) } ?? units.count - 1 }

  /// The symbol of the work with its marks (after, next), then the numbers of the units in which it begins and ends.
  func symbol(of duty: Duty, day: Int) -> Int {
    let marks = (rule.after.matches(duty) ? 1 : 0) + (rule.next.matches(duty) ? 2 : 0)
    let ends = duty.workingUnits
    let places = number(ends?.first) * units.count + number(ends?.last)
    return WorkingSymbol.encode(duty, clock: days.clock, marks: marks) * units.count * units.count + places
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let (places, work) = (
      symbol % (units.count * units.count), WorkingSymbol(symbol / units.count / units.count)
    )
    let (rest, place) = (state / units.count - longestWay, state % units.count)
    guard let time = work.work else { return (self.state(rest - days[day], place), 0) }
    let (first, last) = (places / units.count, places % units.count)
    let owed = work.marks & 1 != 0 ? time.end + rule.minimum.count - days[day] : -longestWay
    let next = self.state(owed, last)
    let until = rest + (rest > -longestWay ? rule.travel.time(from: units[place], to: units[first]).count : 0)
    guard work.marks & 2 != 0, until > time.begin, day >= 0 else { return (next, 0) }
    return rule.head.severity.penalty(until - time.begin).map { (next, $0) }
  }

  private func state(_ rest: Int, _ place: Int) -> Int {
    // Once nothing is owed any more it does not matter where the work ended.
    rest <= -longestWay ? 0 : (rest + longestWay) * units.count + place
  }
}
