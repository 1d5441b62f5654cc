// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension ReportPage {
  /// The rule packs in force with how well their figures are documented, and everything that was waived.
  var rulesSection: HTML {
    let subject = publication.subject
    let waivers = WaiverLine.all(of: publication)
    guard !subject.packs.isEmpty || !waivers.isEmpty else { return .empty }
    var content: [HTML] = []
    if !subject.packs.isEmpty {
      let body = subject.packs.map {
        row([cell($0.title), cell($0.document), cell(wording.status($0.status))])
      }
      content.append(
        scrolling("list", [head([.columnPack, .columnDocument, .columnStatus]), .tag("tbody", [:], body)]))
    }
    if !waivers.isEmpty {
      let body = waivers.map { line in
        row([
          cell(line.rule), cell(wording[line.kind]), cell(line.waiver.decidedBy),
          cell(line.waiver.decidedOn.description), cell(line.waiver.reason), cell(line.waiver.document),
          cell(line.waiver.days.lowerBound.description), cell(line.waiver.days.upperBound.description),
        ])
      }
      let columns: [Phrase] = [
        .columnRule, .columnKind, .columnDecidedBy, .columnDate, .columnReason, .columnDocument, .columnFrom,
        .columnTo,
      ]
      content += [
        .tag("h3", text: wording[.waiversHeading]),
        scrolling("list", [head(columns), .tag("tbody", [:], body)]),
      ]
    }
    return section("rules", .rulesHeading, content)
  }
}
