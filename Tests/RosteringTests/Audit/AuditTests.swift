// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct AuditTests {
  @Test("A roster that breaks nothing has an empty report that costs nothing")
  func clean() {
    let report = TinyWard(["A": "DN-", "B": "b-C"]).report()
    #expect(report.violations.isEmpty)
    #expect(report.cost == .zero)
  }

  @Test("A plan the person may not have is broken, one violation for each obstacle")
  func choices() {
    var ward = TinyWard(["A": "D-", "B": "D-"])
    ward.subject.staff[0].from = ward.day(1)
    ward.subject.fitness = ["A": [ward.day(0): .unfit]]
    let report = ward.report()
    #expect(report.violations.map(\.subject) == [.choice(.notEmployed), .choice(.unavailable)])
    #expect(report.broken.count == 2)
    #expect(report.violations.map(\.staff) == ["A", "A"])
    #expect(ward.findings(report.violations) == [.day(0, 1), .day(0, 1)])
  }

  @Test("A pinned day is judged, also where the roster is off")
  func pins() {
    var ward = TinyWard("-D")
    ward.subject.pins = ["A": [ward.day(0): TinyWard.plan("N"), ward.day(1): TinyWard.plan("D")]]
    #expect(ward.report().violations.map(\.subject) == [.choice(.pinnedOtherwise)])
  }

  @Test("A pin breaks rules like any other plan")
  func pinnedRule() {
    var ward = TinyWard("NE")
    ward.subject.pins = ["A": [ward.day(1): TinyWard.plan("E")]]
    ward.subject.rules = [.succession(Succession(head: .hard, first: .night, next: .shift(["E"])))]
    #expect(ward.report().broken.map(\.subject) == [.rule("rule")])
  }

  @Test("Choices come first, then rules by person in the order of the case, then rows, then decisions")
  func order() {
    var ward = TinyWard(["B": "N", "A": "N"])
    ward.subject.staff[1].to = ward.day(-1)
    ward.subject.rules = ["z", "a"].map { .wish(Wish(head: RuleHead(id: $0), want: .off)) }
    ward.subject.rows.insert(
      .mix(Mix(id: "mix", shifts: ["D"], terms: [], bounds: Bounds(minimum: 1))), at: 0)
    ward.subject.decisions = [
      .opening(Opening(id: "beds", unit: TinyWard.ward, maximum: 1, priceBelowMaximum: Cost(3), staffing: []))
    ]
    ward.roster.decisions = ["beds": 0]
    let violations = ward.report().violations
    #expect(violations.map(\.subject.id) == ["choice", "z", "z", "a", "a", "mix", "beds"])
    #expect(violations.map(\.staff) == ["A", "B", "A", "B", "A", nil, nil])
  }

  @Test("People whom the roster does not have are off")
  func missingPeople() {
    var ward = TinyWard(["A": "D", "B": "D"])
    ward.subject.rules = [.wish(Wish(head: .hard, want: .work))]
    ward.roster = Roster(horizon: ward.subject.horizon, staff: ["A"])
    ward.roster["A", ward.day(0)] = TinyWard.plan("D")
    #expect(ward.report().violations.map(\.staff) == ["B"])
  }

  @Test("One person's rules can be judged alone, and say what the report says")
  func personal() {
    var ward = TinyWard(["A": "NE", "B": "NE"])
    ward.subject.rules = [
      .succession(Succession(head: .priced, first: .night, next: .shift(["E"]))),
      .wish(Wish(head: RuleHead(id: "other", who: .ids(["B"])), want: .off)),
    ]
    let audit = Audit(ward.subject)
    let report = audit.report(on: ward.roster)
    for member in ward.subject.staff {
      let timeline = Timeline(of: member, roster: ward.roster, case: ward.subject)
      let alone = audit.personalViolations(of: member, timeline: timeline)
      #expect(alone == report.violations.filter { $0.staff == member.id })
    }
    #expect(report.violations.map(\.staff) == ["A", "B", "B", "B"])
  }
}
