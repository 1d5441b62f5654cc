// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

/// Rules that follow a person from day to day.
extension CompactProgram {
  /// Where a day leads: the state after it, and what that costs; nil where it is forbidden.
  struct Step<State: Hashable>: Hashable {
    let state: State
    let points: Int64?
  }

  /// Sends one unit through the states of a person's days; from each state it goes the way of the choice that is taken.
  ///
  /// So the relaxation knows the whole course of days, where single constraints would let it take half of this and half of that and pay for
  /// neither. What the history did is past and costs nothing.
  mutating func follow<State: Hashable>(
    _ person: CompactPerson, through days: ClosedRange<CivilDay>, from start: State, _ name: String,
    _ step: (State, CivilDay, CompactChoice) -> Step<State>
  ) {
    var present = [(state: start, unit: Expression(1))]
    for day in days {
      let isPast = day < person.horizon.lowerBound
      let steps = person[day].map { choice in
        present.map { here in
          let step = step(here.state, day, choice)
          return isPast ? Step(state: step.state, points: 0) : step
        }
      }
      // Choices that lead to the same from every state are one way.
      let plans = Dictionary(grouping: steps.indices) { steps[$0] }
      let ways = plans.values.sorted { $0[0] < $1[0] }
      let name = "\(name),\(subject.horizon.lowerBound.distance(to: day))"
      let flows = flows(from: present.map(\.unit), by: ways.map { person.does(day, plans: $0) }, name)
      var next: [(state: State, unit: Expression)] = []
      var places: [State: Int] = [:]
      for place in present.indices {
        for (way, flow) in zip(ways, flows[place]) {
          let step = steps[way[0]][place]
          guard let points = step.points else {
            require(flow <= 0, "\(name).forbidden")
            continue
          }
          if points != 0 { pay(points, for: flow) }
          if let known = places[step.state] {
            next[known].unit += flow
          } else {
            places[step.state] = next.count
            next.append((step.state, flow))
          }
        }
      }
      present = next
    }
  }

  /// What flows from each of some places by each of some ways, of which one is taken.
  private mutating func flows(
    from units: [Expression], by ways: [Fact], _ name: String
  ) -> [[Expression]] {
    if ways.count == 1 { return units.map { [$0] } }
    if units.count == 1 { return [ways.map(\.expression)] }
    let flows = units.map { unit in
      let flows = ways.map { _ in model.addVariable() }
      require(sum(flows) { $0 }.equals(unit), "\(name).from")
      return flows
    }
    for (index, way) in ways.enumerated() {
      require(sum(flows) { $0[index] }.equals(way.expression), "\(name).by")
    }
    return flows.map { $0.map { Expression($0) } }
  }
}
