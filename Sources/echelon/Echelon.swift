// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

@main
struct Echelon: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "echelon",
    abstract: "Rosters medical staff and computes the subsidies they are owed.")
}
