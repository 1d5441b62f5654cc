// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

@Suite("Limits")
struct LimitsTests {
  /// A linear program that takes a few thousand iterations.
  static func transport(size: Int) -> Program {
    var generator = SeededGenerator(seed: 11)
    var columns = ColumnBlock()
    for from in 0..<size {
      for to in 0..<size {
        let cost = Double(Int.random(in: 1...1_000, using: &generator))
        columns.append(cost: cost, rows: [Int32(from), Int32(size + to)], values: [1, 1])
      }
    }
    let ones = Array(repeating: 1.0, count: 2 * size)
    return Program(rows: RowBlock(lower: ones, upper: ones), columns: columns)
  }

  /// An integer program whose search takes thousands of nodes: how many things fit, where all but one do.
  static func hard() -> Program {
    var generator = SeededGenerator(seed: 5)
    var program = Program()
    for _ in 0..<40 {
      let cost = -Double(Int.random(in: 1_000...1_100, using: &generator))
      program.columns.append(cost: cost, lower: 0, upper: 1, isInteger: true)
    }
    for _ in 0..<5 {
      let weights = (0..<40).map { _ in Double(Int.random(in: 500...999, using: &generator)) }
      program.rows.append(
        lower: -.infinity, upper: (weights.reduce(0, +) / 2).rounded(), columns: (0..<40).map { Int32($0) },
        values: weights)
    }
    return program
  }

  @Test("of iterations end a linear program with a basis from which it can be taken up again")
  func iterations() throws {
    let program = Self.transport(size: 40)
    let whole = try program.solve(.linear())
    let part = try program.solve(.linear(iterationLimit: 150))
    #expect(part.stop == .iterationLimit)
    #expect(part.statistics.iterations == 150)
    let rest = try program.solve(.linear(from: try part.basis))
    #expect(rest.stop == .optimal)
    #expect(try abs(rest.objective - whole.objective) < 1e-6)
  }

  @Test("of zero time leave nothing but a basis")
  func noTime() throws {
    let outcome = try Self.transport(size: 5).solve(.linear(timeLimit: .zero))
    #expect(outcome.stop == .timeLimit)
    #expect(outcome.has(.basis))
    #expect(!outcome.has(.bound))
  }

  @Test("of nodes end the search with a bound that the optimum keeps to")
  func nodes() throws {
    let program = Self.hard()
    let outcome = try program.solve(.integer(nodeLimit: 50))
    #expect(outcome.stop == .nodeLimit)
    #expect(outcome.statistics.nodes >= 50)
    let bound = try outcome.bound
    let longer = try program.solve(.integer(nodeLimit: 500))
    #expect(try longer.bound >= bound)
    if outcome.has(.solution) { #expect(try outcome.objective >= bound) }
  }

  @Test("of the gap end the search within it")
  func gaps() throws {
    var options = IntegerOptions()
    options.absoluteGap = 400
    let absolute = try Self.hard().solve(.integer(options))
    #expect(absolute.stop == .gapReached)
    #expect(try absolute.objective - absolute.bound <= 400)
    let relative = try Self.hard().solve(.integer(relativeGap: 0.02))
    #expect(relative.stop == .gapReached)
  }

  @Test("that mean nothing are refused")
  func nonsense() {
    let program = Self.transport(size: 2)
    #expect(throws: GLPKError.invalidOption(.timeLimit, value: -1)) {
      try program.solve(.linear(timeLimit: .seconds(-1)))
    }
    #expect(throws: GLPKError.invalidOption(.iterationLimit, value: -1)) {
      try program.solve(.linear(iterationLimit: -1))
    }
    #expect(throws: GLPKError.invalidOption(.nodeLimit, value: 0)) {
      try program.solve(.integer(nodeLimit: 0))
    }
    #expect(throws: GLPKError.invalidOption(.relativeGap, value: -1)) {
      try program.solve(.integer(relativeGap: -1))
    }
    #expect(throws: GLPKError.invalidOption(.cutoff, value: .infinity)) {
      try program.solve(.integer(cutoff: .infinity))
    }
  }
}
