// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Why the ledger refuses something.
public enum LedgerError: Error, Hashable, Sendable {
  /// There is no file at the path.
  case missing(String)
  case cannotOpen(String)
  case alreadyThere(String)
  /// Another process is writing.
  case busy
  /// The file is not what was sealed, or the chain breaks at that entry.
  case changed(entry: Int?)
  case noSuchPeriod(LedgerPeriod, known: [LedgerPeriod])
  case periodClosed(LedgerPeriod)
  case periodOpen(LedgerPeriod)
  /// The period to which corrections go is the corrected one or an earlier one.
  case notLater(LedgerPeriod)
  case noSuchStep(String, known: [String])
  /// A step before this one has not agreed to all lines.
  case stepMissing(String, lines: Int)
  case tooEarly(step: String, until: CivilDay)
  /// Findings without a decision.
  case undecided([String])
  case noSuchFinding(String)
  case noSuchLine(String)
  case sameHands(String)
  case nothingToRelease(LedgerPeriod)
  case unreleased(LedgerPeriod, lines: Int)
  case nameMissing
  case badExport
}

extension LedgerError {
  public func message(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private var english: String {
    switch self {
    case .missing(let path): "\(path): there is no such ledger; begin one with echelon ledger create"
    case .cannotOpen(let path): "\(path): the ledger cannot be opened"
    case .alreadyThere(let path): "\(path): there is a ledger already"
    case .busy: "another process is writing to the ledger"
    case .changed(let entry):
      entry.map { "the ledger was changed: entry \($0) does not match its digest" }
        ?? "the ledger was changed: the file is not the one that was sealed"
    case .noSuchPeriod(let period, let known):
      "the ledger has no draft of \(period)"
        + (known.isEmpty ? "" : "; known are \(known.map(\.text).joined(separator: ", "))")
    case .periodClosed(let period): "\(period) is closed; use correct"
    case .periodOpen(let period): "\(period) is not closed"
    case .notLater(let period): "corrections must go into an open period after \(period)"
    case .noSuchStep(let step, let known):
      "no step is called \(step); known are \(known.joined(separator: ", "))"
    case .stepMissing(let step, let lines): "the step \(step) has not agreed to \(lines) lines"
    case .tooEarly(let step, let until): "\(step) must wait until \(until)"
    case .undecided(let cases): "findings are undecided: \(cases.joined(separator: ", "))"
    case .noSuchFinding(let id): "no finding is called \(id)"
    case .noSuchLine(let id): "no line and no person with a line is called \(id)"
    case .sameHands(let name): "\(name) prepared the draft and cannot release it"
    case .nothingToRelease(let period): "\(period) has no line that can be released"
    case .unreleased(let period, let lines): "\(period) has \(lines) lines that are neither released nor held"
    case .nameMissing: "a name is missing"
    case .badExport: "the files are not an export of a ledger"
    }
  }

  private var chinese: String {
    switch self {
    case .missing(let path): "\(path)：没有这个台账；请先用echelon ledger create建立"
    case .cannotOpen(let path): "\(path)：无法打开台账"
    case .alreadyThere(let path): "\(path)：台账已存在"
    case .busy: "另一进程正在写入台账"
    case .changed(let entry): entry.map { "台账被改动：第\($0)条与摘要不符" } ?? "台账被改动：文件与封存时不一致"
    case .noSuchPeriod(let period, let known):
      "台账中没有\(period)的草案" + (known.isEmpty ? "" : "；已有：\(known.map(\.text).joined(separator: "、"))")
    case .periodClosed(let period): "\(period)已关账，请用correct"
    case .periodOpen(let period): "\(period)尚未关账"
    case .notLater(let period): "更正须转入\(period)之后未关账的期间"
    case .noSuchStep(let step, let known): "没有步骤\(step)；可用：\(known.joined(separator: "、"))"
    case .stepMissing(let step, let lines): "步骤\(step)尚有\(lines)条未同意"
    case .tooEarly(let step, let until): "\(step)须等到\(until)"
    case .undecided(let cases): "尚有事项未处理：\(cases.joined(separator: "、"))"
    case .noSuchFinding(let id): "没有事项\(id)"
    case .noSuchLine(let id): "没有编号或人员\(id)"
    case .sameHands(let name): "\(name)编制了草案，不能放行"
    case .nothingToRelease(let period): "\(period)没有可放行的明细"
    case .unreleased(let period, let lines): "\(period)有\(lines)条既未放行也未暂缓"
    case .nameMissing: "缺少姓名"
    case .badExport: "文件不是台账导出"
    }
  }
}
