// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A whole roster: one column for every person and decision, what they add up to, and what that costs.
package struct Candidate {
  package private(set) var columns: [Column]
  package private(set) var activity: [Int]
  package private(set) var cost: Int64

  /// Nil when a hard row is broken.
  package init?(_ columns: [Column], in instance: Instance) {
    var activity = instance.rows.map(\.constant)
    var cost: Int64 = 0
    for column in columns {
      cost += column.cost
      for (row, coefficient) in zip(column.rows, column.coefficients) {
        activity[Int(row)] += Int(coefficient)
      }
    }
    for (row, value) in zip(instance.rows, activity) {
      guard let price = row.cost(value, in: instance.subject) else { return nil }
      cost += price
    }
    self.columns = columns
    self.activity = activity
    self.cost = cost
  }

  package func roster(in instance: Instance) -> Roster {
    var roster = Roster(horizon: instance.subject.horizon, staff: instance.people.map(\.id))
    for column in columns {
      if column.owner < instance.people.count {
        let id = instance.people[column.owner].id
        for (day, option) in column.path.enumerated() {
          roster[id, instance.catalogue.days[day]] = instance.plan(option)
        }
      } else {
        let decision = instance.decisions[column.owner - instance.people.count]
        roster.decisions[decision.id] = decision.firstValue + column.value
      }
    }
    return roster
  }
}
