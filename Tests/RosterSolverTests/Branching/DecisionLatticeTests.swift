// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@testable import RosterSolver
@testable import struct RosterSolver.Restriction

@Suite("What decisions leave of rows")
struct DecisionLatticeTests {
  /// Two people, one night, and a unit that opens up to four beds, with one person for three.
  private let instance: Instance
  private let lattice: DecisionLattice

  init() {
    var subject = SmallWard(people: 2, days: 1).subject
    let staffing = Opening.Staffing(shift: "N", post: "nurse", people: 1, units: 3)
    subject.decisions = [
      .opening(
        Opening(
          id: "beds", unit: "W", days: .every, minimum: 0, maximum: 4, priceBelowMaximum: Cost(10),
          staffing: [staffing]))
    ]
    instance = CaseCompiler.compile(subject)
    lattice = DecisionLattice(instance)
  }

  private var decision: Int { instance.people.count }

  /// The row that beds without people cost.
  private var row: Int {
    instance.rows.firstIndex { if case .excess = $0.pricing { true } else { false } } ?? 0
  }

  /// What the row comes to with a value, whatever people do: everything is tried.
  private func activities(with value: Int) -> Set<Int> {
    let beds = instance.decisions[0].entries[value].filter { Int($0.row) == row }
    var sums: Set = [beds.reduce(instance.rows[row].constant) { $0 + Int($1.coefficient) }]
    for person in instance.people.indices {
      let gains = instance.options(person: person, day: 0).map { option in
        (instance.entryStart[option]..<instance.entryStart[option + 1]).reduce(0) { sum, entry in
          Int(instance.entryRow[Int(entry)]) == row ? sum + Int(instance.entryCoefficient[Int(entry)]) : sum
        }
      }
      sums = Set(sums.flatMap { sum in gains.map { sum + $0 } })
    }
    return sums
  }

  private func narrowed(_ change: (inout Restriction) -> Void) -> MasterRow {
    var restriction = Restriction()
    change(&restriction)
    restriction.narrow(to: lattice, in: instance)
    return restriction.row(row, in: instance)
  }

  @Test("With a fixed value the hull is the cost itself wherever people can bring the row", arguments: 0...4)
  func fixed(value: Int) {
    let hull = narrowed { $0.allowOnly(value: value, of: decision) }
    let reached = activities(with: value)
    #expect(reached.count == 3)
    for activity in reached {
      #expect(hull.hullCost(at: Double(activity)) == Double(hull.cost(activity) ?? -1), "\(activity)")
    }
  }

  @Test("With any values left the hull lies nowhere above what can be reached")
  func open() {
    for left in 1..<(1 << 5) {
      let values = (0...4).filter { left & (1 << $0) != 0 }
      let hull = narrowed { restriction in
        for value in 0...4 where !values.contains(value) {
          restriction.forbid(value: value, of: decision, count: 5)
        }
      }
      for activity in values.flatMap(activities) {
        #expect(
          hull.hullCost(at: Double(activity)) <= Double(hull.cost(activity) ?? -1) + 1e-9,
          "\(values) \(activity)")
      }
    }
  }

  @Test("A limit of a row and a fixed value hold together")
  func limited() {
    let hull = narrowed {
      $0.limit(row, to: 0...2, in: instance)
      $0.allowOnly(value: 2, of: decision)
    }
    #expect(hull.hullCost(at: 2) == Double(hull.cost(2) ?? -1))
    #expect(hull.hullCost(at: -1) > hull.hullCost(at: 2))
  }

  @Test("Only decisions about units of several are worth fixing for it")
  func narrowing() {
    #expect(lattice.narrows(decision, in: instance))
    var subject = instance.subject
    subject.decisions = [
      .opening(
        Opening(
          id: "beds", unit: "W", days: .every, minimum: 0, maximum: 4, priceBelowMaximum: Cost(10),
          staffing: [Opening.Staffing(shift: "N", post: "nurse", people: 1, units: 1)]))
    ]
    let other = CaseCompiler.compile(subject)
    #expect(!DecisionLattice(other).narrows(decision, in: other))
  }
}
