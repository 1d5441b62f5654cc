// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Interchange

@main
struct Echelon: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "echelon",
    abstract: "Rosters medical staff and computes the subsidies they are owed.",
    discussion: """
      Exit codes: 0 done, every hard rule kept and demand met; 1 internal failure; 2 usage; 3 input rejected, nothing \
      written; 4 roster written but some demand is uncovered; 5 the audit found violations; 6 interrupted, best roster \
      so far written.
      """,
    version: version,
    subcommands: [
      InitCommand.self, CheckCommand.self, RunCommand.self, SolveCommand.self, AuditCommand.self,
      PayCommand.self,
      LedgerCommand.self,
      PacksCommand.self,
      BenchCommand.self, ConvertCommand.self,
    ])

  /// Runs the command; usage mistakes end with the code that product.md gives them, not with ArgumentParser's
  /// own.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      Foundation.exit(status.rawValue)
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      rejectUnknownCommand()
      FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
      Foundation.exit(ExitStatus.usage.rawValue)
    }
  }

  /// Ends with the nearest command where the first word is none; ArgumentParser would call it an unexpected argument.
  private static func rejectUnknownCommand() {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), word != "help",
      !known.contains(word)
    else { return }
    Console(SpeechFlags.ofEnvironment).complain(
      .unknownCommand(word, known: known, nearest: NearestName.to(word, among: known)))
    Foundation.exit(ExitStatus.usage.rawValue)
  }
}
