// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `fatigue.csv`: the level of each person and day under each rule on fatigue, and the limit; nil for a case without such
  /// rules.
  public var fatigueTable: Table? {
    let maps = FatigueMap.all(of: roster, in: subject)
    guard !maps.isEmpty else { return nil }
    let columns: [Phrase] = [
      .columnRule, .columnID, .columnName, .columnDate, .columnFatigue, .columnMaximum,
    ]
    let rows = maps.flatMap { map in
      map.rows.flatMap { row in
        zip(subject.days, row.levels).map { day, level -> [Field] in
          [
            .text(map.rule.head.id.text), .text(row.member.id.text), .text(row.member.name),
            .text(day.description),
            .number(level), .number(map.rule.maximum),
          ]
        }
      }
    }
    return Table(name: "fatigue.csv", columns: columns.map { wording[$0] }, rows: rows)
  }
}
