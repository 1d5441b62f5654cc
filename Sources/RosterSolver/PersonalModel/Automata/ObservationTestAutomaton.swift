// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Tells on which days a person is tested where people in observation are tested too.
///
/// The state is how many days ago the last test was and, for each zone that leads to observation, how many days ago the last duty
/// there was, no more counting than makes a difference.
struct ObservationTestAutomaton: RuleAutomaton {
  private let definition: TestDue
  /// The zones that lead to observation, each with its days of tests.
  private let zones: [(zone: Zone, days: Set<Int>)]
  /// Days of the horizon on which the health log alone makes a test due.
  private let logged: [Bool]
  /// Whether the person counts on a day of the horizon at all.
  private let counts: [Bool]
  let start: Int

  init(_ definition: TestDue, of staff: StaffID, in subject: Case, counts: [Bool]) {
    self.definition = definition
    self.counts = counts
    zones = Zone.allCases.compactMap { zone in definition.observation[zone].map { (zone, $0) } }
    logged = subject.days.map { definition.isDue(byLogOf: staff, on: $0, in: subject) }
    let since = definition.daysSinceTest(of: staff, in: subject)
    start = Self.pack(since, zones.map { Self.never($0.days) }, zones.map(\.days))
  }

  /// Whether a duty lies in each of the zones, a bit each, and above how many days back the last test must lie, 0 for a duty that
  /// calls for none.
  func symbol(of duty: Duty, day: Int) -> Int {
    let interval = definition.interval(of: duty) ?? 0
    return zones.indices.reduce(interval << zones.count) {
      $0 | (duty.isIn(zones[$1].zone) ? 1 << $1 : 0)
    }
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    var (since, ago) = unpack(state)
    // What the history knows of tests is in the start.
    if day >= 0 { since = isDue(state, symbol, day) ? 1 : min(definition.longest, since + 1) }
    for index in zones.indices {
      ago[index] = symbol & 1 << index != 0 ? 1 : min(Self.never(zones[index].days), ago[index] + 1)
    }
    return (Self.pack(since, ago, zones.map(\.days)), 0)
  }

  func emission(_ state: Int, symbol: Int, day: Int) -> Int {
    day >= 0 && counts[day] && isDue(state, symbol, day) ? 1 : 0
  }

  private func isDue(_ state: Int, _ symbol: Int, _ day: Int) -> Bool {
    let (since, ago) = unpack(state)
    let interval = symbol >> zones.count
    if logged[day] || (interval > 0 && since >= interval) { return true }
    return zones.indices.contains { symbol & 1 << $0 == 0 && zones[$0].days.contains(ago[$0]) }
  }

  // MARK: States

  /// The number of days from which on no test is due any more.
  private static func never(_ days: Set<Int>) -> Int { (days.max() ?? 0) + 1 }

  private static func pack(_ since: Int, _ ago: [Int], _ days: [Set<Int>]) -> Int {
    zip(ago, days).reduce(since) { $0 * (never($1.1) + 1) + $1.0 }
  }

  private func unpack(_ state: Int) -> (since: Int, ago: [Int]) {
    var rest = state
    var ago: [Int] = []
    for zone in zones.reversed() {
      let width = Self.never(zone.days) + 1
      ago.append(rest % width)
      rest /= width
    }
    return (rest, ago.reversed())
  }
}
