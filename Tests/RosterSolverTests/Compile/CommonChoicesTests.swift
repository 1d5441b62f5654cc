// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@testable import RosterSolver

@Suite("What is open to everybody alike")
struct CommonChoicesTests {
  @Test("leaves everybody the plans that the case itself has for them", arguments: 1...40)
  func plans(seed: UInt64) {
    var subject = RandomCase(seed: seed).subject
    subject.rules = []
    let instance = CaseCompiler.compile(subject)
    for (person, member) in subject.staff.enumerated() {
      for (day, date) in subject.days.enumerated() {
        let plans = instance.options(person: person, day: day).map { instance.plan($0) }
        #expect(plans == subject.plans(for: member, on: date))
      }
    }
  }
}
