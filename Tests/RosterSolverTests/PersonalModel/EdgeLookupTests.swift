// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@testable import RosterSolver

@Suite("A lookup of edges")
struct EdgeLookupTests {
  @Test("finds the edge that the graph has, from every node for every option, and none where it has none")
  func finds() throws {
    let instance = CaseCompiler.compile(
      SmallWard(people: 2, days: 9, rules: [SmallWard.rest, SmallWard.sixDays, SmallWard.fewNights]).subject)
    let model = PersonalModel(instance: instance, person: 1)
    let lookup = model.lookup
    var (found, missing) = (0, 0)
    for day in 0..<model.dayCount {
      for (place, option) in instance.options(person: 1, day: day).enumerated() {
        for node in 0..<model.graph.nodeCounts[day] {
          let edge = model.graph.edges[day].first {
            $0.from == node && $0.optionClass == model.graph.classOf[day][place]
          }
          #expect(lookup.edge(from: node, to: option, day) == edge)
          if edge == nil { missing += 1 } else { found += 1 }
        }
      }
    }
    #expect(found > 0 && missing > 0)
  }

  @Test("is made anew for a graph that has changed")
  func changes() throws {
    let instance = CaseCompiler.compile(
      SmallWard(people: 1, days: 14, rules: [SmallWard.rest, SmallWard.fewNights]).subject)
    let model = PersonalModel(instance: instance, person: 0)
    _ = model.lookup
    let waiting = try #require(model.members.indices.first { !model.members[$0].isActive })
    #expect(model.activate(waiting))
    let path = try #require(
      Pricer(instance: instance).cheapest(
        model, prices: Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count)))?.path)
    #expect(Trail(path, in: model) != nil)
    #expect(Trail(path, in: model)?.nodes.count == EdgeLookupTests.nodes(path, model).count)
    #expect(Trail(path, in: model)?.nodes == EdgeLookupTests.nodes(path, model))
  }

  /// The nodes that a path goes through, by the graph itself.
  private static func nodes(_ path: [Int], _ model: PersonalModel) -> [Int32] {
    var nodes: [Int32] = [0]
    for (day, option) in path.enumerated() {
      let number = model.graph.classOf[day][option - model.firstOption[day]]
      for edge in model.graph.edges[day] where edge.from == nodes[day] && edge.optionClass == number {
        nodes.append(edge.to)
        break
      }
    }
    return nodes
  }
}
