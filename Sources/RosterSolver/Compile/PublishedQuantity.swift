// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A quantity of 0 or 1 that each person publishes a day and that depends on the days before, and the rows it adds to.
package struct PublishedQuantity: Sendable {
  /// That a person could be called in, or is tested.
  package enum Definition: Sendable {
    case callable(Callable)
    case tested(TestDue)
  }

  package let definition: Definition
  /// For each person and day the row that gets what the person publishes, or -1 where the person does not count.
  package let rows: [[Int32]]
}

extension PublishedQuantity {
  /// What follows a person's days and tells when they add to a row.
  func automaton(of staff: StaffID, person: Int, in subject: Case) -> any RuleAutomaton {
    let counts = rows[person].map { $0 >= 0 }
    return switch definition {
    case .callable(let definition):
      CallableAutomaton(
        definition: definition, first: subject.horizon.lowerBound, clock: subject.clock, counts: counts)
    case .tested(let definition) where definition.observation.isEmpty:
      TestDueAutomaton(
        definition: definition, start: definition.daysSinceTest(of: staff, in: subject), counts: counts)
    case .tested(let definition):
      ObservationTestAutomaton(definition, of: staff, in: subject, counts: counts)
    }
  }
}
