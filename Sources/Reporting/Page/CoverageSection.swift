// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension ReportPage {
  /// Every demand line by day; the cell of a line by the clock is its worst slot.
  var coverageSection: HTML {
    let coverage = Coverage(of: publication.roster, case: publication.subject)
    let days = Array(publication.roster.horizon)
    let head = HTML.tag(
      "thead", [:],
      [row([.tag("th", ["class": "who", "scope": "col"], text: wording[.columnUnit])] + days.map(dayHead))])
    var body: [HTML] = []
    for unit in publication.subject.units {
      let lines = coverage.lines.filter { $0.unit == unit.id }
      guard !lines.isEmpty else { continue }
      body.append(
        .tag(
          "tr", ["class": "group"],
          [
            .tag(
              "th", ["colspan": String(days.count + 1), "scope": "rowgroup"], [.tag("span", text: unit.name)])
          ]))
      body += lines.map { line in
        let places = Dictionary(grouping: line.places, by: \.day)
        return row(
          [
            .tag(
              "th", ["class": "who", "scope": "row", "title": line.row.text],
              [.tag("b", text: label(of: line))])
          ]
            + days.map { heat(places[$0] ?? [], of: line, on: $0) })
      }
    }
    let key = [("short", Phrase.shortWord), ("met", .metWord), ("above", .aboveWord)].map { name, phrase in
      HTML.tag(
        "span", ["class": "key"],
        [.tag("span", ["class": "swatch \(name)"]), .text(wording[phrase])])
    }
    return section(
      "coverage", .coverageHeading,
      [.tag("p", ["class": "legend"], key), scrolling("grid heat", [head, .tag("tbody", [:], body)])])
  }

  private func label(of line: Coverage.Line) -> String {
    let post = line.post.map { id in publication.subject.posts.first { $0.id == id }?.name ?? id.text }
    guard let shift = line.shift else { return post ?? line.row.text }
    let others = publication.subject.rows.contains { row in
      guard case .posts(let demand) = row else { return false }
      return demand.unit == line.unit && demand.shift == shift && demand.post != line.post
    }
    return others ? [shift.text, post].compactMap { $0 }.joined(separator: " ") : shift.text
  }

  private func heat(_ places: [Coverage.Place], of line: Coverage.Line, on day: CivilDay) -> HTML {
    guard let worst = places.min(by: { $0.actual < $1.actual }) else {
      return .tag("td", ["class": "none \(tint(of: day))"])
    }
    let missing = line.missing(at: worst)
    let wanted = line.bounds.target ?? line.bounds.minimum
    let tone = missing > 0 ? "short" : wanted.map { worst.actual > $0 } ?? false ? "above" : "met"
    let slot = worst.slot.map { " \($0.lowerBound)–\($0.upperBound)" } ?? ""
    let facts: [(Phrase, Int?)] = [
      (.columnMinimum, line.bounds.minimum), (.columnWanted, line.bounds.target),
      (.columnMaximum, line.bounds.maximum), (.columnActual, worst.actual),
    ]
    let title =
      "\(day)\(slot)\n"
      + wording.facts(facts.compactMap { fact in fact.1.map { "\(wording[fact.0]) \($0)" } })
    // Being short is told by the figures as well as by the colour.
    let text = missing > 0 ? "\(worst.actual)/\(line.bounds.minimum ?? 0)" : String(worst.actual)
    return .tag("td", ["class": tone, "title": title], text: text)
  }
}
