// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPK
import Interchange
import RosterSolver
import Rostering

/// What the witnesses say about a case: column generation, the compact program, and the MathProg model.
struct Witnesses {
  enum Answer: Equatable {
    case cost(Cost)
    case infeasible
    /// A limit was hit, or something failed.
    case none(String)
  }

  let search: Answer
  /// No roster costs less, by the search.
  let bound: Cost?
  let compact: Answer
  let mathProg: Answer

  /// The model in the repository.
  static let modelPath = URL(filePath: #filePath).appending(path: "../../../../Models/roster.mod")
    .standardizedFileURL.path

  init(_ subject: Case, steps: Int = 100) {
    (search, bound) = Self.search(subject, steps: steps)
    compact = Self.compact(subject)
    mathProg = Self.mathProg(subject)
  }

  /// Whether all give the same answer; a search that ended early may cost more, if its bound allows.
  var agree: Bool {
    guard compact == mathProg else { return false }
    guard case .cost(let optimum) = compact else { return compact == .infeasible && search == .infeasible }
    guard case .cost(let found) = search, let bound else { return false }
    return found >= optimum && bound <= optimum
  }

  /// Whether the search found the optimum.
  var isOptimal: Bool { search == compact }

  private static func search(_ subject: Case, steps: Int) -> (Answer, Cost?) {
    do {
      let options = SolveOptions(seed: 1, threads: 1, steps: steps, time: nil)
      let solution = try RosterSolver(subject, options: options).solve()
      // The solver hands out nothing that the audit does not confirm, which is checked again here.
      let audit = Audit(subject).report(on: solution.roster)
      guard audit.broken.isEmpty, audit.cost == solution.report.cost else { return (.none("audit"), nil) }
      return (.cost(solution.report.cost), solution.report.bound)
    } catch SolveError.noLawfulRoster {
      return (.infeasible, nil)
    } catch {
      return (.none("\(error)"), nil)
    }
  }

  private static func compact(_ subject: Case) -> Answer {
    firstDecided { options in
      switch try CompactModel(subject).solve(options) {
      case .optimal(let cost, let roster):
        let audit = Audit(subject).report(on: roster)
        return audit.broken.isEmpty && audit.cost == cost ? .cost(cost) : .none("audit")
      case .infeasible: return .infeasible
      case .undecided(let stop): return stop == .nodeLimit ? nil : .none("\(stop)")
      }
    }
  }

  private static func mathProg(_ subject: Case) -> Answer {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).dat").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    return firstDecided { options in
      try MathProgData(subject).text.write(toFile: path, atomically: false, encoding: .utf8)
      let outcome = try Model(mathProg: modelPath, data: [path]).solve(.integer(options))
      switch outcome.stop {
      case .optimal, .gapReached: return .cost(Cost(Int64(try outcome.objective.rounded())))
      case .infeasible: return .infeasible
      case .nodeLimit: return nil
      default: return .none("\(outcome.stop)")
      }
    }
  }

  /// The answer of the first way to search that comes to an end; when all hit their limits, that is a failure.
  ///
  /// Which program is hard depends on the way: some are open after eight minutes with one and done in half a second
  /// with another. So all ways are tried with few nodes, and again with more.
  private static func firstDecided(_ answer: (IntegerOptions) throws -> Answer?) -> Answer {
    do {
      for nodes in [200, 2_000, 20_000, 200_000] {
        for (branching, presolve, cuts) in ways {
          var options = Self.options
          options.nodeLimit = nodes
          options.branching = branching
          options.presolve = presolve
          options.cuts = cuts
          if let answer = try answer(options) { return answer }
        }
      }
      return .none("node limit")
    } catch {
      return .none("\(error)")
    }
  }

  private static let ways:
    [(branching: IntegerOptions.Branching, presolve: IntegerOptions.Presolve, cuts: Set<IntegerOptions.Cut>)] =
      [
        (.penalties, .automatic, []),
        (.pseudocost, .off, []),
        (.pseudocost, .automatic, [.mixedRounding, .cover, .clique]),
        (.penalties, .off, [.gomory, .mixedRounding, .cover, .clique]),
      ]

  /// Costs are whole numbers, and nodes are counted rather than time, so that answers do not depend on the machine.
  private static var options: IntegerOptions {
    var options = IntegerOptions()
    options.absoluteGap = 0.999
    return options
  }
}
