// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@testable import RosterSolver

@Suite("The demand of days")
struct DemandTests {
  @Test("is what the rows of a day ask for, and no more than half as much again as on the average day")
  func demand() {
    var subject = SmallWard(people: 8, days: 14).subject
    let plain = CaseCompiler.compile(subject).demandOfDays
    #expect(Set(plain).count == 1)
    // On Mondays six more are wanted, eight in place of two.
    subject.rows.append(
      .posts(
        PostDemand(
          id: "more", unit: "W", shift: "E", post: "nurse", days: .weekdays([.monday]), requires: .everyone,
          bounds: Bounds(minimum: 6, maximum: 6))))
    let demand = CaseCompiler.compile(subject).demandOfDays
    #expect(demand[0] == demand[7] && demand[1] == plain[1])
    let average = Double(12 * 2 + 2 * 8) / 14
    #expect(demand[0] == Int((average * 1.5 * Double(plain[0]) / 2).rounded()))
  }

  @Test("is what minutes are kept near to where a first roster is built")
  func course() throws {
    var instance = CaseCompiler.compile(
      SmallWard(
        people: 1, days: 56,
        rules: [
          .windowLimit(
            WindowLimit(
              head: RuleHead(id: "minutes", severity: .hard), measure: .minutes, window: .horizon,
              minimum: 28 * 480, maximum: 28 * 480, edges: Edges(before: .nothing, after: .open)))
        ]
      ).subject)
    instance.isWindowed = true
    let free = Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count))
    /// The days worked before the middle, where those are worth most.
    func early(_ demand: [Int]) throws -> Int {
      let model = PersonalModel(instance: instance, person: 0, demand: demand)
      let starts = instance.options(person: 0, day: 28).lowerBound
      let found = try #require(
        Pricer(instance: instance).cheapest(
          model, prices: free, adjust: { $0 < starts && instance.plan($0) != .off ? -10 : 0 }))
      let path = try #require(found.path)
      return path.prefix(28).count { instance.plan($0) != .off }
    }
    #expect(try early([]) == 22)
    #expect(try early(Array(repeating: 100, count: 28) + Array(repeating: 1, count: 28)) == 28)
    #expect(try early(Array(repeating: 1, count: 28) + Array(repeating: 100, count: 28)) == 8)
  }

  @Test("says as much of a table's work before it is made as afterwards")
  func work() {
    var instance = CaseCompiler.compile(SmallWard(people: 1, days: 21, rules: [SmallWard.rest]).subject)
    instance.isWindowed = true
    let model = PersonalModel(instance: instance, person: 0)
    for demand in [[], Array(1...21)] {
      let table = PricingTable(graph: model.graph, wide: model.wide, margin: model.margin, demand: demand)
      let work = PricingTable.work(
        graph: model.graph, wide: model.wide, margin: model.margin, demand: demand)
      #expect(work == table.work && work > 0)
    }
  }
}
