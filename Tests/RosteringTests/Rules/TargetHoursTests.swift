// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

/// The target of Monday to Friday is 40 h, 2400 minutes; a day shift is 480.
@Suite struct TargetHoursTests {
  private func target(
    tolerance: Int = 0, over: Severity? = nil, settlesBalance: Bool = false, head: RuleHead = .hard
  ) -> PersonalRule {
    .targetHours(
      TargetHours(head: head, tolerance: Minutes(tolerance), over: over, settlesBalance: settlesBalance))
  }

  @Test("Time below the target counts beyond the tolerance")
  func below() {
    #expect(TinyWard("DDDDD").found(target()).isEmpty)
    #expect(TinyWard("DDDD-").found(target()) == [.days(0...4, 480)])
    #expect(TinyWard("DDDD-").found(target(tolerance: 479)) == [.days(0...4, 1)])
    #expect(TinyWard("DDDD-").found(target(tolerance: 480)).isEmpty)
  }

  @Test("Time above the target counts beyond the tolerance")
  func above() {
    #expect(TinyWard("DDDDN").found(target()) == [.days(0...4, 60)])
    #expect(TinyWard("DDDDN").found(target(tolerance: 59)) == [.days(0...4, 1)])
    #expect(TinyWard("DDDDN").found(target(tolerance: 60)).isEmpty)
  }

  @Test("Time above may have a severity of its own")
  func over() {
    let rule = target(over: .soft(.linear(Cost(2), per: 60)))
    #expect(TinyWard("DDDDX").violations(of: rule).map(\.cost) == [Cost(32)])
    #expect(TinyWard("DDDDX").violations(of: rule).map(\.isHard) == [false])
    #expect(TinyWard("DDDD-").violations(of: rule).map(\.isHard) == [true])
    #expect(TinyWard("DDDDX").violations(of: target()).map(\.isHard) == [true])
    #expect(TinyWard("DDDD-").violations(of: target(head: .priced)).map(\.cost) == [Cost(7 * 480)])
  }

  @Test("Hours owed to the person lower the target where the balance is settled")
  func balance() {
    var ward = TinyWard("DDDD-")
    ward.subject.openingHours["A"] = .hours(8)
    #expect(ward.found(target(settlesBalance: true)).isEmpty)
    #expect(ward.found(target(settlesBalance: false)) == [.days(0...4, 480)])
    ward.subject.openingHours["A"] = .hours(-8)
    #expect(ward.found(target(settlesBalance: true)) == [.days(0...4, 960)])
  }

  @Test("A duty counts in its column, and the history not at all")
  func column() {
    #expect(TinyWard("DDDDN", history: "N").violations(of: target()).map(\.actual) == [2460])
  }

  @Test("It names the target and what is credited")
  func numbers() {
    let violations = TinyWard("DDDD-").violations(of: target())
    #expect(violations.map(\.required) == [2400])
    #expect(violations.map(\.actual) == [1920])
  }

  @Test("A side whose price is nothing is not limited")
  func oneSided() {
    let free = RuleHead(id: "rule", severity: .soft(.linear(.zero)))
    let rule = PersonalRule.targetHours(TargetHours(head: free, tolerance: .zero, over: .hard))
    #expect(TinyWard("-----").found(rule).isEmpty)
    #expect(TinyWard("DDDDX").found(rule).map(\.amount) == [16 * 60])
  }
}
