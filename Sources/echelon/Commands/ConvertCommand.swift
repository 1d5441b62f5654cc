// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Interchange
import Rostering

/// A public instance as the files a hospital would have.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Turn a public instance into a case folder, and its rosters from one form into another.")

  @Argument(help: "nrp, inrc1 or inrc2.") var format: BenchmarkFormat
  @Argument(help: "The instance file; for inrc2 a path such as inrc2/n030w4_1_6-2-9-1.") var instance: String
  @Option(
    name: [.short, .customLong("output")],
    help: "The case folder to make; it must not exist yet, or be empty.")
  var output: String?
  @Option(
    help: "A roster: lines as echelon bench --out writes them, or the competition's own file or folder.")
  var roster: String?
  @Option(help: "Where to write the roster as lines, the id and a cell a day.") var lines: String?
  @Option(help: "Where to write the roster as the competition's own solution.") var solution: String?
  @OptionGroup var speech: SpeechFlags

  func validate() throws {
    guard output != nil || lines != nil || solution != nil else {
      throw ValidationError("Give --output, --lines or --solution.")
    }
    guard roster != nil || (lines == nil && solution == nil) else {
      throw ValidationError("--lines and --solution need a --roster.")
    }
    guard format != .nrp || solution == nil else {
      throw ValidationError("The instances of Curtois and Qu have no solution format of their own.")
    }
  }

  func run() throws { try Console(speech).reading { try convert() } }

  private func convert() throws {
    let instance = try BenchmarkInstance.read(format, at: instance)
    let roster = try roster.map(instance.roster)
    if let output {
      let writer = CaseWriter(instance.subject)
      var files = try writer.files()
      if let roster { files.append(("roster.csv", try writer.roster(roster))) }
      try NewCaseFolder.write(
        files.map { ($0.name, Array($0.text.utf8)) }, to: output, console: Console(speech))
    }
    guard let roster else { return }
    let form = BenchmarkRosterFiles(instance)
    if let lines { try form.writeLines(roster, to: lines) }
    if let solution {
      try form.writeSolution(roster, cost: Audit(instance.subject).report(on: roster).cost, to: solution)
    }
  }
}
