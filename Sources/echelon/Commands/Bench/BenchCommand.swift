// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Interchange
import Rostering

/// Measured runs on public benchmark instances.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measured runs: solve a public instance or a case, and print one line of JSON.",
    subcommands: [
      BenchNRP.self, BenchINRC1.self, BenchINRC2.self, BenchAudit.self, BenchCase.self, BenchMake.self,
    ])
}

/// Curtois and Qu's shift-scheduling instances.
struct BenchNRP: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nrp", abstract: "Solve a shift-scheduling instance of Curtois and Qu (2014).")

  @Argument(help: "The instance file.") var instance: String
  @OptionGroup var flags: BenchFlags
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let run = try MeasuredRun(flags, Console(speech))
    try Console(speech).reading { try run.run(.nrp(at: instance)) }
  }
}

/// The first nurse rostering competition.
struct BenchINRC1: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inrc1",
    abstract: "Solve an instance of the First International Nurse Rostering Competition (2010).")

  @Argument(help: "The instance file, in the competition's text form.") var instance: String
  @OptionGroup var flags: BenchFlags
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let run = try MeasuredRun(flags, Console(speech))
    try Console(speech).reading { try run.run(.inrc1(at: instance)) }
  }
}

/// The second nurse rostering competition, all weeks known.
struct BenchINRC2: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inrc2",
    abstract:
      "Solve an instance of the Second International Nurse Rostering Competition (2015), all weeks at once.")

  @Argument(help: "The folder of the scenario's files, or the one that holds it.") var folder: String
  @Argument(help: "The instance: n030w4_1_6-2-9-1 is history 1 and weeks 6, 2, 9, 1 of n030w4.")
  var instance: String
  @OptionGroup var flags: BenchFlags
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let run = try MeasuredRun(flags, Console(speech))
    try Console(speech).reading { try run.run(.inrc2(instance, in: folder)) }
  }
}
