// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Reinsertion {
  /// The roster that is given, as a candidate; whoever could not lawfully have it is put back as the others leave room.
  ///
  /// Decisions that the roster does not know take their first value. Nil when somebody has no lawful roster beside that.
  mutating func candidate(near given: Roster) -> Candidate? {
    var activity = instance.rows.map(\.constant)
    let choices = Dictionary(grouping: instance.decisionColumns, by: \.owner).sorted { $0.key < $1.key }.map(
      \.value)
    let decisions = zip(instance.decisions, choices).map { decision, columns in
      let value = given.decisions[decision.id].map { $0 - decision.firstValue } ?? 0
      return columns.first { $0.value == value } ?? columns[0]
    }
    for column in decisions { RowActivity.add(column, to: &activity) }
    let noPrices = Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count))
    var columns: [Column?] = instance.people.indices.map { person in
      guard let allowed = onlyPlans(of: person, in: given) else { return nil }
      let found = crew.cheapest(person: person, prices: noPrices, allowed: allowed)
      return found.flatMap { crew.column($0, person: person) }
    }
    for case let column? in columns { RowActivity.add(column, to: &activity) }
    for person in columns.indices where columns[person] == nil {
      guard let column = best(person, activity, noise: 0) else { return nil }
      RowActivity.add(column, to: &activity)
      columns[person] = column
    }
    return Candidate(columns.compactMap { $0 } + decisions, in: instance)
  }

  /// The options of one person that a roster has; nil when it has a plan that the person may not have.
  private func onlyPlans(of person: Int, in roster: Roster) -> Pricer.Allowed? {
    var allowed = Array(repeating: false, count: instance.optionPlan.count)
    for (day, date) in instance.catalogue.days.enumerated() {
      let plan = roster[instance.people[person].id, date]
      guard
        let option = instance.options(person: person, day: day).first(where: { instance.plan($0) == plan })
      else { return nil }
      allowed[option] = true
    }
    return allowed
  }
}
