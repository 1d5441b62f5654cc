// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension ReportPage {
  /// Nights, weekends, holidays and exposure of every person side by side, each bar against the highest of its column.
  var fairnessSection: HTML {
    let rows = DutyGrid(of: publication.roster, case: publication.subject).rows
    var burdens: [(phrase: Phrase, value: @Sendable (PersonSums) -> Int)] = [
      (.columnNights, { $0.nights }), (.columnWeekends, { $0.weekends }),
    ]
    if rows.contains(where: { $0.sums.statutoryDays > 0 }) {
      burdens.append((.columnStatutory, { $0.statutoryDays }))
    }
    if hasExposure { burdens.append((.columnExposure, { $0.exposedDays })) }
    if rows.contains(where: { $0.sums.frontLineDays > 0 }) {
      burdens.append((.columnFrontLine, { $0.frontLineDays }))
    }
    let highest = burdens.map { burden in rows.map { burden.value($0.sums) }.max() ?? 0 }
    let body = rows.map { row in
      self.row(
        [
          .tag(
            "th", ["class": "who", "scope": "row", "title": row.member.id.text],
            [.tag("b", text: row.member.name), .tag("i", text: row.member.level?.text ?? row.member.id.text)])
        ] + zip(burdens, highest).map { bar($0.value(row.sums), of: $1) }
          + [number(HourText.decimal(row.sums.credited)), number(HourText.decimal(row.sums.balance))])
    }
    let spread = burdens.map { burden in
      let values = rows.map { burden.value($0.sums) }
      return HTML.tag("td", ["class": "spread"], text: "\(values.min() ?? 0)–\(values.max() ?? 0)")
    }
    let foot = HTML.tag(
      "tfoot", [:],
      [
        row(
          [.tag("th", ["class": "who", "scope": "row"], text: wording[.rangeWord])] + spread + [
            cell(""), cell(""),
          ]),
        row(
          [.tag("th", ["class": "who", "scope": "row"], text: wording[.differenceWord])]
            + differences(of: burdens.map(\.phrase)) + [cell(""), cell("")]),
      ])
    return section(
      "fairness", .fairnessHeading,
      [
        scrolling(
          "bars",
          [
            head([.columnName] + burdens.map(\.phrase) + [.columnHours, .columnBalance]),
            .tag("tbody", [:], body), foot,
          ])
      ])
  }

  /// For each burden how far people are from their share, at the least and at the most, what they brought in included.
  private func differences(of burdens: [Phrase]) -> [HTML] {
    let lines = BurdenLine.all(of: publication.roster, in: publication.subject)
    return burdens.map { burden in
      let values = lines.filter { $0.burden.phrase == burden }.map(\.difference)
      let (least, most) = (values.min() ?? 0, values.max() ?? 0)
      return .tag(
        "td", ["class": "spread"], text: "\(least > 0 ? "+" : "")\(least) … \(most > 0 ? "+" : "")\(most)")
    }
  }

  private func bar(_ value: Int, of highest: Int) -> HTML {
    let percent = highest > 0 ? value * 100 / highest : 0
    return .tag(
      "td", ["class": "bar"],
      [.tag("span", ["style": "width:\(percent)%"]), .tag("b", text: String(value))])
  }
}
