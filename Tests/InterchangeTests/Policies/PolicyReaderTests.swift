// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Subsidies
import Testing

@Suite("The policy reader")
struct PolicyReaderTests {
  /// The shipped subsidy with one thing changed.
  func read(replacing old: String, with new: String) throws -> (policy: Policy?, problems: [Problem]) {
    let text = PolicyPack.temporaryWorkSubsidy2020.source.text
    try #require(text.contains(old), "the test is about a text that is no longer in the pack")
    let problems = ProblemList()
    let policy = PolicyReader.read(
      SourceText(file: "p.yaml", text: text.replacing(old, with: new, maxReplacements: 1)), problems: problems
    )
    return (policy, problems.all)
  }

  @Test(
    "refuses what it cannot know the meaning of, and says where",
    arguments: [
      (
        "when:\n      any:\n        - contact: direct", "when:\n      any:\n        - rank: director",
        ProblemCode.yamlUnknownKey
      ),
      ("amount: {2020-01-25: \"300.00\"}", "amount: {2020-01-25: \"3e2\"}", .badNumber),
      ("amount: {2020-01-25: \"300.00\"}", "amount: {2020-01-25: \"-300\"}", .negativeNumber),
      ("amount: {2020-01-25: \"300.00\"}", "amount: {2020-02-30: \"300\"}", .impossibleDate),
      ("  day_hours: {value: group, choices: [group, tier], status: open}\n", "", .yamlMissingKey),
      ("value: group, choices: [group, tier]", "value: grup, choices: [group, tier]", .unknownValue),
      (
        "choices: [start_date, split_at_midnight, most_worked]", "choices: [start_date, sometimes]",
        .unknownValue
      ),
      ("  hours: {", "  half_day: {value: 4h, inclusive: true}\n  hours: {", .unknownPolicyParameter),
      ("up_to: half_day_up_to", "up_to: half_day", .unknownValue),
      ("id: c1t2", "id: c1t1", .duplicateIdentifier),
      ("currency: CNY", "currency: RMB", .unknownValue),
      ("to: \"0.01\"", "to: \"0.001\"", .outOfRange),
      ("mode: half_away_from_zero", "mode: bankers", .unknownValue),
      ("evidence: S2}\ncurrency", "evidence: S9}\ncurrency", .unknownValue),
      ("to: unknown}", "to: 2019-01-01}", .fromAfterTo),
      ("expect: {2020-02-10: \"300.00\"}", "expect: {2020-02-10: \"300.01\"}", .policyCaseFails),
      ("payer: sending_place", "payer: somebody", .unknownValue),
      ("due: {days_after_period: 30}\n", "", .yamlMissingKey),
    ] as [(String, String, ProblemCode)])
  func refusals(old: String, new: String, code: ProblemCode) throws {
    let (policy, problems) = try read(replacing: old, with: new)
    #expect(policy == nil)
    #expect(problems.contains { $0.code == code && $0.origin.line != nil }, "\(problems)")
  }

  @Test("reports several faults at once")
  func severalFaults() throws {
    let text = PolicyPack.temporaryWorkSubsidy2020.source.text.replacing(
      "currency: CNY", with: "currency: RMB"
    )
    .replacing("id: c1t2", with: "id: c1t1")
    let problems = ProblemList()
    #expect(PolicyReader.read(SourceText(file: "p.yaml", text: text), problems: problems) == nil)
    #expect(Set(problems.all.map(\.code)).isSuperset(of: [.unknownValue, .duplicateIdentifier]))
  }

  @Test("names the file, line and key of a fault")
  func place() throws {
    let (_, problems) = try read(replacing: "currency: CNY", with: "currency: RMB")
    #expect(problems.first?.description.hasPrefix("p.yaml:7:11 (currency): ") == true, "\(problems)")
  }

  @Test("keeps limits, factors and choices as the file says")
  func values() throws {
    let policy = try #require(PolicyPack.temporaryWorkSubsidy2020.read(problems: ProblemList()))
    let limit = policy.parameters.first { $0.id == "half_day_up_to" }
    #expect(limit?.value == .threshold(.hours(4), isInclusive: true))
    #expect(limit?.evidence == .s4)
    #expect(policy.parameters.filter(\.isOpen).count == 4)
    #expect(policy.multipliers.first?.factor.versions.map(\.value) == [ExactDecimal(2)])
    #expect(policy.inForce.to == .unknown)
    #expect(policy.tax.map(\.treatment) == [.exempt, .confirm])
  }
}
