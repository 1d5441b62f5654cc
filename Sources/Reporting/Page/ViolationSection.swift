// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension ReportPage {
  /// What is broken, what gave way, and what was paid for; long lists are cut, the file has all.
  var violationSection: HTML {
    let lines = ViolationLine.all(of: publication)
    guard !lines.isEmpty else {
      return section(
        "violations", .violationsHeading, [.tag("p", ["class": "calm"], text: wording[.nothingSoft])])
    }
    let shown = lines.prefix(ReportPage.shownViolations)
    let body = shown.map { line in
      row([
        .tag(
          "td", [:], [.tag("span", ["class": "weight \(line.weight.rawValue)"], text: wording[line.weight])]),
        cell(line.title), cell(line.staff.map { publication.name(of: $0) } ?? line.place ?? ""),
        cell(line.dayText), number(line.required), number(line.actual),
        number(line.cost == .zero ? "" : String(line.cost.points)), cell(line.source ?? ""),
      ])
    }
    let columns: [Phrase] = [
      .columnWeight, .columnRule, .columnName, .columnDate, .columnRequired, .columnActual, .columnCost,
      .columnSource,
    ]
    var content = [scrolling("list", [head(columns), .tag("tbody", [:], body)])]
    if lines.count > shown.count {
      content.append(.tag("p", text: wording(.moreViolations(lines.count - shown.count))))
    }
    let calm = publication.audit.broken.isEmpty && publication.audit.uncovered.isEmpty
    if calm { content.insert(.tag("p", ["class": "calm"], text: wording[.noneBroken]), at: 0) }
    return section("violations", .violationsHeading, content)
  }

  private static var shownViolations: Int { 30 }
}
