// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension ReportPage {
  /// The grid on the wall: people of one home unit together, days across, sums at the right.
  var gridSection: HTML {
    let grid = DutyGrid(of: publication.roster, case: publication.subject)
    let sums: [Phrase] = [.columnHours, .columnTarget, .columnBalance, .columnNights]
    let head = HTML.tag(
      "thead", [:],
      [
        row(
          [.tag("th", ["class": "who", "scope": "col"], text: wording[.columnName])]
            + grid.days.map(dayHead)
            + sums.map { .tag("th", ["class": "sum", "scope": "col"], text: wording[$0]) })
      ])
    var body: [HTML] = []
    for unit in homeUnits(of: grid) {
      if homeUnits(of: grid).count > 1 {
        let name = publication.subject.name(of: unit)
        let label = HTML.tag("span", text: name)
        body.append(
          .tag(
            "tr", ["class": "group"],
            [.tag("th", ["colspan": String(grid.days.count + 1 + sums.count), "scope": "rowgroup"], [label])])
        )
      }
      body += grid.rows.filter { $0.member.unit == unit }.map { person($0, days: grid.days) }
    }
    return section(
      "grid", .gridHeading,
      [legend, scrolling("grid", [head, .tag("tbody", [:], body)])])
  }

  private func homeUnits(of grid: DutyGrid) -> [UnitID] {
    grid.rows.reduce(into: []) { units, row in
      if !units.contains(row.member.unit) { units.append(row.member.unit) }
    }
  }

  func dayHead(_ day: CivilDay) -> HTML {
    let (_, month, number) = day.components
    let first = number == 1 || day == publication.roster.horizon.lowerBound
    let entry = publication.subject.calendar.entries[day]
    return .tag(
      "th", ["class": "day \(tint(of: day))", "scope": "col", "title": entry?.name ?? day.description],
      [
        .tag("b", text: first ? "\(month)/\(number)" : String(number)),
        .tag("i", text: wording.short(day.weekday)),
      ])
  }

  /// The style class of a column: rest, statutory, moved working weekend, or none.
  func tint(of day: CivilDay) -> String {
    switch publication.subject.calendar.type(of: day) {
    case .statutory: "statutory"
    case .rest: "rest"
    case .work: day.weekday.isWeekend ? "moved" : ""
    }
  }

  private func person(_ row: DutyGrid.Row, days: [CivilDay]) -> HTML {
    let sums = row.sums
    let detail = [row.member.id.text, row.member.level?.text, row.member.echelon?.text].compactMap { $0 }
    let who = HTML.tag(
      "th", ["class": "who", "scope": "row", "title": detail.joined(separator: " · ")],
      [.tag("b", text: row.member.name), .tag("i", text: row.member.level?.text ?? row.member.id.text)])
    let cells = zip(days, row.entries).map { entryCell($1, on: $0, of: row.member) }
    return self.row(
      [who] + cells + [
        number(HourText.decimal(sums.credited)), number(HourText.decimal(sums.target)),
        number(HourText.decimal(sums.balance)), number(String(sums.nights)),
      ])
  }

  private func entryCell(_ entry: DutyGrid.Entry, on day: CivilDay, of member: StaffMember) -> HTML {
    switch entry {
    case .off: return .tag("td", ["class": tint(of: day)])
    case .leave(let kind):
      let name = kind.name(in: wording.language)
      return .tag(
        "td", ["class": "leave \(tint(of: day))", "title": "\(member.name) · \(day) · \(name)"],
        text: String(name.prefix(2)))
    case .duty(let duty, let isPinned):
      let parts = duty.parts.map { part in
        "\(part.shift.name) \(part.shift.start)–\(part.shift.end.time) · \(part.unit.name)"
      }
      let title = ["\(member.name) · \(day)"] + parts + (isPinned ? [wording[.pinned]] : [])
      let chips = duty.parts.map { part in
        let exposed = part.zone == .contaminated ? " exposed" : ""
        return HTML.tag(
          "span", ["class": "duty \(part.shift.kind.rawValue)\(exposed)"], text: part.shift.code.text)
      }
      return .tag(
        "td",
        [
          "class": "\(tint(of: day))\(isPinned ? " pinned" : "")\(chips.count > 1 ? " two" : "")",
          "title": title.joined(separator: "\n"),
        ],
        chips)
    }
  }

  /// The shifts in their colours with their times, and what the marks mean.
  private var legend: HTML {
    let used = Set(
      publication.roster.horizon.flatMap { day in
        publication.roster.staff.flatMap { publication.roster[$0, day].stints.map(\.shift) }
      })
    let shifts = publication.subject.shifts.filter { used.contains($0.code) }.map { shift in
      HTML.tag(
        "span", ["class": "key"],
        [
          .tag("span", ["class": "duty \(shift.kind.rawValue)"], text: shift.code.text),
          .text(
            "\(shift.name == shift.code.text ? wording[shift.kind.phrase] : shift.name) \(shift.start)–\(shift.end.time)"
          ),
        ])
    }
    let days = Set(publication.roster.horizon.map(tint(of:)))
    var marks: [HTML] = []
    for (name, phrase) in [("rest", Phrase.restDay), ("statutory", .statutoryDay), ("moved", .workDayMoved)]
    where days.contains(name) {
      marks.append(
        .tag("span", ["class": "key"], [.tag("span", ["class": "swatch \(name)"]), .text(wording[phrase])]))
    }
    if hasExposure {
      marks.append(
        .tag(
          "span", ["class": "key"],
          [.tag("span", ["class": "swatch exposed"]), .text(wording[.contaminatedZone])]))
    }
    return .tag("p", ["class": "legend"], shifts + marks)
  }

  /// Whether anybody of the case can be exposed at all.
  var hasExposure: Bool {
    publication.subject.units.contains { $0.zone == .contaminated }
      || publication.subject.posts.contains { $0.zone == .contaminated }
  }
}

extension Shift.Kind {
  var phrase: Phrase {
    switch self {
    case .day: .kindDay
    case .evening: .kindEvening
    case .night: .kindNight
    case .standby: .kindStandby
    }
  }
}
