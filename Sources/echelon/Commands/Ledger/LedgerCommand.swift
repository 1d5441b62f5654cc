// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Interchange
import Ledger
import Reporting
import Rostering

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Keep what is owed: drafts, steps, holds, release, closing, arrears, recoveries, bank returns.",
    subcommands: [
      LedgerCreate.self, LedgerDraft.self, LedgerCorrect.self, LedgerAgree.self, LedgerHold.self,
      LedgerDecide.self, LedgerRelease.self, LedgerClose.self, LedgerHandOver.self, LedgerReturn.self,
      LedgerRecoveries.self, LedgerOverdue.self, LedgerShow.self, LedgerVerify.self, LedgerExporting.self,
      LedgerImporting.self,
    ])
}

/// Who enters something, and when.
struct EntryFlags: ParsableArguments {
  @Option(help: "The name of whoever enters this.") var by: String
  @Option(help: "The day, such as 2026-04-02. Default: today.") var on: CivilDay?

  var day: CivilDay { on ?? .today }
}

extension CivilDay {
  /// Today on this machine's clock.
  static var today: CivilDay {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CivilDay(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CivilDay(daysSinceEpoch: 0)
  }
}

extension LedgerPeriod: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension LedgerStep: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension LedgerEvent.Recovery: ExpressibleByArgument {}
extension HandOverMap: ExpressibleByArgument {}

extension Console {
  /// Runs something on a ledger and says why it was refused.
  ///
  /// - Throws: ``ExitStatus/violations`` for a ledger that was changed, ``ExitStatus/inputRejected`` for everything
  ///   else that the ledger refuses.
  func onLedger<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as LedgerError {
      complain(error.message(in: wording.language))
      if case .changed = error { throw ExitStatus.violations }
      throw ExitStatus.inputRejected
    } catch let problem as Problem {
      complain(about: [problem])
      throw ExitStatus.inputRejected
    } catch let status as ExitStatus {
      throw status
    } catch {
      // A file that the database cannot read is not the one that was written.
      complain(LedgerError.changed(entry: nil).message(in: wording.language))
      throw ExitStatus.violations
    }
  }

  /// A sheet to be signed on paper: who agreed to what, with the digest of everything before.
  func say(_ signOff: SignOff) {
    let sheet = SignOffSheet(signOff, language: wording.language)
    say(sheet.text)
  }
}
