// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@testable import RosterSolver

@Suite("A personal model")
struct PersonalModelTests {
  /// One person who may work two nights out of eight for nothing, and works them all.
  private func model(tightEdgeLimit: Int) -> PersonalModel {
    let nights = WindowLimit(
      head: RuleHead(id: "nights", severity: .soft(.linear(Cost(5)))), measure: .nights, window: .horizon,
      maximum: 2)
    let instance = CaseCompiler.compile(SmallWard(people: 1, days: 8, rules: [.windowLimit(nights)]).subject)
    let model = PersonalModel(
      instance: instance, person: 0, edgeLimit: 20, tightEdgeLimit: tightEdgeLimit)
    model.beginPricing()
    let path = (0..<instance.dayCount).map { instance.options(person: 0, day: $0).upperBound - 1 }
    // The count does not fit into so small a graph: it is priced, and the path costs more than the graph says.
    guard case .accepted = model.review(path) else {
      Issue.record("taken in")
      return model
    }
    let emissions = Array(repeating: Int32(0), count: path.count)
    #expect(model.cost(ofCounts: model.counts(of: path, emissions: emissions)) == 30)
    return model
  }

  @Test("tries once and not again to take in for a bound what makes its graph too large")
  func tooLarge() {
    let model = model(tightEdgeLimit: 20)
    let before = model.learnt.attempts.count
    #expect(!model.tighten())
    #expect(model.learnt.attempts.count == before + 1)
    #expect(!model.tighten())
    #expect(model.learnt.attempts.count == before + 1)
    #expect(model.relaxedRules == ["nights"])
  }

  @Test("takes in for a bound what fits into the larger graph that a bound is worth")
  func tight() {
    let model = model(tightEdgeLimit: 1_000)
    #expect(model.tighten())
    #expect(model.relaxedRules.isEmpty)
    #expect(!model.tighten())
  }
}
