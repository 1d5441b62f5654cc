// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import RosterSolver
import Rostering

/// One solve of a public instance, timed from the start of the process, and its line of JSON.
struct MeasuredRun {
  private let flags: BenchFlags
  private let checkpoints: Checkpoints
  private let start = ContinuousClock.now
  private let stop = StopFlag()
  /// From the start, so that a signal that comes while the instance is read is heard too.
  private let interruption: Interruption

  /// Time kept back for the last audit and for writing.
  private static let reserve = Duration.milliseconds(200)

  /// - Throws: ``ExitStatus/inputRejected`` where the checkpoint to go on from cannot be read.
  init(_ flags: BenchFlags, _ console: Console) throws {
    self.flags = flags
    checkpoints = try Checkpoints(flags.checkpoints, console)
    interruption = Interruption(stop)
  }

  /// - Parameter instance: reads the instance; its time counts.
  func run(_ instance: @autoclosure () throws -> BenchmarkInstance) throws {
    let instance = try instance()
    let start = try flags.start.map(instance.roster)
    let input = SolveOrigin.Input(file: instance.name, digest: instance.digest)
    try solve(instance.subject, name: instance.name, inputs: [input], start: start) {
      try write($0, of: instance)
    }
  }

  /// - Parameters:
  ///   - inputs: what the case was read from.
  ///   - begin: a roster to begin with.
  ///   - publish: writes what was found, before the line is printed.
  /// - Throws: ``ExitStatus/interrupted`` after that when a signal has ended the solve.
  func solve(
    _ subject: Case, name: String, inputs: [SolveOrigin.Input], start begin: Roster?,
    publish: (Solution) throws -> Void = { _ in }
  ) throws {
    var options = checkpoints.options(
      seed: flags.seed, threads: flags.threads, steps: flags.steps,
      time: flags.time.map { max(.zero, .seconds($0) - (.now - start) - Self.reserve) },
      otherwise: .seconds(60))
    options.start = begin
    options.inputs = inputs
    let trace = SolveTrace(from: start, feasibleBelow: subject.requiresCover ? subject.requiredPrice : nil)
    var found: Solution?
    var isLawless = false
    do {
      found = try withExtendedLifetime(interruption) {
        try RosterSolver(subject, options: options).solve(
          stop: stop, from: checkpoints.earlier, checkpoints: checkpoints.plan
        ) { trace.record($0) }
      }
    } catch SolveError.checkpoint(let error) {
      throw checkpoints.refuse(error)
    } catch SolveError.noLawfulRoster {
      isLawless = true
    } catch SolveError.stopped {}
    if let found { try publish(found) }
    if let file = flags.trace { try BenchmarkRosterFiles.write(trace.text, to: file) }
    let status = isLawless ? "infeasible" : status(of: found)
    Console.write(try line(name, options, found, status, trace) + "\n", to: .standardOutput)
    if stop.isRequested { throw ExitStatus.interrupted }
  }

  private func write(_ solution: Solution, of instance: BenchmarkInstance) throws {
    let files = BenchmarkRosterFiles(instance)
    if let out = flags.out { try files.writeLines(solution.roster, to: out) }
    if let path = flags.solution {
      try files.writeSolution(solution.roster, cost: solution.report.cost, to: path)
    }
  }

  /// What a run says about itself.
  private struct Line: Encodable {
    let instance: String
    let cost: Int64?
    let bound: Int64?
    let status: String
    let wall: Double
    let first_feasible_s: Double?
    let seed: UInt64
    let threads: Int
    let steps: Int
    let peak_mb: Int
    let relaxed_rules: [String]
    let exact: Bool
    let columns: Int
    let lp_s: Double
    let pricing_s: Double
    let version: String
    let commit: String
  }

  private func line(
    _ name: String, _ options: SolveOptions, _ solution: Solution?, _ status: String, _ trace: SolveTrace
  ) throws -> String {
    let report = solution?.report
    let line = Line(
      instance: name, cost: report?.cost.points, bound: report?.bound.points, status: status,
      wall: SolveTrace.seconds(.now - start), first_feasible_s: trace.firstFeasible.map(SolveTrace.seconds),
      seed: options.seed, threads: options.threads, steps: report?.steps ?? 0, peak_mb: Self.peakMegabytes,
      relaxed_rules: report?.relaxedRules.map(\.text) ?? [], exact: report?.relaxedRules.isEmpty ?? true,
      columns: solution?.statistics.columns ?? 0,
      lp_s: SolveTrace.seconds(solution?.statistics.linearTime ?? .zero),
      pricing_s: SolveTrace.seconds(solution?.statistics.pricingTime ?? .zero), version: Echelon.version,
      commit: ProcessInfo.processInfo.environment["ECHELON_COMMIT"] ?? "unknown")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(line), as: UTF8.self)
  }

  /// A roster in which required cover gave way is none that the formats call feasible.
  private func status(of solution: Solution?) -> String {
    guard let solution else { return "none" }
    if !solution.audit.uncovered.isEmpty { return "none" }
    return solution.report.status == .optimal ? "optimal" : "feasible"
  }

  /// The most memory the process has held.
  private static var peakMegabytes: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) / 1024
  }
}

extension Case {
  /// Whether a row gives way only at the price of what is required.
  fileprivate var requiresCover: Bool {
    rows.contains { row in
      let bounds: Bounds
      switch row {
      case .posts(let line): bounds = line.bounds
      case .clock(let line): bounds = line.bounds
      case .mix(let mix): bounds = mix.bounds
      case .quantity(let limit): bounds = limit.bounds
      case .teams(let row): bounds = row.bounds
      }
      return (bounds.minimum ?? 0 > 0 && bounds.belowMinimum == .required(priority: 1))
        || (bounds.maximum != nil && bounds.aboveMaximum == .required(priority: 1))
    }
  }
}
