// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import RosterSolver
import Rostering
import Synchronization

/// The checkpoints of one solve: the one it goes on from, and those that it leaves.
struct Checkpoints {
  private let flags: CheckpointFlags
  private let console: Console
  /// What to go on from.
  let earlier: SolveCheckpoint?

  /// Reads the checkpoint to go on from.
  ///
  /// - Throws: ``ExitStatus/inputRejected``, after saying why.
  init(_ flags: CheckpointFlags, _ console: Console) throws {
    self.flags = flags
    self.console = console
    guard let file = flags.resume else {
      earlier = nil
      return
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      console.complain(.checkpointRefused(file: file, [.unreadable]))
      throw ExitStatus.inputRejected
    }
    do {
      earlier = try SolveCheckpoint(bytes: [UInt8](data))
    } catch {
      throw Checkpoints.refuse(error, file, console)
    }
  }

  /// Limits, seed and threads: those that are given, else those of the checkpoint.
  func options(seed: UInt64?, threads: Int?, steps: Int?, time: Duration?, otherwise: Duration?)
    -> SolveOptions
  {
    var options = SolveOptions(
      seed: seed ?? earlier?.origin.seed ?? 1, threads: threads ?? earlier?.origin.threads ?? 2, steps: steps,
      time: time)
    options.version = Echelon.version
    guard steps == nil, time == nil else { return options }
    if let earlier, let limit = earlier.stepLimit {
      options.steps = max(0, limit - earlier.steps)
    } else {
      options.time = otherwise
    }
    return options
  }

  /// Where the solve leaves its own; each replaces the one before in one step.
  var plan: CheckpointPlan? {
    guard let file = flags.checkpoint else { return nil }
    let console = console
    let hasFailed = Mutex(false)
    return CheckpointPlan(every: flags.checkpointEvery ?? 2_000) { checkpoint in
      do {
        try Data(checkpoint.bytes).write(to: URL(fileURLWithPath: file), options: .atomic)
      } catch {
        let isFirst = hasFailed.withLock { failed in
          defer { failed = true }
          return !failed
        }
        if isFirst { console.complain(.checkpointNotWritten(file: file)) }
      }
    }
  }

  /// Says why the solve does not go on from the checkpoint.
  func refuse(_ error: CheckpointError) -> ExitStatus {
    Checkpoints.refuse(error, flags.resume ?? "", console)
  }

  private static func refuse(_ error: CheckpointError, _ file: String, _ console: Console) -> ExitStatus {
    console.complain(.checkpointRefused(file: file, error.faults))
    return .inputRejected
  }
}

extension CheckpointError {
  /// What to say about it.
  fileprivate var faults: [CheckpointFault] {
    switch self {
    case .notACheckpoint: [.notACheckpoint]
    case .damaged: [.damaged]
    case .differs(let differences): differences.map(CheckpointFault.differs)
    }
  }
}
