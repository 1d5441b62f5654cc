// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Interchange
import Reporting
import Rostering
import Subsidies

struct PayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay", abstract: "Compute subsidies from attendance: payroll, ledger, publication, declarations.")

  @Argument(help: "The folder of the case.") var caseFolder: String
  @Argument(help: "Attendance files; they are joined.") var attendance: [String]
  @Option(name: [.short, .customLong("output")], help: "The folder to write.") var output: String
  @OptionGroup var speech: SpeechFlags

  func validate() throws {
    guard !attendance.isEmpty else { throw ValidationError("Give at least one attendance file.") }
  }

  func run() throws {
    let loaded = try LoadedCase(caseFolder, speech: speech)
    let console = loaded.console
    let (attendance, _) = try loaded.readAttendance(attendance)
    guard let period = loaded.payPeriod(of: attendance.work) else {
      console.complain(.nothingToPay)
      throw ExitStatus.inputRejected
    }
    let rules = try loaded.payRules(for: period)
    let files = try OutputFolder.open(output, console: console)
    let result = try loaded.pay(attendance.work, under: rules)
    try console.publish(to: files) { files in
      for file in result.files { try files.write(file.bytes, to: file.name) }
    }
    console.conclude(result.payroll)
    console.say("\(console.wording[.writtenTo]) \(output)")
  }
}
