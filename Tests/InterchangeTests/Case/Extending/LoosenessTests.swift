// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

/// What a unit's case may do to what it inherits from the hospital's.
@Suite("What is inherited may be tightened and not loosened:")
struct LoosenessTests {
  /// The problems of a unit that says `own` where its hospital says `inherited`.
  private func kinds(_ key: String, _ inherited: String, _ own: String) throws -> [ProblemKind] {
    try CaseOnDisk([
      "case.yaml": "title: Hospital\nmonth: 2026-01\n\(key): \(inherited)\n",
      "unit/case.yaml": "title: Unit\nmonth: 2026-03\nextends: ..\n\(key): \(own)\n",
    ]).read("unit").problems.map(\.kind)
  }

  private func loosens(_ setting: String, _ inherited: String, _ own: String) -> [ProblemKind] {
    [.loosensExtended(setting: setting, inherited: inherited, own: own)]
  }

  @Test("a hard rule, its limit")
  func hardRules() throws {
    let rest = "[{id: rest, rule: minimum_rest, hours: 11}]"
    #expect(try kinds("rules", rest, rest) == [])
    #expect(try kinds("rules", rest, "[{id: rest, rule: minimum_rest, hours: 12}]") == [])
    #expect(
      try kinds("rules", rest, "[{id: rest, rule: minimum_rest, hours: 10}]")
        == loosens("rest", "≥11:00", "≥10:00"))
    #expect(
      try kinds("rules", rest, "[{id: rest, rule: minimum_rest, hours: 11, price: 5}]")
        == loosens("rest", "hard", "price"))
    #expect(
      try kinds("rules", rest, "[{id: rest, rule: minimum_rest, hours: 11, who: {profession: nurse}}]")
        == loosens("rest", "minimum_rest", "minimum_rest*"))
  }

  @Test("a soft rule, its limit and its price")
  func softRules() throws {
    let run = "[{id: nights, rule: run_length, of: night, maximum: 3, price: [5, 20]}]"
    #expect(try kinds("rules", run, run) == [])
    #expect(
      try kinds("rules", run, "[{id: nights, rule: run_length, of: night, maximum: 2, price: [5, 25]}]") == []
    )
    #expect(try kinds("rules", run, "[{id: nights, rule: run_length, of: night, maximum: 3}]") == [])
    #expect(
      try kinds("rules", run, "[{id: nights, rule: run_length, of: night, maximum: 4, price: [5, 20]}]")
        == loosens("nights", "≤3", "≤4"))
    #expect(
      try kinds("rules", run, "[{id: nights, rule: run_length, of: night, maximum: 3, price: 4}]")
        == loosens("nights", "price: 5", "price: 4"))
    // The first unit costs as much, the second less.
    #expect(
      try kinds("rules", run, "[{id: nights, rule: run_length, of: night, maximum: 3, price: 5}]").count == 1)
  }

  @Test("a stepped cost, at every step of either")
  func steppedCosts() throws {
    func rule(_ steps: String) -> String {
      "[{id: fee, rule: stepped_cost, measure: nights, window: horizon, steps: [\(steps)]}]"
    }
    let base = rule("{from: 3, cost: 10}, {from: 5, cost: 30}")
    #expect(try kinds("rules", base, rule("{from: 2, cost: 10}, {from: 5, cost: 30}")) == [])
    #expect(try kinds("rules", base, rule("{from: 3, cost: 10}, {from: 6, cost: 90}")).count == 1)
  }

  @Test(
    "a row, its people, days and bounds",
    arguments: [
      ("minimum: 2, maximum: 4", "minimum: 3, maximum: 3", nil),
      ("minimum: 2, maximum: 4", "minimum: 1, maximum: 4", ("≥2 ≤4", "≥1 ≤4")),
      ("minimum: 2, maximum: 4", "minimum: 2, maximum: 5", ("≥2 ≤4", "≥2 ≤5")),
      ("minimum: 2", "minimum: 2, below_minimum: 50", ("≥2", "≥2 (50)")),
      ("minimum: 2, below_minimum: 50", "minimum: 2, below_minimum: 40", ("≥2 (50)", "≥2 (40)")),
      ("minimum: 2, below_minimum: 50", "minimum: 2, below_minimum: 60", nil),
      ("target: 3", "target: 3, below_target: 9", ("→3 (10)", "→3 (9)")),
      ("minimum: 2, days: Mon-Fri", "minimum: 2", nil),
      ("minimum: 2", "minimum: 2, days: Mon-Fri", ("≥2", "≥2*")),
      ("minimum: 2", "minimum: 2, who: {level: N4}", ("≥2", "≥2*")),
      ("minimum: 2", "minimum: 2, substitutes: [{who: {echelon: E2}, price: 9}]", ("≥2", "≥2*")),
    ] as [(String, String, (String, String)?)])
  func rows(base: String, own: String, expected: (String, String)?) throws {
    func row(_ text: String) -> String { "[{id: day, row: posts, unit: W3, shift: D, post: nurse, \(text)}]" }
    let found = try kinds("rows", row(base), row(own))
    guard let expected else { return #expect(found == []) }
    // Where the bounds are the same the kinds are named.
    let named = expected.1.hasSuffix("*") ? ("posts", "posts*") : expected
    #expect(found == loosens("day", named.0, named.1))
  }

  @Test("the privacy of a rule or row, whose numbers no message tells")
  func privacy() throws {
    let wish = "{id: wish, rule: wish, who: {ids: N001}, want: off, price: 9"
    #expect(try kinds("rules", "[\(wish), private: true}]", "[\(wish), private: true}]") == [])
    #expect(
      try kinds("rules", "[\(wish), private: true}]", "[\(wish)}]")
        == loosens("wish", "private: true", "private: false"))
    let run = "{id: run, rule: run_length, of: night, private: true"
    #expect(
      try kinds("rules", "[\(run), maximum: 3}]", "[\(run), maximum: 4}]")
        == loosens("run", "run_length", "run_length*"))
    let mix = "{id: mix, row: mix, unit: W3"
    #expect(try kinds("rows", "[\(mix), maximum: 1}]", "[\(mix), maximum: 1, private: true}]") == [])
    #expect(
      try kinds("rows", "[\(mix), maximum: 1, private: true}]", "[\(mix), maximum: 1}]")
        == loosens("mix", "private: true", "private: false"))
    #expect(
      try kinds("rows", "[\(mix), maximum: 1, private: true}]", "[\(mix), maximum: 2, private: true}]")
        == loosens("mix", "mix", "mix*"))
  }

  @Test("what an entry of the health log does")
  func health() throws {
    let base = "{fever: {from: 37.3, days: 4}, exposure: {makes: observation, days: 14}}"
    #expect(try kinds("health", base, "{fever: {from: 37.0, days: 5}}") == [])
    #expect(
      try kinds("health", base, "{fever: {from: 37.5}}") == loosens("health.fever", "from 37.3", "from 37.5"))
    #expect(
      try kinds("health", base, "{exposure: {days: 7}}")
        == loosens("health.exposure", "observation 14", "observation 7"))
    #expect(
      try kinds("health", base, "{exposure: {makes: watch}}")
        == loosens("health.exposure", "observation 14", "watch 14"))
  }

  @Test("health rules that the unit says nothing about are those of the hospital")
  func healthKeyByKey() throws {
    let disk = try CaseOnDisk([
      "case.yaml": "title: Hospital\nmonth: 2026-01\nhealth: {exposure: {days: 14}}\n",
      "unit/case.yaml": "title: Unit\nmonth: 2026-03\nextends: ..\nhealth: {pending: {days: 3}}\n",
    ])
    #expect(disk.read("unit").folder?.settings.health.exposure.days == 14)
    #expect(disk.read("unit").folder?.settings.health.pending.days == 3)
  }

  @Test("the price of what is missing, the meaning of a quantity, the privacy of leave")
  func others() throws {
    #expect(try kinds("required_price", "1000", "2000") == [])
    #expect(try kinds("required_price", "1000", "900") == loosens("required_price", "1000", "900"))
    let nights = "[{id: nights, sum: {measure: nights}}]"
    #expect(try kinds("quantities", nights, nights) == [])
    #expect(
      try kinds("quantities", nights, "[{id: nights, sum: {measure: days}}]")
        == loosens("nights", "nights", "nights*"))
    let sick = "[{id: sick, name: Sick}]"
    #expect(try kinds("leave_kinds", sick, "[{id: sick, name: Ill}]") == [])
    #expect(
      try kinds("leave_kinds", sick, "[{id: sick, name: Sick, private: false}]")
        == loosens("sick", "private: true", "private: false"))
  }
}
