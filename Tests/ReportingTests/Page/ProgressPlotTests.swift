// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Rostering
import Testing

@Suite("The plot of cost and bound")
struct ProgressPlotTests {
  private func report(_ points: [(Int, Int64?, Int64?)]) -> SolveReport {
    var history = SolveHistory()
    for (step, cost, bound) in points {
      history.record(step: step, cost: cost.map { Cost($0) }, bound: bound.map { Cost($0) })
    }
    return SolveReport(
      status: .feasible, cost: Cost(100), bound: Cost(90), seed: 1, steps: 10, threads: 1, history: history)
  }

  @Test("has a stair for each, and cuts what is far from the end")
  func stairs() throws {
    let plot = try #require(ProgressPlot(report([(0, 5000, -4000), (5, 100, 90)])))
    #expect((plot.lowest, plot.highest, plot.lastStep) == (60, 130, 10))
    #expect(plot.costs == "90,30 395,30 395,116 700,116")
    #expect(plot.bounds == "90,230 395,230 395,145 700,145")
  }

  @Test("is left out where nothing was solved, or no step was worked")
  func absent() {
    #expect(ProgressPlot(report([])) == nil)
    #expect(ProgressPlot(report([(0, 100, 90)])) == nil)
    let page = ReportPage(SampleWard.publication(solve: nil)).text
    #expect(!page.contains("<svg"))
  }

  @Test("stands in the page in its language", arguments: Language.allCases)
  func page(language: Language) {
    let text = ReportPage(
      SampleWard.publication(language, solve: report([(0, 200, 80), (5, 100, 90)]))
    ).text
    #expect(text.contains("<svg class=\"plot\""))
    let label =
      language == .english
      ? "Cost and bound against steps of work: Cost 100, Proven bound 90" : "代价与下界随步数的变化：总代价 100，已证明下界 90"
    #expect(text.contains("aria-label=\"\(label)\""))
  }
}
