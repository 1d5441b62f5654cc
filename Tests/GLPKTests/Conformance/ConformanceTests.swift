// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

@Suite("Conformance")
struct ConformanceTests {
  @Test("GLPK does what every backend must do", arguments: Requirement.linear + Requirement.integer)
  func requirement(_ requirement: Requirement) throws {
    try requirement.check(GLPKBackend())
  }

  /// A backend that can do one of these may say so in its own list; the layer above does not count on it.
  static let exclusions = [
    Exclusion(
      testDescription: "a certificate of infeasibility",
      reason:
        "GLPK's row duals of an infeasible program are no Farkas certificate; masters keep slacks instead",
      shows: {
        let outcome = try $0.solve(ConformancePrograms.impossible(), .linear())
        #expect(!outcome.has(.bound))
      }),
    Exclusion(
      testDescription: "a basis after presolve",
      reason: "the presolver throws it away",
      shows: {
        let outcome = try $0.solve(ConformancePrograms.production, .linear(presolve: true))
        #expect(outcome.stop == .optimal && !outcome.has(.basis))
      }),
    Exclusion(
      testDescription: "a solution at a limit under presolve",
      reason: "the solution of the reduced program cannot be carried back before it is optimal",
      shows: {
        let outcome = try $0.solve(
          LimitsTests.transport(size: 20), .linear(iterationLimit: 10, presolve: true))
        #expect(outcome.stop == .iterationLimit && !outcome.has(.solution))
      }),
    Exclusion(
      testDescription: "solutions in and out of the search together with presolve",
      reason: "the callback sees the reduced program in another numbering",
      shows: { backend throws in
        var options = IntegerOptions()
        options.presolve = .on
        options.propose = { _ in nil }
        let method = Method.integer(options)
        #expect(throws: GLPKError.presolveConflict) {
          try backend.solve(ConformancePrograms.fractionalOnly, method)
        }
      }),
  ]

  @Test("GLPK is excused from what it cannot do, and only from that", arguments: exclusions)
  func exclusion(_ exclusion: Exclusion) throws {
    #expect(!exclusion.reason.isEmpty)
    try exclusion.shows(GLPKBackend())
  }
}
