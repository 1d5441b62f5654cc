// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension ReportPage {
  /// Tours, standby strength by day, and tests by day; nothing for a case without them.
  var readinessSection: HTML {
    var content: [HTML] = []
    let tours = publication.tourStretches
    if !tours.isEmpty {
      let body = tours.map {
        row([
          cell($0.team), cell(wording[$0.state]), cell($0.days.lowerBound.description),
          cell($0.days.upperBound.description),
        ])
      }
      content.append(
        scrolling("list", [head([.columnTeam, .columnStatus, .columnFrom, .columnTo]), .tag("tbody", [:], body)]))
    }
    let strengths = StandbyStrength.all(of: publication.roster, in: publication.subject)
    for title in strengths.map(\.title).uniqued {
      let lines = strengths.filter { $0.title == title }
      content += [.tag("h3", text: title), byDay(lines.map { ($0.day, $0.people.count, $0.minimum ?? 0) })]
    }
    if let rule = publication.subject.testing {
      let entries = TestingCalendar(of: publication.roster, in: publication.subject, under: rule).entries
      let days = publication.roster.horizon.map { day in
        (day, entries.count { $0.day == day && $0.isPossible }, 0)
      }
      content += [.tag("h3", text: wording[.testsHeading]), byDay(days)]
    }
    return content.isEmpty ? .empty : section("readiness", .readinessHeading, content)
  }

  private func byDay(_ days: [(day: CivilDay, count: Int, least: Int)]) -> HTML {
    scrolling(
      "list",
      [
        .tag("thead", [:], [row(days.map { .tag("th", ["scope": "col"], text: String($0.day.description.suffix(5))) })]),
        .tag(
          "tbody", [:],
          [row(days.map { .tag("td", ["class": $0.count < $0.least ? "n bad" : "n"], text: String($0.count)) })]),
      ])
  }
}

extension Array where Element: Hashable {
  /// Each element once, in order.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
