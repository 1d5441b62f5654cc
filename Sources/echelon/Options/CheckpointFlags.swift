// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

/// Where a solve leaves what another one can go on from, and what it goes on from itself.
struct CheckpointFlags: ParsableArguments {
  @Option(help: "A file to keep the state of the solve in, so that --resume can go on from it.")
  var checkpoint: String?

  @Option(help: "Steps between two checkpoints. Default: 2000.")
  var checkpointEvery: Int?

  @Option(
    help:
      "A checkpoint to go on from. --steps and --time then count from it; without either, the limit in steps of the solve that wrote it holds."
  )
  var resume: String?

  func validate() throws {
    guard (checkpointEvery ?? 1) > 0 else {
      throw ValidationError("--checkpoint-every must be at least 1.")
    }
    guard checkpointEvery == nil || checkpoint != nil else {
      throw ValidationError("--checkpoint-every goes with --checkpoint.")
    }
  }
}
