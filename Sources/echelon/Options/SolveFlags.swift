// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

/// When a solve stops and how it runs.
struct SolveFlags: ParsableArguments {
  @Option(help: "Stop after that many seconds. Default: 20, and no limit where --steps is given.")
  var time: Int?

  @Option(
    help: "Stop after that many steps of counted work; the result then does not depend on the machine's load."
  )
  var steps: Int?

  @Option(help: "Every random choice follows from it. Default: 1, or that of the checkpoint.")
  var seed: UInt64?

  @Option(help: "How many threads work. Default: 2, or as many as for the checkpoint.")
  var threads: Int?

  @Option(
    help:
      "A roster to begin with: a file, or a folder that Echelon wrote. Who could not lawfully have it gets another."
  )
  var start: String?

  @Option(help: "Where to write the events of the solve with their times, an object of JSON a line.")
  var trace: String?

  @OptionGroup var checkpoints: CheckpointFlags

  func validate() throws {
    guard start == nil || checkpoints.resume == nil else {
      throw ValidationError("--start and --resume exclude each other.")
    }
    guard (time ?? 1) > 0 else { throw ValidationError("--time must be at least 1 second.") }
    guard (steps ?? 1) > 0 else { throw ValidationError("--steps must be at least 1.") }
    guard (1...256).contains(threads ?? 1) else { throw ValidationError("--threads must be 1 to 256.") }
  }
}
