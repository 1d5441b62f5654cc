// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Testing

@Suite("Special posts in the health log")
struct SpecialPostsTests {
  private static let head = "title: Log\nmonth: 2026-03\npacks: [cn-2022-12-return-to-work]\nhealth:\n"
  private static let log =
    "id,time,symptoms,result\n"
    + ["N001", "N003"].map { "\($0),2026-03-02,,positive\n\($0),2026-03-07,,negative\n" }.joined()

  private func read(_ health: String) throws -> (unfit: [StaffID: Int], kinds: [ProblemKind]) {
    let (folder, problems) = try CaseOnDisk(["case.yaml": Self.head + health, "health.csv": Self.log]).read()
    let fitness = try #require(folder).subject.fitness.mapValues { $0.values.count { $0 == .unfit } }
    return (fitness, problems.map(\.kind))
  }

  @Test("are back when their own authority says so, everybody else when the pack does")
  func own() throws {
    let special =
      "  special:\n    - {who: {unit: ICU}, positive: {makes: unfit, days: 10}, return: {with_negative_after: 10}}\n"
    #expect(try read("  report_every: 60\n").unfit == ["N001": 5, "N003": 5])
    let found = try read(special)
    #expect(found.unfit == ["N001": 5, "N003": 10])
    // Five days with a negative result do not let them back, and nothing later says that they have recovered.
    #expect(found.kinds == [.returnAssumed(id: "N003", date: "2026-03-12")])
  }

  @Test("that several entries speak of have the strictest of them")
  func strictest() throws {
    let special = """
        special:
          - {who: {unit: ICU}, positive: {days: 12}, return: {with_negative_after: 6}}
          - {who: {skill: icu}, positive: {days: 9}, return: {with_negative_after: 9}}

      """
    #expect(try read(special).unfit == ["N001": 5, "N003": 12])
  }

  @Test("may not be let back earlier than everybody")
  func looser() throws {
    #expect(
      try read("  special:\n    - {who: {unit: ICU}, return: {with_negative_after: 3}}\n").kinds
        == [.loosensExtended(setting: "health.special.return", inherited: "5", own: "3")])
  }

  @Test("are of somebody")
  func nobody() throws {
    #expect(try read("  special:\n    - {positive: {days: 10}}\n").kinds == [.yamlMissingKey(key: "who")])
  }
}
