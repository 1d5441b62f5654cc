// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Reporting
import RosterSolver
import Rostering

extension LoadedCase {
  /// Solves the case with progress shown; Ctrl-C keeps the best roster so far.
  ///
  /// The roster is audited once more here, by nothing the solver had a hand in, before anything is written.
  ///
  /// - Throws: ``ExitStatus/inputRejected`` when pins and history leave somebody no lawful roster,
  ///   ``ExitStatus/internalFailure`` when the solver fails or the audit disagrees with it.
  func solve(_ flags: SolveFlags) throws -> Solution {
    try flags.trace.map(expectWritable)
    let checkpoints = try Checkpoints(flags.checkpoints, console)
    var options = checkpoints.options(
      seed: flags.seed, threads: flags.threads, steps: flags.steps, time: flags.time.map { .seconds($0) },
      otherwise: .seconds(20))
    options.inputs = provenance().inputs.map { SolveOrigin.Input(file: $0.file, digest: $0.digest) }
    options.start = try flags.start.map { try readRoster($0).roster }
    let progress = ProgressLine(console)
    let trace = SolveTrace()
    let stop = StopFlag()
    let interruption = Interruption(stop)
    let solution: Solution
    do {
      solution = try withExtendedLifetime(interruption) {
        try RosterSolver(subject, options: options).solve(
          stop: stop, from: checkpoints.earlier, checkpoints: checkpoints.plan
        ) {
          progress.show($0)
          trace.record($0)
        }
      }
    } catch SolveError.noLawfulRoster(let staff) {
      try reject(staff)
      throw ExitStatus.inputRejected
    } catch SolveError.checkpoint(let error) {
      throw checkpoints.refuse(error)
    } catch SolveError.stopped {
      console.complain(.stoppedTooSoon)
      throw ExitStatus.interrupted
    } catch let error as SolveError {
      console.complain(error.sentence)
      throw ExitStatus.internalFailure
    }
    progress.finish(steps: solution.report.steps)
    try flags.trace.map { try write(trace, to: $0) }
    let audit = Audit(subject).report(on: solution.roster)
    guard audit.broken.isEmpty, audit.cost == solution.report.cost else {
      console.complain(.auditMismatch(expected: solution.report.cost, audited: audit.cost))
      throw ExitStatus.internalFailure
    }
    return solution
  }

  /// A file that cannot be written is found before the solve, not after it.
  ///
  /// - Throws: ``ExitStatus/usage``, after saying so.
  private func expectWritable(_ path: String) throws {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard !(exists && isFolder.boolValue), FileManager.default.isWritableFile(atPath: folder) else {
      console.complain(.cannotWrite(folder: path))
      throw ExitStatus.usage
    }
  }

  private func write(_ trace: SolveTrace, to path: String) throws {
    do {
      try Data(trace.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      console.complain(.cannotWrite(folder: path))
      throw ExitStatus.internalFailure
    }
  }

  /// Says for each of these people which pins leave no lawful roster.
  private func reject(_ staff: [StaffID]) throws {
    let problems = ProblemList()
    for id in staff {
      let days = (subject.pins[id] ?? [:]).keys.sorted().map(\.description)
      problems.add(.noLegalRoster(id: id.text, pins: days), at: Origin(file: "pins.csv"))
    }
    try console.reject(problems)
  }
}

extension SolveError {
  /// What to say about it.
  var sentence: Sentence {
    switch self {
    case .stopped: .stoppedTooSoon
    case .checkpoint: .checkpointRefused(file: "", [.differs(.contents)])
    case .noLawfulRoster(let staff): .noLawfulRoster(staff)
    case .auditMismatch(let expected, let audited, _): .auditMismatch(expected: expected, audited: audited)
    case .solver(let reason): .solverFailed(reason)
    }
  }
}
