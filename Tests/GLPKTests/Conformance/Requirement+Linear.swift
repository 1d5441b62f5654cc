// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

private func isClose(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-7 }

extension Requirement {
  static let linear = [
    Requirement("a linear program ends with solution, duals, reduced costs, bound and basis") {
      backend throws in
      let outcome = try backend.solve(ConformancePrograms.production, .linear())
      #expect(outcome.stop == .optimal)
      #expect(try outcome.objective == 11)
      #expect(try outcome.bound == 11)
      #expect(try outcome.values == [3, 1])
      #expect(try outcome.duals == [2, 0])
      #expect(try outcome.reducedCosts == [1, 0])
      #expect(try outcome.basis.columns == [.atUpper, .basic])
    },
    Requirement("duals say what a unit more does to the objective, for both directions") { backend throws in
      for program in [ConformancePrograms.production, ConformancePrograms.balance()] {
        let outcome = try backend.solve(program, .linear())
        for row in 0..<2 {
          var moved = program
          if moved.rows.lower[row].isFinite { moved.rows.lower[row] += 0.01 }
          if moved.rows.upper[row].isFinite { moved.rows.upper[row] += 0.01 }
          let change = try backend.solve(moved, .linear()).objective - outcome.objective
          #expect(isClose(change, try 0.01 * outcome.duals[row]))
        }
      }
    },
    Requirement("the constant of the objective is part of objective and bound") { backend throws in
      var program = ConformancePrograms.balance()
      program.objectiveConstant = -100
      #expect(isClose(try backend.solve(program, .linear()).objective, -90.5))
      #expect(isClose(try backend.solve(program, .linear()).bound, -90.5))
    },
    Requirement("an infeasible linear program is told apart, and has no solution") { backend throws in
      let outcome = try backend.solve(ConformancePrograms.impossible(), .linear())
      #expect(outcome.stop == .infeasible)
      #expect(throws: GLPKError.unavailable(.solution, stop: .infeasible)) { try outcome.values }
      #expect(throws: GLPKError.unavailable(.bound, stop: .infeasible)) { try outcome.bound }
    },
    Requirement("an unbounded linear program is told apart, and has no optimum") { backend throws in
      let outcome = try backend.solve(ConformancePrograms.endless(), .linear())
      #expect(outcome.stop == .unbounded)
      #expect(throws: GLPKError.unavailable(.solution, stop: .unbounded)) { try outcome.objective }
    },
    Requirement("presolve changes neither optimum nor status") { backend throws in
      for (program, stop) in [
        (ConformancePrograms.production, Stop.optimal), (ConformancePrograms.balance(), .optimal),
        (ConformancePrograms.impossible(), .infeasible), (ConformancePrograms.endless(), .unbounded),
      ] {
        let with = try backend.solve(program, .linear(presolve: true))
        #expect(with.stop == stop)
        let without = try backend.solve(program, .linear())
        #expect((try? with.objective) == (try? without.objective))
      }
    },
    Requirement("both simplex methods end at the same optimum") { backend throws in
      for algorithm in [Algorithm.primal, .dual] {
        let production = try backend.solve(ConformancePrograms.production, .linear(algorithm: algorithm))
        #expect(try production.objective == 11)
        let balance = try backend.solve(ConformancePrograms.balance(), .linear(algorithm: algorithm))
        #expect(isClose(try balance.objective, 9.5))
      }
    },
    Requirement("an optimal basis needs no iteration") { backend throws in
      let first = try backend.solve(ConformancePrograms.production, .linear())
      let second = try backend.solve(ConformancePrograms.production, .linear(from: first.basis))
      #expect(second.statistics.iterations == 0)
      #expect(try second.values == first.values)
    },
    Requirement("a matrix by columns is the same as by rows") { backend throws in
      let program = ConformancePrograms.byColumns(ConformancePrograms.production)
      #expect(try backend.solve(program, .linear()).values == [3, 1])
    },
    Requirement("a linear solve of an integer program is its relaxation") { backend throws in
      #expect(isClose(try backend.solve(ConformancePrograms.balance(whole: true), .linear()).objective, 9.5))
    },
    Requirement("badly scaled numbers do not change the answer") { backend throws in
      var program = ConformancePrograms.production
      program.columns.costs = [3e-6, 2]
      program.columns.upper[0] = 3e6
      program.rows.entries.values = [1e-6, 1, 1e-6, 3]
      #expect(isClose(try backend.solve(program, .linear()).objective, 11))
    },
  ]
}
