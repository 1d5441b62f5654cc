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
    for (row, value) in activity.enumerated() { cost += instance.rowCost(row, at: value) }
    guard cost < MasterRow.forbidden / 2 else { return nil }
    self.columns = columns
    self.activity = activity
    self.cost = cost
  }

  /// Whether a hard row is broken, as it may be while columns are being exchanged.
  var isBroken: Bool { cost >= MasterRow.forbidden / 2 }

  /// Takes a column out: activity and cost are then those of all others, until another is put in its place.
  mutating func takeOut(_ owner: Int, in instance: Instance) {
    let column = columns[owner]
    cost -= column.cost
    for index in column.rows.indices {
      change(Int(column.rows[index]), by: -Int(column.coefficients[index]), in: instance)
    }
  }

  /// Puts a column in the place of its owner's, which was taken out.
  mutating func put(_ column: Column, in instance: Instance) {
    cost += column.cost
    for index in column.rows.indices {
      change(Int(column.rows[index]), by: Int(column.coefficients[index]), in: instance)
    }
    columns[column.owner] = column
  }

  private mutating func change(_ row: Int, by amount: Int, in instance: Instance) {
    let before = activity[row]
    cost += instance.rowCost(row, at: before + amount) - instance.rowCost(row, at: before)
    activity[row] = before + amount
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
