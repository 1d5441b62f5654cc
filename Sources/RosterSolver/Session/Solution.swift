// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// When to stop a solve and how to run it.
public struct SolveOptions: Sendable {
  /// Every random choice follows from it.
  public var seed: UInt64
  /// Pricing and search use that many threads.
  public var threads: Int
  /// Stop after that many steps of counted work, counted on from a checkpoint; with a limit on steps alone, the result does not depend on the machine's load.
  public var steps: Int?
  /// Stop after that much time.
  public var time: Duration?
  /// A roster to begin with; who could not lawfully have it gets another.
  public var start: Roster?
  /// What checkpoints say of the program and of the files that were read.
  public var version = ""
  public var inputs: [SolveOrigin.Input] = []

  var origin: SolveOrigin { SolveOrigin(version: version, inputs: inputs, seed: seed, threads: threads) }

  public init(
    seed: UInt64 = 1, threads: Int = 2, steps: Int? = nil, time: Duration? = .seconds(20),
    start: Roster? = nil
  ) {
    self.seed = seed
    self.threads = threads
    self.steps = steps
    self.time = time
    self.start = start
  }
}

/// Something a caller may want to show while a solve goes on.
public enum SolveEvent: Sendable {
  public enum Phase: String, Sendable, CaseIterable { case compile, start, columns, dive, improve, done }

  case phase(Phase, step: Int)
  /// A better roster was found; costs never rise.
  case incumbent(Cost, step: Int)
  /// A better bound was proved; bounds never fall.
  case bound(Cost, step: Int)
}

/// The best roster found, and what is known about it.
public struct Solution: Sendable {
  public let roster: Roster
  public let report: SolveReport
  /// The audit that the roster passed before it was handed out.
  public let audit: AuditReport
  public let statistics: SolveStatistics

  public init(roster: Roster, report: SolveReport, audit: AuditReport, statistics: SolveStatistics) {
    self.roster = roster
    self.report = report
    self.audit = audit
    self.statistics = statistics
  }
}

/// Where the time of a solve went; for measuring, never part of a result.
public struct SolveStatistics: Sendable {
  /// Different columns that the master has seen.
  public let columns: Int
  public let linearTime: Duration
  /// Linear programs solved, and iterations of the simplex method.
  public let linearCounts: (solves: Int, iterations: Int)
  public let pricingTime: Duration
}

/// Why there is no solution.
public enum SolveError: Error, Sendable, Hashable {
  /// The solve was stopped, or a limit reached, before there was a first roster.
  case stopped
  /// These people can have no lawful roster, whatever the others do: pins and history contradict hard rules.
  case noLawfulRoster([StaffID])
  /// The audit does not agree with the solver about a roster; an internal failure.
  case auditMismatch(expected: Cost, audited: Cost, broken: [Violation])
  /// The solve cannot go on from the checkpoint.
  case checkpoint(CheckpointError)
  /// The linear solver failed.
  case solver(String)
}
