// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Interchange
import RosterSolver
import Rostering

/// A measured run on a case folder.
struct BenchCase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Solve a case folder and print the same line of JSON; nothing is published.")

  @Argument(help: "The folder of the case.") var caseFolder: String
  @OptionGroup var flags: BenchFlags
  @OptionGroup var speech: SpeechFlags

  func validate() throws {
    guard flags.out == nil, flags.solution == nil else {
      throw ValidationError("A roster of a case is written by echelon solve.")
    }
  }

  func run() throws {
    let run = try MeasuredRun(flags, Console(speech))
    let loaded = try LoadedCase(caseFolder, speech: speech)
    let name = URL(fileURLWithPath: caseFolder).lastPathComponent
    try loaded.console.reading {
      try run.solve(
        loaded.subject, name: name,
        inputs: loaded.provenance().inputs.map { SolveOrigin.Input(file: $0.file, digest: $0.digest) },
        start: try flags.start.map { try loaded.readRoster($0).roster })
    }
  }
}
