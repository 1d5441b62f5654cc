// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Rostering
import Testing

@Suite struct FatigueTableTests {
  /// The sample ward with a rule on fatigue for some of its people.
  private func publication(isPrivate: Bool = false) -> Publication {
    var subject = SampleWard.subject
    let scale = FatigueScale(
      weights: [.init(of: .work, points: 2), .init(of: .night, points: 3), .init(of: .off, points: -4)],
      top: 9)
    let head = RuleHead(
      id: "tired", title: "Not too tired", source: "invented (example), example",
      who: .ids(["007", "B-2"]), severity: .soft(.linear(Cost(1))), isPrivate: isPrivate)
    subject.rules.append(.fatigue(FatigueLimit(head: head, scale: scale, maximum: 6)))
    return Publication(
      subject: subject, roster: SampleWard.roster, audit: Audit(subject).report(on: SampleWard.roster),
      provenance: Provenance(version: "1.2.3", inputs: []), language: .english)
  }

  @Test func hasALineForEachPersonOfTheRuleAndEachDay() {
    #expect(
      publication().fatigueTable?.lines == [
        "rule|id|name|date|fatigue|max", "tired|007|Li Na|2026-03-06|2|6", "tired|007|Li Na|2026-03-07|7|6",
        "tired|007|Li Na|2026-03-08|3|6", "tired|B-2|王 伟|2026-03-06|5|6", "tired|B-2|王 伟|2026-03-07|1|6",
        "tired|B-2|王 伟|2026-03-08|0|6",
      ])
  }

  @Test func isNotThereWithoutSuchARuleOrForAPrivateOne() {
    #expect(SampleWard.publication().fatigueTable == nil)
    #expect(publication(isPrivate: true).fatigueTable == nil)
    #expect(!ReportPage(publication(isPrivate: true)).text.contains("id=\"fatigue\""))
  }

  @Test func isAMapAndAListOfTheWorstDaysOnThePage() throws {
    let text = ReportPage(publication()).text
    let start = try #require(text.firstRange(of: "id=\"fatigue\""))
    let section = text[start.lowerBound...].prefix { $0 != "§" }
    #expect(section.contains("Not too tired · invented (example), example"))
    #expect(section.contains("<td class=\"short\">7</td><td class=\"met\">3</td>"))
    let worst = try #require(section.firstRange(of: "The most tired days"))
    let rows = section[worst.upperBound...].split(separator: "<tr>").dropFirst(2).prefix(5).map { row in
      row.split(separator: "<").filter { $0.hasPrefix("td") }.compactMap { $0.split(separator: ">").last }
        .map(String.init)
    }
    #expect(
      rows.prefix(2).map { $0 } == [["Li Na", "2026-03-07", "7", "6"], ["王 伟", "2026-03-06", "5", "6"]])
  }
}
