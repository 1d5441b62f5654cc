// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Interchange

/// A generated unit or hospital as a case folder.
struct BenchMake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: "Write a generated hospital as a case folder; the same options give the same files.",
    discussion: "Packs that people and duties are made for: \(packNames).")

  private static var packNames: String {
    HospitalSketch.possiblePacks.map(\.rawValue).joined(separator: ", ")
  }

  @Option(help: "Nurses in all.") var people = 40
  @Option(help: "Units they are spread over.") var units = 1
  @Option(help: "Days to be planned, from Monday 2026-03-02.") var days = 28
  @Option(help: "Different duties, 1 to 7.") var duties = 5
  @Option(help: "Rule packs, separated by commas.") var packs = ""
  @Option(help: "The part of the people who may also be lent to neighbouring units, 0 to 1.") var linked = 0.0
  @Flag(
    help: "The fourth duty is in isolation, with tests, a limit on exposure, fair shares and a health log.")
  var isolation = false
  @Option(help: "Everything that is drawn follows from it.") var seed: UInt64 = 1
  @Option(
    name: [.short, .customLong("output")], help: "The folder to make; it must not exist yet, or be empty.")
  var output: String
  @OptionGroup var speech: SpeechFlags

  private var chosenPacks: [RulePack?] {
    packs.split(separator: ",").map { RulePack(rawValue: String($0.filter { $0 != " " })) }
  }

  func validate() throws {
    guard (1...100).contains(units), (1...10_000).contains(people), people >= units else {
      throw ValidationError("There must be 1 to 100 units, and at least one person for each, at most 10,000.")
    }
    guard (7...400).contains(days) else { throw ValidationError("--days must be 7 to 400.") }
    guard HospitalSketch.possibleDuties.contains(duties) else {
      throw ValidationError("--duties must be 1 to \(HospitalSketch.possibleDuties.upperBound).")
    }
    guard !isolation || duties > 3 else { throw ValidationError("--isolation needs 4 duties or more.") }
    guard (0...1).contains(linked) else { throw ValidationError("--linked must be 0 to 1.") }
    guard chosenPacks.allSatisfy({ $0.map(HospitalSketch.possiblePacks.contains) ?? false }) else {
      throw ValidationError("--packs takes some of: \(Self.packNames).")
    }
  }

  func run() throws {
    let hospital = GeneratedHospital(
      HospitalSketch(
        people: people, units: units, days: days, duties: duties, packs: chosenPacks.compactMap { $0 },
        linkedThousandths: Int((linked * 1000).rounded()), hasIsolation: isolation, seed: seed))
    try NewCaseFolder.write(
      hospital.files.map { ($0.name, Array($0.text.utf8)) }, to: output, console: Console(speech))
  }
}
