// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Reporting
import Rostering

/// A case that was read without errors, and the console that speaks its language.
struct LoadedCase {
  let folder: CaseFolder
  let console: Console
  let problems: ProblemList

  var subject: Case { folder.subject }
  var language: Language { console.wording.language }

  /// Reads a case and says every problem of every file.
  ///
  /// - Throws: ``ExitStatus/inputRejected`` when there is an error.
  init(_ path: String, speech: SpeechFlags) throws {
    let problems = ProblemList()
    let folder = CaseReader().read(path, problems: problems)
    var console = Console(speech)
    if let folder {
      console.wording = Wording(
        speech.language(ofCase: folder.settings.language, headers: folder.headerLanguage))
    }
    try console.reject(problems)
    guard let folder else { throw ExitStatus.inputRejected }
    self.folder = folder
    self.console = console
    self.problems = problems
  }

  /// What the outputs come from.
  func provenance(also others: [Provenance.Input] = []) -> Provenance {
    Provenance(
      version: Echelon.version,
      inputs: (folder.inputs + CasePolicies(of: folder, problems: ProblemList()).inputs)
        .map { .init(file: $0.file, digest: $0.sha256) } + others)
  }
}

extension Console {
  /// Says all problems and ends the command when one is an error.
  ///
  /// - Throws: ``ExitStatus/inputRejected``.
  func reject(_ problems: ProblemList) throws {
    let all = problems.inReadingOrder
    complain(about: all)
    guard problems.hasErrors else { return }
    let errors = all.count { $0.severity == .error }
    complain(.inputRejected(errors: errors, warnings: all.count - errors))
    throw ExitStatus.inputRejected
  }
}
