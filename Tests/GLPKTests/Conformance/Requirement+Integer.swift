// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

extension Requirement {
  static let integer = [
    Requirement("an integer program ends optimal with whole values and its bound") { backend throws in
      let outcome = try backend.solve(ConformancePrograms.balance(whole: true), .integer())
      #expect(outcome.stop == .optimal)
      #expect(try outcome.objective == 12)
      #expect(try outcome.bound == 12)
      #expect(try outcome.values == [3, 2])
    },
    Requirement("an integer program without a whole solution is infeasible, its relaxation is not") {
      backend throws in
      #expect(try backend.solve(ConformancePrograms.fractionalOnly, .integer()).stop == .infeasible)
      #expect(try backend.solve(ConformancePrograms.fractionalOnly, .linear()).stop == .optimal)
    },
    Requirement(
      "an infeasible or unbounded relaxation ends an integer program the same way, presolved or not"
    ) { backend throws in
      for presolve in [IntegerOptions.Presolve.on, .off] {
        var options = IntegerOptions()
        options.presolve = presolve
        let impossible = ConformancePrograms.impossible(whole: true)
        #expect(try backend.solve(impossible, .integer(options)).stop == .infeasible)
        let endless = ConformancePrograms.endless(whole: true)
        #expect(try backend.solve(endless, .integer(options)).stop == .unbounded)
      }
    },
    Requirement("an integer program has no duals and no basis to ask for") { backend throws in
      let outcome = try backend.solve(ConformancePrograms.balance(whole: true), .integer())
      #expect(throws: GLPKError.unavailable(.duals, stop: .optimal)) { try outcome.duals }
      #expect(throws: GLPKError.unavailable(.reducedCosts, stop: .optimal)) { try outcome.reducedCosts }
      #expect(throws: GLPKError.unavailable(.basis, stop: .optimal)) { try outcome.basis }
    },
    Requirement("continuous and integer columns go together") { backend throws in
      var program = ConformancePrograms.balance(whole: true)
      program.columns.integer = [0, 1]
      let outcome = try backend.solve(program, .integer())
      #expect(try outcome.values == [3, 2])
      program.rows.lower[1] = 0.5
      #expect(try backend.solve(program, .integer()).values == [2.5, 2])
    },
    Requirement(
      "every combination of options finds the optimum of random programs found by trying all points"
    ) { backend throws in
      var generator = SeededGenerator(seed: 2_024)
      for _ in 0..<25 {
        let random = RandomBinaryProgram(columns: 8, rows: 4, using: &generator)
        for options in everyOption {
          let outcome = try backend.solve(random.program(), .integer(options))
          #expect(outcome.stop == (random.optimum == nil ? .infeasible : .optimal))
          #expect((try? outcome.objective) == random.optimum)
        }
      }
    },
    Requirement("a cutoff leaves what is as good, and says when nothing is") { backend throws in
      let program = ConformancePrograms.balance(whole: true)
      #expect(try backend.solve(program, .integer(cutoff: 12)).objective == 12)
      let none = try backend.solve(program, .integer(cutoff: 11))
      #expect(none.stop == .cutoff)
      #expect(try none.bound == 11)
      #expect(throws: GLPKError.unavailable(.solution, stop: .cutoff)) { try none.objective }
    },
    Requirement("a cutoff takes the constant of the objective into account") { backend throws in
      var program = ConformancePrograms.balance(whole: true)
      program.objectiveConstant = 1_000
      #expect(try backend.solve(program, .integer(cutoff: 1_012)).objective == 1_012)
      #expect(try backend.solve(program, .integer(cutoff: 1_011)).stop == .cutoff)
    },
  ]

  /// One set of options for each value that an option can have.
  private static var everyOption: [IntegerOptions] {
    func with(_ change: (inout IntegerOptions) -> Void) -> IntegerOptions {
      var options = IntegerOptions()
      change(&options)
      return options
    }
    let branchings: [IntegerOptions.Branching] = [
      .pseudocost, .penalties, .mostFractional, .firstFractional, .lastFractional,
    ]
    let backtrackings: [IntegerOptions.Backtracking] = [
      .bestBound, .depthFirst, .breadthFirst, .bestProjection,
    ]
    let cuts: [IntegerOptions.Cut] = [.gomory, .mixedRounding, .cover, .clique]
    return [with { $0.presolve = .on }, with { $0.presolve = .off }, with { $0.rounding = false }]
      + [with { $0.feasibilityPump = true }, with { $0.cuts = Set(cuts) }]
      + branchings.map { branching in with { $0.branching = branching } }
      + backtrackings.map { backtracking in with { $0.backtracking = backtracking } }
      + cuts.map { cut in with { $0.cuts = [cut] } }
  }
}
