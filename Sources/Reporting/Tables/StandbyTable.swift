// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `standby.csv`: who could be called in on each day, one line a person, and one without a name where nobody could; nil when no row asks for it.
  public var standbyTable: Table? {
    let strengths = StandbyStrength.all(of: roster, in: subject)
    guard !strengths.isEmpty else { return nil }
    let columns: [Phrase] = [
      .columnDate, .columnRule, .columnTitle, .columnRequired, .columnActual, .columnID, .columnName,
    ]
    let rows = strengths.flatMap { strength -> [[Field]] in
      let head: [Field] = [
        .text(strength.day.description), .text(strength.row.text), .text(strength.title),
        .number(strength.minimum),
        .number(strength.people.count),
      ]
      guard !strength.people.isEmpty else { return [head + [.text(""), .text("")]] }
      return strength.people.map { head + [.text($0.text), .text(name(of: $0))] }
    }
    return Table(name: "standby.csv", columns: columns.map { wording[$0] }, rows: rows)
  }
}
