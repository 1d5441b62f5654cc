// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("A worked example of a policy")
struct PolicyCaseTests {
  @Test("names each date that pays something else")
  func differences() throws {
    let subsidy = try Month.subsidy()
    let work = PolicyCase.Work(
      date: Month.day(10), extent: .times(start: Month.time(20), end: Month.time(8), breakLength: .zero),
      contact: .direct)
    let example = PolicyCase(
      name: "a night", work: [work], expected: [Month.day(11): Money(minorUnits: 30000)])
    #expect(
      try example.differences(from: subsidy).map(\.date) == [Month.day(10), Month.day(11)])
    let right = PolicyCase(name: "a night", work: [work], expected: [Month.day(10): Money(minorUnits: 30000)])
    #expect(try right.differences(from: subsidy).isEmpty)
  }
}
