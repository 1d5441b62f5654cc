// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension ReportPage {
  /// Cost and bound against steps as two stairs; nothing where the roster was not solved, or at once.
  var progressPlot: HTML {
    guard let solve = publication.solve, let plot = ProgressPlot(solve) else { return .empty }
    let label = wording.headed(
      wording[.progressHeading],
      wording.facts(["\(wording[.costLabel]) \(solve.cost)", "\(wording[.boundLabel]) \(solve.bound)"]))
    let frame = ProgressPlot.frame
    let (left, right, top, bottom) = (frame.left, frame.right, frame.top, frame.bottom)
    func line(_ name: String, _ points: String) -> HTML {
      points.isEmpty ? .empty : .tag("polyline", ["class": name, "points": points])
    }
    func text(_ x: Int, _ y: Int, _ anchor: String, _ content: String, as name: String = "") -> HTML {
      .tag("text", ["x": "\(x)", "y": "\(y)", "text-anchor": anchor, "class": name], text: content)
    }
    let svg = HTML.tag(
      "svg", ["class": "plot", "viewBox": "0 0 720 260", "role": "img", "aria-label": label],
      [
        .tag("polyline", ["class": "axis", "points": "\(left),\(top) \(left),\(bottom) \(right),\(bottom)"]),
        line("bound", plot.bounds), line("cost", plot.costs),
        text(left - 8, top + 4, "end", String(plot.highest)),
        text(left - 8, bottom, "end", String(plot.lowest)),
        text(left, bottom + 18, "start", "0"), text(right, bottom + 18, "end", String(plot.lastStep)),
        text((left + right) / 2, bottom + 18, "middle", wording[.stepsLabel]),
        text(right, top - 8, "end", "── \(wording[.costLabel])", as: "cost"),
        text(right - 160, top - 8, "end", "╌╌ \(wording[.boundLabel])", as: "bound"),
      ])
    return .tag("h3", text: wording[.progressHeading]) + svg
  }
}

/// The coordinates of the stairs, whole numbers.
///
/// What is far above the end, as first rosters are, or far below it, as first bounds, is drawn at the frame's edge.
package struct ProgressPlot {
  static let frame = (left: 90, right: 700, top: 30, bottom: 230)

  package let lowest: Int64
  package let highest: Int64
  package let lastStep: Int
  package let costs: String
  package let bounds: String

  package init?(_ solve: SolveReport) {
    let points = solve.history.points
    guard let last = points.last, last.step > 0, let cost = last.cost?.points else { return nil }
    let bound = last.bound?.points ?? cost
    let reach = max(3 * (cost - bound), abs(cost) / 20, 5)
    let lowest = max(points.compactMap { $0.bound?.points }.min() ?? bound, bound - reach)
    let highest = max(min(points.compactMap { $0.cost?.points }.max() ?? cost, cost + reach), lowest + 1)
    (self.lowest, self.highest, lastStep) = (lowest, highest, max(solve.steps, last.step))
    let (end, frame) = (lastStep, Self.frame)
    func stairs(_ value: (SolveHistory.Point) -> Int64?) -> String {
      var corners: [String] = []
      var height: Int?
      func x(_ step: Int) -> Int { frame.left + (frame.right - frame.left) * step / end }
      for point in points {
        guard let value = value(point) else { continue }
        let inside = min(max(value, lowest), highest)
        let share = Int64(frame.bottom - frame.top) * (inside - lowest) / (highest - lowest)
        let next = frame.bottom - Int(share)
        guard next != height else { continue }
        if let height { corners.append("\(x(point.step)),\(height)") }
        corners.append("\(x(point.step)),\(next)")
        height = next
      }
      if let height { corners.append("\(frame.right),\(height)") }
      return corners.joined(separator: " ")
    }
    costs = stairs { $0.cost?.points }
    bounds = stairs { $0.bound?.points }
  }
}
