// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

@Suite("A model")
struct ModelTests {
  @Test("written as mathematics is solved to the optimum found by hand")
  func staffing() throws {
    let sites = 0..<3
    let cost = [5.0, 3.0, 4.0]
    let seats = [10, 4, 7]
    var model = Model("staffing")
    let opens = model.addVariables(over: sites, kind: .binary, named: "opens")
    model.minimize(sum(sites) { cost[$0] * opens[$0] })
    model.add(sum(sites) { seats[$0] * opens[$0] } >= 11, named: "seats")
    let outcome = try model.solve(.integer(timeLimit: .seconds(10)))
    #expect(outcome.stop == .optimal)
    #expect(try outcome.objective == 7)
    #expect(try outcome.value(of: opens[0]) == 0)
    #expect(try outcome.value(of: opens[1]) == 1)
    #expect(try outcome.value(of: opens[2]) == 1)
  }

  @Test("with a constant in its objective reports it")
  func objectiveConstant() throws {
    var model = Model()
    let x = model.addVariable(lower: 2)
    model.minimize(3 * x + 37)
    #expect(try model.solve(.linear()).objective == 43)
    #expect(try model.solve(.integer()).objective == 43)
  }

  @Test("adds up the terms of a variable that appears twice")
  func repeatedTerms() throws {
    var model = Model()
    let x = model.addVariable()
    model.maximize(x + x)
    model.add(x + 2 * x <= 6)
    #expect(try model.solve(.linear()).objective == 4)
  }

  @Test("with a variable of another model in a constraint, the objective or both is refused")
  func foreignVariable() {
    var other = Model()
    let theirs = other.addVariable()
    var model = Model()
    let x = model.addVariable()
    model.minimize(x)
    model.add(x + theirs >= 1)
    #expect(throws: GLPKError.foreignVariable(.row(0))) { try model.solve(.linear()) }
    var second = Model()
    second.minimize(theirs)
    #expect(throws: GLPKError.foreignVariable(.objective)) { try second.solve(.linear()) }
  }

  @Test("refuses a variable of an element that its family was not made for")
  func unknownElement() {
    var model = Model()
    let opens = model.addVariables(over: ["north", "south"])
    model.minimize(1.0 * opens["west"])
    #expect(throws: GLPKError.unknownVariable(.objective)) { try model.solve(.linear()) }
  }

  @Test("finds its variables and constraints by their names")
  func names() throws {
    var model = Model("named")
    let opens = model.addVariables(over: ["north", "south"], named: "opens")
    let row = model.add(opens["north"] >= 1, named: "at least")
    #expect(try model.variable(named: "opens[south]") == opens["south"])
    #expect(try model.constraint(named: "at least") == row)
    #expect(throws: GLPKError.unknownName("closes")) { try model.variable(named: "closes") }
  }

  @Test("keeps the handles of its variables when it is copied and changed")
  func copies() throws {
    var model = Model()
    let x = model.addVariable(upper: 5)
    model.maximize(x)
    var tighter = model
    tighter.setBounds(of: x, lower: 0, upper: 3)
    #expect(try model.solve(.linear()).value(of: x) == 5)
    #expect(try tighter.solve(.linear()).value(of: x) == 3)
  }
}
