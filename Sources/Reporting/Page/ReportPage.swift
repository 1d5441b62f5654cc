// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// `report.html`: one page that says everything about a roster and needs nothing but itself.
///
/// It loads no script, font or picture, so it can be mailed, printed and archived. Private leave shows as off and private rules as
/// "personal restriction".
public struct ReportPage: Sendable {
  let publication: Publication

  public init(_ publication: Publication) { self.publication = publication }

  var wording: Wording { publication.wording }

  public var text: String {
    let title = "\(wording[.reportTitle]) · \(publication.subject.title)"
    let language = publication.wording.language == .chinese ? "zh-CN" : "en"
    let head = HTML.tag(
      "head",
      [:],
      [
        .fixed(
          """
          <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
          <meta name="referrer" content="no-referrer">
          """),
        .tag("title", text: title), PageStyle.sheet,
      ])
    let body = HTML.tag(
      "body", [:],
      [
        headerSection, gridSection, coverageSection, violationSection, rulesSection, readinessSection,
        fatigueSection,
        fairnessSection, subsidySection, costSection, decisionSection, makingSection,
      ])
    return HTML.fixed("<!DOCTYPE html>\n").source + HTML.tag("html", ["lang": language], [head, body]).source
      + "\n"
  }

  func section(_ id: String, _ heading: Phrase, _ content: [HTML]) -> HTML {
    .tag("section", ["id": id], [.tag("h2", text: wording[heading])] + content)
  }

  /// A table that scrolls by itself when the window is narrower.
  func scrolling(_ name: String, _ content: [HTML]) -> HTML {
    .tag("div", ["class": "scroll"], [.tag("table", ["class": name], content)])
  }

  func row(_ cells: [HTML]) -> HTML { .tag("tr", [:], cells) }
  func head(_ phrases: [Phrase]) -> HTML {
    .tag("thead", [:], [row(phrases.map { .tag("th", ["scope": "col"], text: wording[$0]) })])
  }
  func cell(_ text: String) -> HTML { .tag("td", text: text) }
  func number(_ text: String) -> HTML { .tag("td", ["class": "n"], text: text) }
}
