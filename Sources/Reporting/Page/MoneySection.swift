// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension ReportPage {
  /// What the roster would cost in subsidies, marked as a forecast in the heading and on every line.
  var subsidySection: HTML {
    guard !publication.forecast.isEmpty else {
      return section(
        "subsidies", .subsidiesHeading, [.tag("p", ["class": "calm"], text: wording[.noForecast])])
    }
    let names = Dictionary(
      publication.subject.echelons.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let lines = publication.forecast.map { line in
      row([
        cell(line.echelon.map { names[$0] ?? $0.text } ?? wording[.everybodyElse]),
        number(String(line.people)),
        number("\(line.currency.format(line.amount)) \(line.currency.code)"),
        .tag("td", [:], [.tag("span", ["class": "weight soft"], text: wording[.forecastMark])]),
      ])
    }
    // Sums across currencies are never formed.
    let currencies = publication.forecast.map(\.currency).reduce(into: [Currency]()) { list, currency in
      if !list.contains(currency) { list.append(currency) }
    }
    let totals = currencies.map { currency in
      let lines = publication.forecast.filter { $0.currency == currency }
      let total = lines.reduce(Money.zero) { $0 + $1.amount }
      return row([
        .tag("th", ["scope": "row"], text: wording[.totalWord]),
        number(String(lines.reduce(0) { $0 + $1.people })),
        number("\(currency.format(total)) \(currency.code)"),
        .tag("td", [:], [.tag("span", ["class": "weight soft"], text: wording[.forecastMark])]),
      ])
    }
    return section(
      "subsidies", .subsidiesHeading,
      [
        scrolling(
          "list",
          [
            head([.columnEchelon, .columnPeople, .columnForecast, .columnKind]),
            .tag("tbody", [:], lines), .tag("tfoot", [:], totals),
          ])
      ] + publication.subject.unpricedPay.map { .tag("p", text: wording(.payNotWeighed($0))) })
  }

  /// Where the cost of the roster comes from, dearest first.
  var costSection: HTML {
    let costs = publication.publicCostByRule.sorted { ($1.cost, $0.id) < ($0.cost, $1.id) }
    guard !costs.isEmpty else { return .empty }
    let titles = ruleTitles
    let highest = costs.map { abs($0.cost.points) }.max() ?? 1
    let body = costs.map { entry in
      row([
        cell(titles[entry.id] ?? entry.id),
        .tag(
          "td", ["class": "bar"],
          [
            .tag("span", ["style": "width:\(abs(entry.cost.points) * 100 / max(1, highest))%"]),
            .tag("b", text: String(entry.cost.points)),
          ]),
      ])
    }
    return section(
      "costs", .costHeading,
      [scrolling("bars", [head([.columnRule, .columnCost]), .tag("tbody", [:], body)])])
  }

  private var ruleTitles: [String: String] {
    let subject = publication.subject
    let rules = subject.rules.filter { !$0.head.isPrivate }.map { ($0.head.id.text, $0.head.title) }
    let rows = subject.rows.filter { !$0.isPrivate }.map { ($0.id.text, $0.title(in: subject)) }
    let decisions = subject.decisions.map { ($0.id.text, $0.title) }
    return Dictionary(
      rules + rows + decisions + [(Publication.privateName, wording[.personalRestriction])],
      uniquingKeysWith: { first, _ in first })
  }
}
