// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

/// The examples of the article `GLPK.docc/GLPK.md`, in its order.
@Suite("A worked example of the article")
struct WorkedExampleTests {
  private func staffing() -> (Model, VariableFamily<String>) {
    let sites = ["north", "south", "west"]
    let cost = ["north": 5.0, "south": 3.0, "west": 4.0]
    let seats = ["north": 10.0, "south": 4.0, "west": 7.0]

    var model = Model("staffing")
    let opens = model.addVariables(over: sites, kind: .binary, named: "opens")
    model.minimize(sum(sites) { cost[$0, default: 0] * opens[$0] })
    model.add(sum(sites) { seats[$0, default: 0] * opens[$0] } >= 11, named: "seats")
    return (model, opens)
  }

  @Test("opens the two cheapest sites that have seats enough")
  func firstModel() throws {
    let (model, opens) = staffing()
    let outcome = try model.solve(.integer(timeLimit: .seconds(10)))
    #expect(try outcome.objective == 7)
    #expect(try outcome.value(of: opens["south"]) == 1)
    #expect(try outcome.value(of: 10 * opens["south"] + 1.0) == 11)
  }

  @Test("says what one more unit of protein costs")
  func duals() throws {
    var diet = Model("diet")
    let rice = diet.addVariable(named: "rice")
    let beans = diet.addVariable(named: "beans")
    diet.minimize(2 * rice + 3 * beans)
    let energy = diet.add(4 * rice + 3 * beans >= 24)
    let protein = diet.add(1 * rice + 2 * beans >= 10)

    let meal = try diet.solve(.linear())
    #expect(try abs(meal.objective - 16.8) < 1e-9)
    #expect(try abs(meal.dual(of: protein) - 1.2) < 1e-9)
    #expect(try abs(meal.dual(of: energy) * 24 + meal.dual(of: protein) * 10 - meal.objective) < 1e-9)
    #expect(try meal.reducedCost(of: rice) == 0)
  }

  @Test("stops as soon as a solution is good enough")
  func stopping() throws {
    let (model, _) = staffing()
    let token = CancellationToken()
    var options = IntegerOptions()
    options.limits = Limits(time: .seconds(30), cancellation: token)
    options.onIncumbent = { found in if found.objective <= 9 { token.cancel() } }
    let goodEnough = try model.solve(.integer(options))
    #expect(try goodEnough.objective <= 9)
  }

  @Test("keeps a tour in one piece with lazy rows")
  func lazyRows() throws {
    // Six places on two triangles: short ways within each, long ones between them.
    let places = 0..<6
    let ways = places.flatMap { from in places.filter { $0 > from }.map { [from, $0] } }
    var model = Model("tour")
    let goes = model.addVariables(over: ways, kind: .binary)
    model.minimize(sum(ways) { ($0[0] / 3 == $0[1] / 3 ? 1 : 10) * goes[$0] })
    for place in places {
      model.add(sum(ways.filter { $0.contains(place) }) { 1 * goes[$0] }.equals(2))
    }
    #expect(try model.solve(.integer()).objective == 6)

    let crossing = ways.filter { $0[0] / 3 != $0[1] / 3 }
    let connected = sum(crossing) { 1 * goes[$0] } >= 2
    var options = IntegerOptions()
    options.lazyRows = { _ in [LazyRow(connected)] }
    let tour = try model.solve(.integer(options))
    #expect(try tour.objective == 24)
    #expect(tour.statistics.lazyRows > 0)
  }

  @Test("solves a master again after a column was added")
  func session() throws {
    var columns = ColumnBlock()
    columns.append(cost: 10, rows: [0], values: [1])
    columns.append(cost: 10, rows: [1], values: [1])
    let master = Program(rows: RowBlock(lower: [1, 1], upper: [1, 1]), columns: columns)

    let best = try master.withSession { session in
      try session.solve()
      var prices: [Double] = []
      try session.duals(into: &prices)
      #expect(prices == [10, 10])
      var better = ColumnBlock()
      better.append(cost: 4, rows: [0, 1], values: [1, 1])
      try session.addColumns(better)
      try session.solve()
      return try session.objective
    }
    #expect(best == 4)
  }

  @Test("comes back from a file")
  func files() throws {
    try withTemporaryFolder { path in
      try staffing().0.write(to: path("staffing.lp"), as: .lp)
      let same = try Model(reading: path("staffing.lp"), as: .lp)
      #expect(try same.solve(.integer()).objective == 7)
      #expect(try same.variable(named: "opens(west)").index == 2)
    }
  }
}
