// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("The application of a policy")
struct PolicyApplicationTests {
  func application(_ days: ClosedRange<CivilDay>, of policy: PolicyID = "night-fee-template")
    -> PolicyApplication
  {
    PolicyApplication(policy: policy, days: days, document: "minutes", decidedBy: "HR")
  }

  @Test("narrows a policy whose end is known, and is not needed for it")
  func knownEnd() throws {
    let policy = try Month.nightFee()
    let days = application(Month.day(10)...Month.day(12))
    #expect(policy.isInForce(on: Month.day(5), applications: []))
    #expect(!policy.isInForce(on: Month.day(5), applications: [days]))
    #expect(policy.isInForce(on: Month.day(12), applications: [days]))
  }

  @Test("of another policy changes nothing")
  func otherPolicy() throws {
    let other = application(Month.day(10)...Month.day(12), of: "other")
    #expect(try Month.nightFee().isInForce(on: Month.day(5), applications: [other]))
    #expect(try !Month.subsidy().isInForce(on: Month.day(11), applications: [other]))
  }

  @Test("never reaches back before the policy's first day")
  func beforeStart() throws {
    let early = PolicyApplication(
      policy: "cn-2020-temp-work-subsidy", days: Month.day(-20)...Month.day(5), document: "minutes",
      decidedBy: "HR")
    // The notice is of 25 January 2020, which is day -6.
    #expect(try !Month.subsidy().isInForce(on: Month.day(-7), applications: [early]))
    #expect(try Month.subsidy().isInForce(on: Month.day(-6), applications: [early]))
  }
}
