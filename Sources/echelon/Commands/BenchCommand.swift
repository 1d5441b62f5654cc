// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Interchange
import RosterSolver
import Rostering

/// Measured runs on public benchmark instances.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Solve a public benchmark instance and print one line of JSON.",
    subcommands: [BenchNRP.self])
}

/// Curtois and Qu's shift-scheduling instances.
struct BenchNRP: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nrp", abstract: "Solve a shift-scheduling instance of Curtois and Qu (2014).")

  @Argument(help: "The instance file.") var instance: String
  @Option(help: "Seconds from the start of the process.") var time: Double?
  @Option(help: "Steps of counted work.") var steps: Int?
  @Option(help: "Every random choice follows from it.") var seed: UInt64 = 1
  @Option(help: "Threads.") var threads = 2
  @Option(help: "Where to write the roster: a line a person, the id and a cell a day.") var out: String?

  func validate() throws {
    guard time != nil || steps != nil else { throw ValidationError("Give --time or --steps.") }
  }

  func run() throws {
    let start = ContinuousClock.now
    let text: String
    do { text = try String(contentsOfFile: instance, encoding: .utf8) } catch {
      throw Rejected(message: "\(instance): cannot be read")
    }
    let name = URL(fileURLWithPath: instance).deletingPathExtension().lastPathComponent
    let subject: Case
    do { subject = try NRPInstance(text: text, name: name).subject } catch let fault
      as NRPInstance.FormatError
    {
      throw Rejected(message: "\(instance): \(fault)")
    }
    let options = SolveOptions(
      seed: seed, threads: threads, steps: steps,
      time: time.map { max(.zero, .seconds($0) - (ContinuousClock.now - start) - BenchNRP.reserve) })
    var firstFeasible: Duration?
    do {
      let solution = try RosterSolver(subject, options: options).solve { event in
        if case .incumbent = event, firstFeasible == nil { firstFeasible = ContinuousClock.now - start }
      }
      if let out {
        try Data(NRPRoster.text(solution.roster, of: subject).utf8).write(
          to: URL(fileURLWithPath: out), options: .atomic)
      }
      print(try line(name, solution, wall: ContinuousClock.now - start, firstFeasible))
    } catch SolveError.noLawfulRoster {
      print(try line(name, nil, wall: ContinuousClock.now - start, nil))
    }
  }

  /// Time kept back for the last audit and for writing.
  private static let reserve = Duration.milliseconds(200)

  private struct Rejected: Error, CustomStringConvertible {
    let message: String
    var description: String { message }
  }

  /// The line of engine.md's contract.
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
    _ name: String, _ solution: Solution?, wall: Duration, _ firstFeasible: Duration?
  ) throws -> String {
    func seconds(_ duration: Duration) -> Double { (duration / .milliseconds(1)).rounded() / 1000 }
    let report = solution?.report
    let line = Line(
      instance: name, cost: report?.cost.points, bound: report?.bound.points,
      status: report.map { $0.status == .optimal ? "optimal" : "feasible" } ?? "infeasible",
      wall: seconds(wall),
      first_feasible_s: firstFeasible.map(seconds), seed: seed, threads: threads, steps: report?.steps ?? 0,
      peak_mb: BenchNRP.peakMegabytes, relaxed_rules: report?.relaxedRules.map(\.text) ?? [],
      exact: report?.relaxedRules.isEmpty ?? true, columns: solution?.statistics.columns ?? 0,
      lp_s: seconds(solution?.statistics.linearTime ?? .zero),
      pricing_s: seconds(solution?.statistics.pricingTime ?? .zero), version: Echelon.version,
      commit: ProcessInfo.processInfo.environment["ECHELON_COMMIT"] ?? "unknown")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(line), as: UTF8.self)
  }

  /// The most memory the process has held.
  private static var peakMegabytes: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) / 1024
  }
}
