// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

@main
struct Echelon: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "echelon",
    abstract: "Rosters medical staff and computes the subsidies they are owed.",
    subcommands: [BenchCommand.self])
}
