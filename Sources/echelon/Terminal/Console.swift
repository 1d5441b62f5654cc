// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Reporting
import Rostering

/// Where a command speaks: results to standard output, problems and progress to standard error.
struct Console: Sendable {
  var wording: Wording
  let isQuiet: Bool
  let isJSON: Bool
  /// Whether progress may be drawn over itself and problems coloured: a terminal, and `NO_COLOR` is not set.
  let isLive: Bool

  init(_ flags: SpeechFlags) {
    wording = Wording(flags.language)
    isQuiet = flags.quiet
    isJSON = flags.json
    let environment = ProcessInfo.processInfo.environment
    let wantsNoColour = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    isLive = isatty(STDERR_FILENO) == 1 && !wantsNoColour
  }

  /// A sentence of the result; not said where only problems or only JSON are wanted.
  func say(_ sentence: Sentence) { say(wording(sentence)) }

  func say(_ text: String) {
    guard !isQuiet, !isJSON else { return }
    Console.write(text + "\n", to: .standardOutput)
  }

  func say(_ json: JSONValue) {
    guard isJSON else { return }
    Console.write(json.text, to: .standardOutput)
  }

  /// Something that went wrong; always said.
  func complain(_ sentence: Sentence) { complain(wording(sentence)) }

  func complain(_ text: String) { Console.write(text + "\n", to: .standardError) }

  /// Every problem on a line of its own, errors in red on a terminal.
  func complain(about problems: [Problem]) {
    for problem in problems {
      let line = problem.line(in: wording.language)
      complain(isLive && problem.severity == .error ? "\u{1B}[31m\(line)\u{1B}[0m" : line)
    }
  }

  /// Written in one piece, so that lines of two threads do not mix.
  static func write(_ text: String, to handle: FileHandle) {
    // Nobody may be listening any more; that is no reason to lose the result.
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
