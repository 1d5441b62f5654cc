// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import RosterSolver
import Rostering

/// Compiling, personal models, pricing, the audit, and a short whole run with its linear programs.
struct InstanceBenchmark {
  private let name: String
  private let subject: Case
  /// Of the whole run.
  private static let steps = 100

  init(_ instance: BenchmarkInstance) {
    name = instance.name
    subject = instance.subject
  }

  func run() -> [Measurement] {
    func found(_ part: String, _ value: Double, _ unit: String) -> Measurement {
      Measurement(subject: name, part: part, value: value, unit: unit)
    }
    let compile = Duration.least(of: 3) { _ = SolverProbe.compile(subject) }
    var probe: SolverProbe?
    let build = Duration.least(of: 1) { probe = SolverProbe(subject, threads: 1) }
    guard let probe else { return [] }
    let people = Double(max(1, probe.people))
    var seed: UInt64 = 0
    let price = Duration.least(of: 7) {
      seed += 1
      _ = probe.price(seed: seed)
    }
    // Steps alone, so that cost and bound are the same on every machine.
    let options = SolveOptions(seed: 1, threads: 1, steps: Self.steps, time: nil)
    var solution: Solution?
    let whole = Duration.least(of: 1) { solution = try? RosterSolver(subject, options: options).solve() }
    // An empty roster would be judged faster than one that somebody could work.
    let roster = solution?.roster ?? Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
    let audit = Audit(subject)
    let judging = Duration.least(of: 5) { _ = audit.report(on: roster) }
    let pairs = subject.staff.reduce(0) { sum, member in
      sum + subject.rules.count { subject.applies($0.head, to: member) }
    }
    let judged = Double(max(1, pairs * subject.horizon.count))
    var results = [
      found("compile", compile.milliseconds, "ms"),
      found("models", (build - compile).milliseconds, "ms"),
      found("cells of a person", Double(probe.cells.all) / people, "cells"),
      found("pricing of a person", price.milliseconds / people, "ms"),
      found("audit of a person-day-rule", judging.milliseconds * 1e6 / judged, "ns"),
    ]
    if let solution {
      let report = solution.report
      results += [
        found("whole run", whole.milliseconds / 1000, "s"),
        found("cost of the whole run", Double(report.cost.points), "points"),
        found("bound of the whole run", Double(report.bound.points), "points"),
        found("gap of the whole run", Double(report.gapMillionths) / 10_000, "%"),
      ]
    }
    if let statistics = solution?.statistics {
      let (solves, iterations) = statistics.linearCounts
      results += [
        found("master re-solve", statistics.linearTime.milliseconds / Double(max(1, solves)), "ms"),
        found(
          "simplex iteration", statistics.linearTime.milliseconds * 1000 / Double(max(1, iterations)), "µs"),
      ]
    }
    return results
  }
}
