// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct CallUpTests {
  private func callUp(in ward: TinyWard) -> SharedDecision {
    .callUp(
      CallUp(id: "call", echelon: "reserve", days: [ward.day(0), ward.day(2)], noticeDays: 1, cost: Cost(40)))
  }

  private func ward(_ codes: String) -> TinyWard {
    var ward = TinyWard(codes)
    ward.subject.staff[0].echelon = "reserve"
    return ward
  }

  private func broken(_ codes: String, value: Int?) -> [Finding] {
    let ward = ward(codes)
    return ward.findings(ward.violations(of: callUp(in: ward), value: value).filter(\.isHard))
  }

  @Test("An echelon works only from the notice after its call on")
  func notice() {
    #expect(broken("-DDD", value: 1).isEmpty)
    #expect(broken("DDDD", value: 1) == [.day(0, 1)])
    #expect(broken("-DDD", value: 2) == [.day(1, 1), .day(2, 1)])
  }

  @Test("An echelon that is never called works never, a standby included")
  func never() {
    #expect(broken("-D-B", value: 0) == [.day(1, 1), .day(3, 1)])
  }

  @Test("A call costs once, none costs nothing")
  func cost() {
    let ward = ward("-DDD")
    let violations = ward.violations(of: callUp(in: ward), value: 1)
    #expect(violations.map(\.cost) == [Cost(40)])
    #expect(violations.map(\.isHard) == [false])
    #expect(self.ward("----").violations(of: callUp(in: ward), value: 0).isEmpty)
  }

  @Test("Other echelons are not bound")
  func others() {
    let ward = TinyWard("DDDD")
    #expect(ward.violations(of: callUp(in: ward), value: 0).isEmpty)
  }

  @Test("A roster that says nothing calls at the time that breaks least, and not at all when nobody works")
  func noValue() {
    let working = ward("---D")
    #expect(working.violations(of: callUp(in: working), value: nil).map(\.actual) == [1])
    let resting = ward("----")
    #expect(resting.violations(of: callUp(in: resting), value: nil).isEmpty)
    #expect(broken("D--D", value: nil) == [.day(0, 1)])
  }

  @Test("A day that there is not is a broken decision")
  func outOfRange() {
    let ward = ward("----")
    #expect(ward.violations(of: callUp(in: ward), value: 4).map(\.amount) == [2])
    #expect(ward.violations(of: callUp(in: ward), value: -1).map(\.isHard) == [true])
  }
}
