// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Interchange
import Rostering

/// In which language a command speaks, and how much.
struct SpeechFlags: ParsableArguments {
  @Option(
    help:
      "Language of messages and reports: en or zh. Default: the case's, else LANG, else that of the headers.")
  var lang: Language?

  @Flag(help: "Print the result as JSON instead of sentences.")
  var json = false

  @Flag(help: "Print nothing but problems.")
  var quiet = false

  /// What holds where no command was understood.
  static var ofEnvironment: SpeechFlags {
    var flags = SpeechFlags()
    (flags.lang, flags.json, flags.quiet) = (nil, false, false)
    return flags
  }

  /// The language when nothing but the command line and the environment is known.
  var language: Language { lang ?? SpeechFlags.environmentLanguage ?? .english }

  /// The language once a case has been read.
  func language(ofCase wanted: Language?, headers: Language?) -> Language {
    lang ?? wanted ?? SpeechFlags.environmentLanguage ?? headers ?? .english
  }

  /// The first of the usual variables that is set decides, as in every program; `C` and `POSIX` name no
  /// language.
  private static var environmentLanguage: Language? {
    let environment = ProcessInfo.processInfo.environment
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return value.flatMap { value in
      Language.allCases.first { value == $0.rawValue || value.hasPrefix($0.rawValue + "_") }
    }
  }
}

extension Language: ExpressibleByArgument {}
