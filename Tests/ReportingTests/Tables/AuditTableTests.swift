// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Rostering
import Testing

@Suite struct AuditTableTests {
  @Test func listsHardThenRequiredThenPaidAndHidesWhatIsPrivate() {
    #expect(
      SampleWard.publication().auditTable.lines == [
        "weight|rule|title|id|name|from|to|place|required|actual|cost|source",
        "hard|duty not allowed|unavailable|B-2|王 伟|2026-03-06|2026-03-06||||0|",
        "required|w1-A|Ward One A|||2026-03-08|2026-03-08|A|1|0|100000|",
        "soft|rest-11h|11 h between duties|007|Li Na|2026-03-06|2026-03-07||11:00|10:00|60|Order 5 §2",
        "soft|personal restriction|personal restriction|B-2|王 伟|2026-03-06|2026-03-06||||4|",
        "soft|call-E2|Call up the second line|||2026-03-06|2026-03-08||0|2|30|",
      ])
  }

  @Test func saysTheSameInChinese() {
    let lines = SampleWard.publication(.chinese).auditTable.lines
    #expect(lines[0] == "性质|规则|说明|工号|姓名|开始日期|结束日期|位置|要求|实际|代价|依据")
    #expect(lines[1] == "必须|不允许的值班|不可安排|B-2|王 伟|2026-03-06|2026-03-06||||0|")
    #expect(lines[4] == "可协商|个人限制|个人限制|B-2|王 伟|2026-03-06|2026-03-06||||4|")
  }

  /// A mix that gave way and one that is paid for; a line of posts has the id of the latter.
  private func privateRows(_ language: Language) -> Publication {
    func mix(_ id: RowID, minimum: Int?, maximum: Int?) -> LinkingRow {
      .mix(
        Mix(
          id: id, title: "CANARY-TITLE", unit: "w1", terms: [Mix.Term(who: .ids(["007"]))],
          bounds: Bounds(minimum: minimum, maximum: maximum), isPrivate: true))
    }
    var subject = SampleWard.subject
    subject.rows += [mix("CANARY-ROW", minimum: 77, maximum: nil), mix("w1-N", minimum: nil, maximum: 78)]
    let days = SampleWard.first...SampleWard.first
    let audit = AuditReport(violations: [
      Violation(
        subject: .row("CANARY-ROW"), days: days, place: "CANARY-PLACE", required: 77, actual: 76, amount: 1,
        cost: Cost(500), isHard: false, isRequired: true),
      Violation(
        subject: .row("w1-N"), days: days, place: "CANARY-PLACE", required: 78, actual: 79, amount: 1,
        cost: Cost(9), isHard: false),
    ])
    return Publication(
      subject: subject, roster: SampleWard.roster, audit: audit, solve: nil, forecast: [],
      provenance: Provenance(version: "1.2.3", inputs: []), language: language)
  }

  @Test(
    "A private row is a personal restriction, without its title, place and numbers",
    arguments: [
      (Language.english, "personal restriction", "required", "soft"), (.chinese, "个人限制", "必保", "可协商"),
    ])
  func privateRow(language: Language, word: String, required: String, soft: String) {
    let publication = privateRows(language)
    #expect(
      publication.auditTable.lines.dropFirst() == [
        "\(required)|\(word)|\(word)|||2026-03-06|2026-03-06||||500|",
        "\(soft)|\(word)|\(word)|||2026-03-06|2026-03-06||||9|",
      ])
    let page = ReportPage(publication).text
    #expect(page.contains(word))
    #expect(!page.contains("CANARY-ROW") && !page.contains("CANARY-TITLE") && !page.contains("CANARY-PLACE"))
    let summary = publication.summary.text
    #expect(summary.contains("\"personal restriction\": 509") && !summary.contains("CANARY-ROW"))
  }

  @Test("What gave way is sought in the file that lists it")
  func fileOfWhatGaveWay() {
    #expect(privateRows(.english).uncovered == .uncovered(places: 1, file: "audit.csv"))
    #expect(SampleWard.publication().uncovered == .uncovered(places: 1, file: "coverage.csv"))
  }
}
