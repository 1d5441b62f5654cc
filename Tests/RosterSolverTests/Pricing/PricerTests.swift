// SPDX-License-Identifier: GPL-3.0-or-later
import RosterSolver
import Rostering
import Testing

@Suite("Pricing")
struct PricerTests {
  @Test(
    "finds what trying all rosters of a person finds, under each kind of rule",
    arguments: RandomCase.RuleKind.allCases)
  func findsTheCheapestRoster(kind: RandomCase.RuleKind) {
    var lawful = 0
    for seed in UInt64(1)...25 {
      let size = RandomCase.Size(people: 1, days: 4, shifts: 2, historyDays: 6)
      let subject = RandomCase.only(kind, seed: seed, size: size)
      let instance = CaseCompiler.compile(subject)
      var dice = Dice(seed: seed)
      let prices = instance.optionPlan.map { _ in Int64(dice.throwing(-60...60)) }
      let found = Pricer(instance: instance).cheapest(
        PersonalModel(instance: instance, person: 0),
        prices: Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count)),
        adjust: { prices[$0] })
      let cheapest = PricerTests.cheapest(instance, prices)
      #expect(found?.bound == cheapest, "seed \(seed)")
      if let found, let path = found.path {
        #expect(found.cost + path.reduce(0) { $0 + prices[$1] } == cheapest, "seed \(seed)")
        lawful += 1
      }
    }
    #expect(lawful > 5)
  }

  @Test("mends rosters around rules that are left out, and finds the cheapest once they are taken in")
  func mends() throws {
    var mended = 0
    for seed in UInt64(1)...60 {
      let size = RandomCase.Size(people: 1, days: 9, shifts: 3, historyDays: 2)
      var random = RandomCase(seed: seed, size: size)
      for (days, most) in [(4, 2), (7, 3)] {
        random.subject.rules.append(
          .windowLimit(
            WindowLimit(
              head: RuleHead(id: "window", severity: .hard), measure: .days, window: .rolling(days: days),
              maximum: most, edges: Edges(before: .nothing, after: .open))))
      }
      let instance = CaseCompiler.compile(random.subject)
      let prices = instance.optionPlan.map { _ in Int64(random.dice.throwing(-60...20)) }
      func found(_ model: PersonalModel) throws -> Pricer.Found {
        let free = Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count))
        return try #require(
          Pricer(instance: instance).cheapest(model, prices: free, adjust: { prices[$0] }))
      }
      let exact = try found(PersonalModel(instance: instance, person: 0))
      let model = PersonalModel(instance: instance, person: 0, growthLimit: 0)
      var last = try found(model)
      let path = try #require(last.path)
      #expect(instance.cost(of: path, model: model) == last.cost, "seed \(seed)")
      #expect(last.bound <= exact.bound && exact.value <= last.value, "seed \(seed)")
      if last.bound < last.value { mended += 1 }
      while model.tighten() { last = try found(model) }
      #expect(last.bound == exact.bound && last.value == exact.value, "seed \(seed)")
    }
    #expect(mended > 10)
  }

  /// The least price of all rosters of the only person that the audit finds lawful; nil when there is none.
  private static func cheapest(_ instance: Instance, _ prices: [Int64]) -> Int64? {
    let audit = Audit(instance.subject)
    let person = instance.people[0].id
    var best: Int64?
    func visit(_ path: [Int], _ roster: inout Roster) {
      guard path.count == instance.dayCount else {
        for option in instance.options(person: 0, day: path.count) {
          roster[person, instance.catalogue.days[path.count]] = instance.plan(option)
          visit(path + [option], &roster)
        }
        return
      }
      let report = audit.report(on: roster)
      guard report.broken.isEmpty else { return }
      // The audit prices demand too, which does not belong to the person.
      let cost = report.cost.points - rowCost(path, instance)
      best = min(best ?? .max, path.reduce(cost) { $0 + prices[$1] })
    }
    var roster = Roster(horizon: instance.subject.horizon, staff: [person])
    visit([], &roster)
    return best
  }

  private static func rowCost(_ path: [Int], _ instance: Instance) -> Int64 {
    var activity = instance.rows.map(\.constant)
    for option in path {
      for entry in Int(instance.entryStart[option])..<Int(instance.entryStart[option + 1]) {
        activity[Int(instance.entryRow[entry])] += Int(instance.entryCoefficient[entry])
      }
    }
    return zip(instance.rows, activity).reduce(0) { $0 + ($1.0.cost($1.1) ?? 0) }
  }
}
