// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPK
import Testing

@Suite("A model file")
struct ModelFileTests {
  /// A model with everything the formats can say, and an optimum of 37 + 12 = 49.
  private func example(maximised: Bool = false) -> Model {
    var model = Model("a small example")
    let whole = model.addVariables(over: ["north", "south"], kind: .integer, upper: 9, named: "beds")
    let free = model.addVariable(lower: -.infinity, named: "1st balance")
    let nameless = model.addVariable(lower: -2, upper: 4)
    let cost = 2 * whole["north"] + 3 * whole["south"] + 1.5 * free + 0.25 * nameless + 37.0
    if maximised { model.maximize(-1.0 * cost) } else { model.minimize(cost) }
    model.add(whole["north"] + whole["south"] >= 5.5, named: "demand")
    model.add((free + nameless).between(-1, 3), named: "bounds")
    model.add((whole["south"] - free).equals(1))
    return model
  }

  @Test(
    "comes back with the same optimum, its constant included",
    arguments: [FileFormat.fixedMPS, .freeMPS, .lp])
  func roundTrip(format: FileFormat) throws {
    try withTemporaryFolder { path in
      let model = example()
      try model.write(to: path("model"), as: format)
      let back = try Model(reading: path("model"), as: format)
      let optimum = try model.solve(.integer()).objective
      #expect(try back.solve(.integer()).objective == optimum)
      #expect(try back.program().objectiveConstant == 37)
    }
  }

  @Test(
    "comes back with the same columns and rows, and names that every format takes",
    arguments: [FileFormat.freeMPS, .lp])
  func names(format: FileFormat) throws {
    try withTemporaryFolder { path in
      try example().write(to: path("model"), as: format)
      let back = try Model(reading: path("model"), as: format)
      #expect(back.variableCount == 4)
      #expect(back.constraintCount == 3)
      #expect(
        back.variables.map { back.name(of: $0) } == ["beds(north)", "beds(south)", "_1st_balance", "x3"])
      #expect(try back.constraint(named: "_bounds").index == 1)
      #expect(try back.program().rows == example().program().rows)
      #expect(try back.program().columns.costs == example().program().columns.costs)
    }
  }

  @Test("in MPS holds a maximisation as the minimisation of its negative, in LP as it is")
  func maximisation() throws {
    try withTemporaryFolder { path in
      let optimum = try example(maximised: true).solve(.integer()).objective
      try example(maximised: true).write(to: path("model.mps"), as: .freeMPS)
      let mps = try Model(reading: path("model.mps"), as: .freeMPS).program()
      #expect(mps.sense == .minimize)
      #expect(try mps.solve(.integer()).objective == -optimum)
      try example(maximised: true).write(to: path("model.lp"), as: .lp)
      let lp = try Model(reading: path("model.lp"), as: .lp).program()
      #expect(lp.sense == .maximize)
      #expect(try lp.solve(.integer()).objective == optimum)
    }
  }

  @Test("of another solver has its constant read as its convention says")
  func foreignConstant() throws {
    let text = """
      NAME
      ROWS
       N cost
       G need
      COLUMNS
       x cost 1 need 1
      RHS
       RHS need 2 cost -37
      ENDATA
      """
    try withTemporaryFolder { path in
      try text.write(toFile: path("other.mps"), atomically: true, encoding: .utf8)
      let common = try Model(reading: path("other.mps"), as: .freeMPS)
      #expect(try common.solve(.linear()).objective == 39)
      let glpk = try Model(reading: path("other.mps"), as: .freeMPS, constant: .rightHandSide)
      #expect(try glpk.solve(.linear()).objective == -35)
    }
  }

  @Test("made of random programs comes back with the same answer", arguments: [FileFormat.freeMPS, .lp])
  func randomRoundTrips(format: FileFormat) throws {
    var generator = SeededGenerator(seed: 77)
    try withTemporaryFolder { path in
      for _ in 0..<40 {
        let random = RandomBinaryProgram(columns: 8, rows: 4, using: &generator)
        let constant = Double(Int.random(in: -50...50, using: &generator))
        var model = Model()
        let x = model.addVariables(over: 0..<8, kind: .binary)
        model.minimize(sum(0..<8) { random.costs[$0] * x[$0] } + constant)
        for row in random.rows {
          model.add(sum(0..<8) { row.coefficients[$0] * x[$0] }.between(row.lower, row.upper))
        }
        try model.write(to: path("random"), as: format)
        let outcome = try Model(reading: path("random"), as: format).solve(.integer())
        #expect((try? outcome.objective) == random.optimum.map { $0 + constant })
      }
    }
  }

  @Test("that is missing or broken is an error that says where")
  func broken() throws {
    try withTemporaryFolder { path in
      for format in [FileFormat.fixedMPS, .freeMPS, .lp] {
        #expect(throws: GLPKError.self) { try Model(reading: path("none"), as: format) }
        try "ROWS\n N cost\n ? what\n".write(toFile: path("broken"), atomically: true, encoding: .utf8)
        do {
          _ = try Model(reading: path("broken"), as: format)
          Issue.record("the broken file was read")
        } catch GLPKError.unreadableFile(_, let message) {
          #expect(message.contains("broken:"))
        }
        #expect(throws: GLPKError.self) { try example().write(to: path("no/such/folder"), as: format) }
      }
      #expect(try example().solve(.integer()).stop == .optimal)
    }
  }
}
