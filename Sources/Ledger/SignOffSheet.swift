// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The page that is printed and signed when a step agrees: it carries the digest of the lines and that of the
/// whole ledger up to this entry, so that a later change of either shows.
public struct SignOffSheet: Sendable {
  private let signOff: SignOff
  private let language: Language

  public init(_ signOff: SignOff, language: Language) {
    self.signOff = signOff
    self.language = language
  }

  public var text: String {
    let entry = signOff.entry
    let isEnglish = language == .english
    func row(_ english: String, _ chinese: String, _ value: String) -> String {
      "\(isEnglish ? english : chinese)\(isEnglish ? ": " : "：")\(value)"
    }
    var rows = [
      row("Step", "步骤", signOff.step), row("Period", "期间", entry.period?.text ?? ""),
      row("By", "经办", entry.by), row("On", "日期", entry.on.description),
      row("Lines", "条数", String(signOff.sum.lines)), row("People", "人数", String(signOff.sum.people)),
    ]
    for (currency, amount) in signOff.sum.totals {
      rows.append(row("Total", "合计", "\(currency.format(amount)) \(currency.code)"))
    }
    rows += [
      row("Digest of the lines", "明细摘要", signOff.linesDigest),
      row("Digest of the ledger", "台账摘要", entry.digest),
      row("Signature", "签字", "________________"),
    ]
    return rows.joined(separator: "\n")
  }
}
