// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

/// How a measured run is limited, and what it reads and writes besides its line of JSON.
struct BenchFlags: ParsableArguments {
  @Option(help: "Seconds from the start of the process.") var time: Double?
  @Option(help: "Steps of counted work.") var steps: Int?
  @Option(help: "Every random choice follows from it. Default: 1, or that of the checkpoint.")
  var seed: UInt64?
  @Option(help: "Threads. Default: 2, or as many as for the checkpoint.") var threads: Int?
  @Option(help: "Where to write the roster: a line a person, the id and a cell a day.") var out: String?
  @Option(help: "Where to write the competition's own solution: an XML file (inrc1) or a folder (inrc2).")
  var solution: String?
  @Option(help: "Where to write the events of the solve, an object of JSON a line, with seconds.")
  var trace: String?
  @Option(help: "A roster to start from, as --out writes it or as the competition does.") var start: String?
  @OptionGroup var checkpoints: CheckpointFlags

  func validate() throws {
    guard time != nil || steps != nil || checkpoints.resume != nil else {
      throw ValidationError("Give --time or --steps.")
    }
    guard start == nil || checkpoints.resume == nil else {
      throw ValidationError("--start and --resume exclude each other.")
    }
    guard (time ?? 1) > 0 else { throw ValidationError("--time must be above 0.") }
    guard (steps ?? 1) > 0 else { throw ValidationError("--steps must be at least 1.") }
    guard (1...256).contains(threads ?? 1) else { throw ValidationError("--threads must be 1 to 256.") }
  }
}
