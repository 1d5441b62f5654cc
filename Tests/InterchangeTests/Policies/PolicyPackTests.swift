// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Subsidies
import Testing

@Suite("A shipped policy")
struct PolicyPackTests {
  @Test("reads without a problem and has examples that hold", arguments: PolicyPack.allCases)
  func reads(pack: PolicyPack) throws {
    let problems = ProblemList()
    let policy = try #require(pack.read(problems: problems), "\(problems.all)")
    #expect(problems.isEmpty)
    #expect(policy.id.text == pack.rawValue)
    #expect(policy.cases.count >= 5)
    #expect(PolicyCases.run(policy).isEmpty)
  }

  @Test("says how far its numbers may be relied on", arguments: PolicyPack.allCases)
  func status(pack: PolicyPack) throws {
    let policy = try #require(pack.read(problems: ProblemList()))
    let expected: PolicyStatus = pack == .labourOvertime ? .verified : .example
    #expect(policy.status(with: ParameterSettings(policy)) == expected)
  }

  @Test("becomes verified when the case decides its only weak number")
  func decided() throws {
    let policy = try #require(PolicyPack.temporaryWorkSubsidy2020.read(problems: ProblemList()))
    let decision = ParameterDecision(
      policy: policy.id, parameter: "half_day_up_to", value: .threshold(.init(240), isInclusive: true),
      document: "local notice", decidedBy: "HR")
    #expect(policy.status(with: ParameterSettings(policy, decisions: [decision])) == .verified)
  }

  @Test("has titles in both languages", arguments: PolicyPack.allCases)
  func titles(pack: PolicyPack) throws {
    let policy = try #require(pack.read(problems: ProblemList()))
    #expect(policy.title.chinese != nil)
    #expect(policy.entitlements.allSatisfy { $0.title.chinese != nil })
  }
}
