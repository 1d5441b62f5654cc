// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Testing

@Suite("Testing in a case")
struct TestingReaderTests {
  @Test("keeps the people in the zone to what the laboratory can test in time")
  func row() throws {
    let subject = try subject([
      "case.yaml": "title: Tested\nmonth: 2026-03\ntesting: {zone: contaminated, every: 2, capacity: 3}\n"
    ])
    #expect(subject.testing == TestingRule(due: TestDue(zone: .contaminated, every: 2), capacity: 3))
    guard case .quantity(let row)? = subject.rows.last else { return #expect(Bool(false)) }
    #expect(row.bounds.maximum == 3)
    #expect(subject.quantities.last?.definition == .tested(TestDue(zone: .contaminated, every: 2)))
  }

  private func read(_ yaml: String) throws -> (rule: TestingRule?, rows: Int, kinds: [ProblemKind]) {
    let (folder, problems) = try CaseOnDisk([
      "case.yaml": "title: Tested\nfrom: 2022-03-01\nto: 2022-03-31\n" + yaml
    ]).read()
    let subject = try #require(folder).subject
    let rows = subject.rows.count { if case .quantity = $0 { true } else { false } }
    return (subject.testing, rows, problems.map(\.kind))
  }

  @Test("may have an interval for each zone")
  func zones() throws {
    let due = TestDue(every: [.contaminated: 1, .buffer: 3])
    let found = try read("testing: {every: {contaminated: 1, 缓冲区: 3}, capacity: 3}\n")
    #expect(found.rule == TestingRule(due: due, capacity: 3))
    #expect(found.kinds.isEmpty)
    #expect(
      try read("testing: {zone: clean, every: {clean: 2}, capacity: 3}\n").kinds == [
        .onlyOneOf(names: ["zone", "every.…"])
      ])
    #expect(try read("testing: {zone: clean, capacity: 3}\n").kinds == [.yamlMissingKey(key: "every")])
  }

  @Test("takes the intervals of a pack, and the case need only say what its laboratory takes")
  func packs() throws {
    let pack = "packs: [cn-pcr-designated-example]\n"
    let due = TestDue(every: [.contaminated: 1, .buffer: 2, .clean: 2])
    let alone = try read(pack)
    #expect(alone.rule == TestingRule(due: due))
    #expect(alone.rows == 0)
    let limited = try read(pack + "testing: {capacity: 8}\n")
    #expect(limited.rule == TestingRule(due: due, capacity: 8))
    #expect(limited.rows == 1)
    #expect(try read("packs: [cn-pcr-designated-example, cn-pcr-general-example]\n").rule?.due == due)
  }

  @Test("may test more often than a pack says, and not less")
  func tighten() throws {
    let pack = "packs: [cn-pcr-designated-example]\ntesting: {every: {clean: "
    #expect(try read(pack + "1}}\n").rule?.due.every[.clean] == 1)
    #expect(
      try read(pack + "3}}\n").kinds == [
        .loosensExtended(setting: "testing.clean", inherited: "≤2", own: "≤3")
      ])
  }

  @Test("may test people in observation too, on days that a pack or the case names")
  func observation() throws {
    let own = "testing: {observation: {contaminated: [3, 1]}, capacity: 8}\n"
    let due = TestDue(observation: [.contaminated: [1, 3]])
    #expect(try read(own).rule == TestingRule(due: due, capacity: 8))
    #expect(try read(own).rows == 1)
    let both = "testing: {zone: contaminated, every: 2, observation: {contaminated: [1]}}\n"
    let expected = TestDue(every: [.contaminated: 2], observation: [.contaminated: [1]])
    #expect(try read(both).rule?.due == expected)
    #expect(try read("testing: {observation: {contaminated: [0]}}\n").kinds.count == 1)
    #expect(
      try read("testing: {observation: {}}\n").kinds == [
        .oneOfMissing(names: ["clean", "buffer", "contaminated"])
      ])
  }

  @Test("may test on more days of observation than a pack says, and not on fewer")
  func observationOfAPack() throws {
    func read(_ days: String) throws -> (TestingRule?, [ProblemKind]) {
      let yaml = "packs: [cn-after-closed-loop-example]\ntesting: {observation: {contaminated: [\(days)]}}\n"
      let (folder, problems) = try CaseOnDisk([
        "case.yaml": "title: Tested\nfrom: 2022-11-14\nto: 2022-11-20\n" + yaml
      ]).read()
      return (folder?.subject.testing, problems.map(\.kind))
    }
    #expect(try read("1, 2, 3, 5").0?.due.observation == [.contaminated: [1, 2, 3, 5]])
    #expect(try read("1, 2, 3, 5").1 == [])
    #expect(
      try read("1, 3").1 == [
        .loosensExtended(
          setting: "testing.observation.contaminated", inherited: "1, 3, 5", own: "1, 3")
      ])
  }

  @Test("knows from the health log when people were last tested before the period")
  func lastTests() throws {
    let subject = try subject([
      "case.yaml": "title: Tested\nmonth: 2026-03\ntesting: {zone: contaminated, every: 2, capacity: 3}\n",
      "health.csv":
        "id,time,result\nN001,2026-02-26,negative\nN001,2026-02-27,negative\nN001,2026-02-28,cleared\n"
        + "N001,2026-03-02,negative\nN002,2026-02-27,\n",
    ])
    #expect(subject.lastTests == ["N001": day("2026-02-27")])
  }
}
