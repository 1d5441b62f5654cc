// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// What one person is owed for a period, line by line, in words that can be checked by hand.
///
/// It names rows, hours and clauses; nothing about health, leave or accounts gets in.
public struct Statement: Sendable {
  let member: StaffMember
  let lines: [Payroll.Line]
  let period: ClosedRange<CivilDay>
  let title: String
  let language: Language

  /// The statements of everybody who has a line, in the order of the case's staff.
  public static func all(
    in payroll: Payroll, of case: Case, language: Language
  ) -> some Sequence<Statement> {
    let lines = Dictionary(grouping: payroll.lines, by: \.entitlement.staff)
    return `case`.staff.lazy.compactMap { member in
      lines[member.id].map { own in
        Statement(
          member: member, lines: own, period: payroll.period, title: `case`.title, language: language)
      }
    }
  }

  /// A name for its files that stays in their folder, whatever the id is.
  public var fileName: String { FileName.safe(member.id.text) }

  /// The sums by currency, in the order in which currencies first occur.
  var totals: [(currency: Currency, amount: Money)] {
    var order: [Currency] = []
    for line in lines where !order.contains(line.entitlement.currency) {
      order.append(line.entitlement.currency)
    }
    return order.map { currency in
      (currency, lines.map(\.entitlement).filter { $0.currency == currency }.total)
    }
  }

  /// The policies with their status, each once.
  var policies: [(document: String, status: PolicyStatus)] {
    var seen: [String: PolicyStatus] = [:]
    var order: [String] = []
    for line in lines.map(\.entitlement) {
      if seen[line.document] == nil { order.append(line.document) }
      seen[line.document] = line.status
    }
    return order.map { ($0, seen[$0] ?? .unverified) }
  }

  func word(_ english: String, _ chinese: String) -> String { language == .english ? english : chinese }

  var heading: String { word("Statement of subsidies", "补助明细") }

  func status(_ status: PolicyStatus) -> String {
    switch status {
    case .verified: word("its numbers are verified", "数据已核实")
    case .example: word("it holds example numbers", "含示例数据")
    case .unverified: word("it holds unverified numbers", "含未核实数据")
    }
  }

  /// Plain text, a paragraph for each line.
  public var text: String {
    var parts = [
      "\(heading) · \(title)",
      "\(member.id) \(member.name), \(period.lowerBound) \(word("to", "至")) \(period.upperBound)", "",
    ]
    for line in lines {
      let amount = line.entitlement.currency.format(line.entitlement.amount)
      parts.append(
        "\(line.entitlement.date)  \(line.entitlement.title[language])  \(amount) \(line.entitlement.currency.code)"
      )
      parts.append("  \(Trace(line).sentence(in: language))")
    }
    parts.append("")
    for total in totals {
      parts.append(
        "\(word("Total", "合计"))  \(total.currency.format(total.amount)) \(total.currency.code)")
    }
    for policy in policies { parts.append("\(policy.document)\(word(": ", "："))\(status(policy.status))") }
    return parts.joined(separator: "\n") + "\n"
  }

  /// A page that needs nothing but itself.
  public var html: String {
    let head = HTML.tag(
      "head", [:],
      [
        .fixed(
          """
          <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
          """),
        .tag("title", text: "\(heading) · \(member.id)"), PageStyle.sheet,
      ])
    let rows = lines.map { line in
      HTML.tag(
        "tr", [:],
        [
          .tag("td", ["class": "whole"], text: line.entitlement.date.description),
          .tag("td", ["class": "whole"], text: line.entitlement.title[language]),
          .tag("td", text: Trace(line).sentence(in: language)),
          .tag(
            "td", ["class": "n"],
            text:
              "\(line.entitlement.currency.format(line.entitlement.amount)) \(line.entitlement.currency.code)"
          ),
        ])
    }
    let sums = totals.map { total in
      HTML.tag(
        "tr", [:],
        [
          .tag("th", ["colspan": "3"], text: word("Total", "合计")),
          .tag("td", ["class": "n"], text: "\(total.currency.format(total.amount)) \(total.currency.code)"),
        ])
    }
    let body = HTML.tag(
      "body", [:],
      [
        .tag("h1", text: heading),
        .tag("p", ["class": "period"], text: "\(member.id) \(member.name) · \(title)"),
        .tag(
          "p", ["class": "period"],
          text: "\(period.lowerBound) \(word("to", "至")) \(period.upperBound)"),
        .tag(
          "table", ["class": "list"],
          [
            .tag(
              "thead", [:],
              [
                .tag(
                  "tr", [:],
                  [
                    word("Date", "日期"), word("For", "项目"), word("How it was computed", "计算说明"),
                  ].map { .tag("th", ["scope": "col"], text: $0) }
                    + [.tag("th", ["scope": "col", "class": "n"], text: word("Amount", "金额"))])
              ]),
            .tag("tbody", [:], rows), .tag("tfoot", [:], sums),
          ]),
      ]
        + policies.map {
          .tag("p", ["class": "calm"], text: "\($0.document)\(word(": ", "："))\(status($0.status))")
        })
    let code = language == .chinese ? "zh-CN" : "en"
    return HTML.fixed("<!DOCTYPE html>\n").source + HTML.tag("html", ["lang": code], [head, body]).source
      + "\n"
  }
}
