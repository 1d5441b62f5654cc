// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

/// Every kind of rule, row and decision changes what the audit says: taken out, the same roster is judged differently.
@Suite struct MutationTests {
  /// A kind of personal rule; the switch below does not compile until a new one is entered.
  enum RuleKind: CaseIterable {
    case succession, minimumRest, runLength, windowLimit, steppedCost, targetHours, weekendLimit, wholeWeekend
    case sameShiftWeekend, pattern, rotation, recovery, exposureLimit, prerequisite, wish

    init(_ rule: PersonalRule) {
      switch rule {
      case .succession: self = .succession
      case .minimumRest: self = .minimumRest
      case .runLength: self = .runLength
      case .windowLimit: self = .windowLimit
      case .steppedCost: self = .steppedCost
      case .targetHours: self = .targetHours
      case .weekendLimit: self = .weekendLimit
      case .wholeWeekend: self = .wholeWeekend
      case .sameShiftWeekend: self = .sameShiftWeekend
      case .pattern: self = .pattern
      case .rotation: self = .rotation
      case .recovery: self = .recovery
      case .exposureLimit: self = .exposureLimit
      case .prerequisite: self = .prerequisite
      case .wish: self = .wish
      }
    }
  }

  static let rules: [PersonalRule] = [
    .succession(Succession(head: .hard, first: .shift(["N"]), next: .shift(["E"]))),
    .minimumRest(MinimumRest(head: .hard, minimum: .hours(11))),
    .runLength(RunLength(head: .hard, of: .work, maximum: 3)),
    .windowLimit(WindowLimit(head: .hard, measure: .nights, window: .rolling(days: 3), maximum: 0)),
    .steppedCost(
      SteppedCost(
        head: .hard, measure: .nights, window: .horizon,
        steps: [SteppedCost.Step(from: 1, cost: Cost(3))])),
    .targetHours(TargetHours(head: .hard, tolerance: .zero)),
    .weekendLimit(WeekendLimit(head: .hard, maximum: 0)),
    .wholeWeekend(WholeWeekend(head: .hard, of: .shift(["D"]))),
    .sameShiftWeekend(SameShiftWeekend(head: .hard)),
    .pattern(Pattern(head: .hard, steps: [.night, .work])),
    .rotation(Rotation(head: .hard, cycle: ["L"], anchor: TinyWard.monday, offsets: ["A": 0])),
    .recovery(Recovery(head: .hard, after: .night, days: 1)),
    .exposureLimit(
      ExposureLimit(head: .hard, of: .zone(.contaminated), maximum: 0, clear: .off, clearDays: 1)),
    .prerequisite(Prerequisite(head: .hard, needs: .zone(.contaminated), done: .kind(.standby))),
    .wish(Wish(head: .hard, want: .off)),
  ]

  @Test("Every kind of rule has a sample below")
  func complete() {
    #expect(Self.rules.map(RuleKind.init) == RuleKind.allCases)
  }

  @Test("A roster that breaks a rule is judged differently without it", arguments: RuleKind.allCases)
  func ruleMatters(kind: RuleKind) throws {
    let rule = try #require(Self.rules.first { RuleKind($0) == kind })
    var ward = TinyWard("NECCCDN")
    #expect(ward.report().violations.isEmpty)
    ward.subject.rules = [rule]
    let report = ward.report()
    #expect(!report.violations.isEmpty)
    #expect(!report.broken.isEmpty || report.cost > .zero)
  }
}
