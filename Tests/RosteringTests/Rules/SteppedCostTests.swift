// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct SteppedCostTests {
  private func bracket(_ window: Window, head: RuleHead = .hard) -> PersonalRule {
    let steps = [(4, 20), (2, 5)].map { SteppedCost.Step(from: $0, cost: Cost($1)) }
    return .steppedCost(SteppedCost(head: head, measure: .days, window: window, steps: steps))
  }

  @Test(
    "A count costs what the highest step it reaches says",
    arguments: [
      ("D---", []), ("DD--", [5]), ("DDD-", [5]), ("DDDD", [20]), ("DDDDD", [20]),
    ] as [(String, [Int64])])
  func steps(codes: String, costs: [Int64]) {
    #expect(TinyWard(codes).violations(of: bracket(.horizon)).map(\.cost.points) == costs)
  }

  @Test("Each window has its own count and its own cost")
  func windows() {
    let violations = TinyWard("DD-----DDDD").violations(of: bracket(.week))
    #expect(violations.map(\.cost) == [Cost(5), Cost(20)])
    #expect(violations.map(\.amount) == [2, 4])
    #expect(violations.map(\.required) == [2, 4])
  }

  @Test("The history is not counted")
  func history() {
    let thursday = TinyWard.monday.advanced(by: 3)
    #expect(TinyWard("D", history: "DDD", from: thursday).violations(of: bracket(.week)).isEmpty)
  }

  @Test("It is never broken, whatever its head says")
  func neverHard() {
    #expect(TinyWard("DD").violations(of: bracket(.horizon, head: .hard)).map(\.isHard) == [false])
    #expect(TinyWard("DD").violations(of: bracket(.horizon, head: .priced)).map(\.cost) == [Cost(5)])
  }
}
