// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension ReportPage {
  /// For each rule on fatigue a map of people and days, and the most tired days by name; nothing for a case without such
  /// rules.
  var fatigueSection: HTML {
    let maps = FatigueMap.all(of: publication.roster, in: publication.subject)
    guard !maps.isEmpty else { return .empty }
    let content = maps.flatMap { map -> [HTML] in
      let source = [map.rule.head.title, map.rule.head.source].compactMap { $0 }.joined(separator: " · ")
      return [
        .tag("h3", text: source), heatMap(of: map), .tag("h3", text: wording[.worstDaysHeading]),
        worstDays(of: map),
      ]
    }
    return section("fatigue", .fatigueHeading, content)
  }

  private func heatMap(of map: FatigueMap) -> HTML {
    let days = publication.subject.days
    let head = HTML.tag(
      "thead", [:],
      [row([.tag("th", ["class": "who", "scope": "col"], text: wording[.columnName])] + days.map(dayHead))])
    let body = map.rows.map { line in
      row(
        [
          .tag(
            "th", ["class": "who", "scope": "row", "title": line.member.id.text],
            [.tag("b", text: line.member.name)])
        ]
          + line.levels.map {
            .tag("td", ["class": tone(of: $0, under: map.rule)], text: $0 > 0 ? String($0) : "")
          })
    }
    return scrolling("grid heat", [head, .tag("tbody", [:], body)])
  }

  /// The figure says as much as the colour.
  private func tone(of level: Int, under rule: FatigueLimit) -> String {
    if level > rule.maximum { return "short" }
    return level == 0 ? "" : 3 * level > 2 * rule.maximum ? "above" : "met"
  }

  private func worstDays(of map: FatigueMap) -> HTML {
    let lines = map.worst(10).map { peak in
      row([
        cell(peak.member.name), cell(peak.day.description), number(String(peak.level)),
        number(String(map.rule.maximum)),
      ])
    }
    return scrolling(
      "list",
      [head([.columnName, .columnDate, .columnFatigue, .columnMaximum]), .tag("tbody", [:], lines)])
  }
}
