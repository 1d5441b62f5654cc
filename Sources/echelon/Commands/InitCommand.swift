// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Reporting

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write an example case that runs, to be changed into your own.")

  @Argument(help: "The folder to make; it must not exist yet, or be empty.") var folder: String
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let console = Console(speech)
    try NewCaseFolder.write(ExampleCase.files(in: console.wording.language), to: folder, console: console)
    console.say(.exampleWritten(folder: folder))
  }
}
