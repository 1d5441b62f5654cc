// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension ReportPage {
  /// Tours, standby strength by day, tests by day and who has no place for one, and where somebody is kept from work how many
  /// people come back by day; nothing for a case without them.
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
        scrolling(
          "list", [head([.columnTeam, .columnStatus, .columnFrom, .columnTo]), .tag("tbody", [:], body)]))
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
      let untested = entries.filter { !$0.isPossible }.map {
        row([cell($0.day.description), cell(publication.name(of: $0.staff)), cell(wording[.noPlaceWord])])
      }
      if !untested.isEmpty {
        content.append(
          scrolling("list", [head([.columnDate, .columnName, .columnStatus]), .tag("tbody", [:], untested)]))
      }
    }
    if !publication.subject.fitness.isEmpty {
      let days = publication.roster.horizon.map { day in (day, publication.available(on: day), 0) }
      content += [.tag("h3", text: wording[.availableHeading]), byDay(days)]
    }
    return content.isEmpty ? .empty : section("readiness", .readinessHeading, content)
  }

  private func byDay(_ days: [(day: CivilDay, count: Int, least: Int)]) -> HTML {
    scrolling(
      "list",
      [
        .tag(
          "thead", [:],
          [row(days.map { .tag("th", ["scope": "col"], text: String($0.day.description.suffix(5))) })]),
        .tag(
          "tbody", [:],
          [
            row(
              days.map { .tag("td", ["class": $0.count < $0.least ? "n bad" : "n"], text: String($0.count)) })
          ]),
      ])
  }
}

extension Publication {
  /// How many people are employed, may work and are not on leave for the whole day; it does not say who.
  func available(on day: CivilDay) -> Int {
    subject.staff.count { member in
      member.isEmployed(on: day) && subject.fitness(of: member.id, on: day).mayWork
        && !subject.leave.contains {
          $0.staff == member.id && $0.status == .approved && $0.part == nil && $0.days.contains(day)
        }
    }
  }
}

extension Array where Element: Hashable {
  /// Each element once, in order.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
