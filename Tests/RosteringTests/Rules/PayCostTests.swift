// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct PayCostTests {
  /// Every day pays a night two units and a day one.
  private func table(_ ward: TinyWard) -> PlanTable {
    PlanTable(
      Dictionary(
        uniqueKeysWithValues: ward.subject.horizon.map {
          ($0, [TinyWard.plan("N"): 2, TinyWard.plan("D"): 1])
        }))
  }

  private func pay(_ ward: TinyWard, _ charge: PayCost.Charge) -> PersonalRule {
    .pay(PayCost(head: .hard, table: table(ward), charge: charge))
  }

  @Test("Each day costs its units of money, and a day off nothing")
  func units() {
    let ward = TinyWard("N-DE")
    let violations = ward.violations(of: pay(ward, .units(Cost(7))))
    #expect(violations.map(\.cost) == [Cost(14), Cost(7)])
    #expect(violations.map(\.amount) == [2, 1])
    #expect(violations.map(\.isHard) == [false, false])
  }

  @Test(
    "A stretch of days costs what the highest step its sum reaches says",
    arguments: [("D--", []), ("DD-", [5]), ("N--", [5]), ("ND-", [9]), ("NNN", [9])] as [(String, [Int64])])
  func steps(codes: String, costs: [Int64]) {
    let ward = TinyWard(codes)
    let days = ward.subject.horizon
    let steps = [SteppedCost.Step(from: 3, cost: Cost(9)), SteppedCost.Step(from: 2, cost: Cost(5))]
    #expect(ward.violations(of: pay(ward, .steps(steps, over: days))).map(\.cost.points) == costs)
  }

  @Test("What is granted whatever is worked costs its step from zero")
  func constant() {
    let ward = TinyWard("---")
    let steps = [SteppedCost.Step(from: 0, cost: Cost(3))]
    let charge = PayCost.Charge.steps(steps, over: ward.subject.horizon)
    #expect(ward.violations(of: pay(ward, charge)).map(\.cost) == [Cost(3)])
  }

  @Test("A budget counts the units of everybody's days, and no steps")
  func budget() {
    var ward = TinyWard(["A": "ND", "B": "D-"])
    ward.subject.rules = [
      pay(ward, .units(.zero)),
      pay(ward, .steps([SteppedCost.Step(from: 1, cost: Cost(100))], over: ward.subject.horizon)),
    ]
    ward.subject.quantities = [Quantity(id: "pay", definition: .pay)]
    ward.subject.rows = [
      .quantity(
        QuantityLimit(
          id: "budget", quantity: "pay", period: .horizon,
          bounds: Bounds(maximum: 3, aboveMaximum: .priced(.linear(Cost(10))))))
    ]
    let found = ward.report().violations.filter { $0.subject == .row("budget") }
    #expect(found.map(\.actual) == [4])
    #expect(found.map(\.cost) == [Cost(10)])
  }
}
