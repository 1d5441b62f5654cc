// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Tells on which days a person is tested: the state is how many days ago the last test was, no more than `every` counting.
struct TestDueAutomaton: RuleAutomaton {
  let definition: TestDue
  let start: Int
  /// Whether the person counts on a day of the horizon at all.
  let counts: [Bool]

  func symbol(of duty: Duty, day: Int) -> Int { definition.concerns(duty) ? 1 : 0 }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    // What the history knows of tests is in the start.
    guard day >= 0 else { return (state, 0) }
    return (isDue(state, symbol) ? 1 : min(definition.every, state + 1), 0)
  }

  func emission(_ state: Int, symbol: Int, day: Int) -> Int {
    day >= 0 && counts[day] && isDue(state, symbol) ? 1 : 0
  }

  private func isDue(_ state: Int, _ symbol: Int) -> Bool { symbol == 1 && state >= definition.every }
}

extension CallableEmission {
  /// What follows a person's days and tells when they add to a row.
  func automaton(of staff: StaffID, person: Int, in subject: Case) -> any RuleAutomaton {
    let counts = rows[person].map { $0 >= 0 }
    return switch definition {
    case .callable(let definition):
      CallableAutomaton(
        definition: definition, first: subject.horizon.lowerBound, clock: subject.clock, counts: counts)
    case .tested(let definition):
      TestDueAutomaton(
        definition: definition, start: definition.daysSinceTest(of: staff, in: subject), counts: counts)
    }
  }
}
