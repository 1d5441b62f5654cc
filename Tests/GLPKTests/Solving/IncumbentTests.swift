// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

@Suite("Solutions that go into and come out of the search")
struct IncumbentTests {
  /// Values 5, 4, 3 with weights 2, 3, 1 and room for 5: the best is 9.
  private var knapsack: Program {
    var program = Program()
    program.sense = .maximize
    for value in [5.0, 4, 3] { program.columns.append(cost: value, lower: 0, upper: 1, isInteger: true) }
    program.rows.append(lower: -.infinity, upper: 5, columns: [0, 1, 2], values: [2, 3, 1])
    return program
  }

  @Test("an incumbent to start from is what remains when there is no time to search")
  func startingIncumbent() throws {
    let outcome = try knapsack.solve(.integer(timeLimit: .zero, incumbent: [1, 0, 1]))
    #expect(outcome.stop == .timeLimit)
    #expect(try outcome.objective == 8)
    #expect(try outcome.values == [1, 0, 1])
  }

  @Test("an incumbent to start from does not keep the search from a better one")
  func improvedIncumbent() throws {
    let outcome = try knapsack.solve(.integer(incumbent: [1, 0, 1]))
    #expect(outcome.stop == .optimal)
    #expect(try outcome.objective == 9)
  }

  @Test("an incumbent to start from is refused when it breaks a row, a bound, integrality or the cutoff")
  func infeasibleIncumbent() {
    let everything = Violation(place: .row(0), value: 6, lower: -.infinity, upper: 5)
    #expect(throws: GLPKError.infeasibleIncumbent(everything)) {
      try knapsack.solve(.integer(incumbent: [1, 1, 1]))
    }
    let twice = Violation(place: .column(0), value: 2, lower: 0, upper: 1)
    #expect(throws: GLPKError.infeasibleIncumbent(twice)) {
      try knapsack.solve(.integer(incumbent: [2, 0, 0]))
    }
    let half = Violation(place: .column(1), value: 0.5, lower: 0, upper: 1)
    #expect(throws: GLPKError.infeasibleIncumbent(half)) {
      try knapsack.solve(.integer(incumbent: [0, 0.5, 0]))
    }
    let worse = Violation(place: .objective, value: 3, lower: 8, upper: .infinity)
    #expect(throws: GLPKError.infeasibleIncumbent(worse)) {
      try knapsack.solve(.integer(cutoff: 8, incumbent: [0, 0, 1]))
    }
  }

  @Test("an incumbent that breaks a lazy row is refused, too")
  func lazilyInfeasibleIncumbent() {
    var options = IntegerOptions()
    options.incumbent = [1, 0, 1]
    options.lazyRows = { _ in [LazyRow(columns: [0], values: [1], lower: 0, upper: 0)] }
    let violation = Violation(place: .lazyRow, value: 1, lower: 0, upper: 0)
    #expect(throws: GLPKError.infeasibleIncumbent(violation)) { try knapsack.solve(.integer(options)) }
  }

  @Test("a proposal that is not feasible is counted and not believed")
  func infeasibleProposal() throws {
    var options = IntegerOptions()
    options.propose = { _ in [1, 1, 1] }
    let outcome = try knapsack.solve(.integer(options))
    #expect(outcome.statistics.rejectedProposals > 0)
    #expect(try outcome.objective == 9)
  }

  @Test("a feasible proposal reaches the caller as an incumbent")
  func feasibleProposal() throws {
    var options = IntegerOptions()
    var seen: [Double] = []
    options.rounding = false
    options.propose = { _ in [1, 0, 1] }
    options.onIncumbent = { seen.append($0.objective) }
    let outcome = try knapsack.solve(.integer(options))
    #expect(seen.first == 8)
    #expect(seen.last == 9)
    #expect(outcome.statistics.rejectedProposals == 0)
  }

  @Test("incumbents only get better, and the last one is the solution")
  func improvingIncumbents() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<30 {
      let random = RandomBinaryProgram(columns: 12, rows: 4, using: &generator)
      var options = IntegerOptions()
      var seen: [Incumbent] = []
      options.onIncumbent = { seen.append($0) }
      let outcome = try random.program().solve(.integer(options))
      guard outcome.has(.solution) else { continue }
      #expect(zip(seen, seen.dropFirst()).allSatisfy { $0.objective > $1.objective })
      #expect(try seen.allSatisfy { try random.program().violation(of: $0.values) == nil })
      #expect(try seen.last?.values == outcome.values)
    }
  }

  @Test("a cutoff that nothing reaches is told apart from infeasibility")
  func cutoff() throws {
    let outcome = try knapsack.solve(.integer(cutoff: 10))
    #expect(outcome.stop == .cutoff)
    #expect(try outcome.bound == 10)
    #expect(try knapsack.solve(.integer(cutoff: 9)).objective == 9)
  }

  @Test("presolve cannot be asked for together with an incumbent")
  func presolve() {
    var options = IntegerOptions()
    options.presolve = .on
    options.incumbent = [0, 0, 0]
    #expect(throws: GLPKError.presolveConflict) { try knapsack.solve(.integer(options)) }
  }
}
