// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

/// A case as one integer program: a binary for every person, day and plan, and every rule, row and decision as named constraints.
///
/// It is written from the documentation of the rules and shares nothing with the search, so that the two can be held against each other. It is meant for
/// small cases: GLPK's tree search is not limited unless the options say so.
public struct CompactModel {
  /// What is known after a solve.
  public enum Result: Sendable {
    /// A roster, its decisions included, that no other undercuts.
    case optimal(cost: Cost, roster: Roster)
    case infeasible
    /// The search ended before it could tell.
    case undecided(Stop)
  }

  private let subject: Case
  private let program: CompactProgram

  public init(_ subject: Case) {
    self.subject = subject
    program = CompactProgram(subject)
  }

  /// The program itself, to look at or to write to a file.
  public var model: Model { program.finished }

  /// - Throws: ``GLPKError``.
  public func solve(_ options: IntegerOptions = IntegerOptions()) throws(GLPKError) -> Result {
    // Costs are whole numbers, so an incumbent less than one above the bound is optimal.
    var options = options
    options.absoluteGap = max(options.absoluteGap, 0.999)
    let outcome = try model.solve(.integer(options))
    switch outcome.stop {
    case .optimal, .gapReached:
      return .optimal(cost: Cost(Int64(try outcome.objective.rounded())), roster: try roster(in: outcome))
    case .infeasible: return .infeasible
    default: return .undecided(outcome.stop)
    }
  }

  private func roster(in outcome: Outcome) throws(GLPKError) -> Roster {
    var roster = Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
    for person in program.people {
      for day in subject.horizon {
        for choice in person[day] where try choice.isTaken(in: outcome) {
          roster[person.member.id, day] = choice.plan
        }
      }
    }
    for (decision, variables) in zip(subject.decisions, program.decisionValues) {
      for (value, variable) in variables where try outcome.value(of: variable) > 0.5 {
        roster.decisions[decision.id] = value
      }
    }
    return roster
  }
}
