// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite("A personal rule")
struct PersonalRuleTests {
  /// One rule that breaks on any of the duties of ``broken``, of each way rules look at days: pairs, runs, windows, sums.
  private static func rules(_ head: RuleHead) -> [PersonalRule] {
    [
      .succession(Succession(head: head, first: .work, next: .work)),
      .minimumRest(MinimumRest(head: head, minimum: .hours(20))),
      .runLength(RunLength(head: head, of: .work, maximum: 1)),
      .windowLimit(WindowLimit(head: head, measure: .days, window: .horizon, maximum: 1)),
      .targetHours(TargetHours(head: head, tolerance: .zero)),
      .weekendLimit(WeekendLimit(head: head, maximum: 0)),
      .pattern(Pattern(head: head, steps: [.work, .work, .work])),
      .wish(Wish(head: head, want: .off)),
    ]
  }

  /// Two people who both work from Friday to Sunday.
  private static let broken = TinyWard(
    ["A": "DDD", "B": "DDD"], from: TinyWard.monday.advanced(by: 4))

  @Test("has the head of the rule it holds", arguments: MutationTests.rules)
  func head(rule: PersonalRule) throws {
    let held = try #require(Mirror(reflecting: rule).children.first?.value)
    let head = Mirror(reflecting: held).children.first { $0.label == "head" }?.value as? RuleHead
    #expect(rule.head == head)
  }

  @Test("is judged for the people it is about and for nobody else", arguments: 0..<8)
  func people(kind: Int) {
    let everybody = Self.rules(RuleHead(id: "rule"))[kind]
    let one = Self.rules(RuleHead(id: "rule", who: .ids(["B"])))[kind]
    let all = Self.broken.violations(of: everybody)
    #expect(Set(all.map(\.staff)) == ["A", "B"])
    #expect(Self.broken.violations(of: one) == all.filter { $0.staff == "B" })
  }

  @Test("costs nothing where it is hard, and its price where it is soft", arguments: 0..<8)
  func severity(kind: Int) {
    let hard = Self.broken.violations(of: Self.rules(.hard)[kind])
    let soft = Self.broken.violations(of: Self.rules(.priced)[kind])
    #expect(!hard.isEmpty && hard.allSatisfy { $0.isHard && $0.cost == .zero })
    #expect(soft.allSatisfy { !$0.isHard && $0.cost == Cost(7 * Int64($0.amount)) })
    #expect(soft.map(\.amount) == hard.map(\.amount))
  }

  @Test("is judged by what it holds")
  func dispatch() {
    let ward = TinyWard("DDD", from: TinyWard.monday.advanced(by: 4))
    let rules = Self.rules(.hard)
    #expect(ward.found(rules[0]) == [.day(1, 1), .day(2, 1)])
    #expect(ward.found(rules[2]) == [.days(0...2, 2)])
    #expect(ward.found(rules[7]) == [.day(0, 1), .day(1, 1), .day(2, 1)])
  }
}
