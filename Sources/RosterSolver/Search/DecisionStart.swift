// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Instance {
  /// The values of the shared decisions with which the rows that nobody's duties add to cost least, so that the first roster
  /// sends one team on tour after the other and not all at once.
  ///
  /// - Parameters:
  ///   - choices: the columns of each decision.
  ///   - limit: how many combinations may be tried; where there are more, the first values are taken.
  /// - Returns: for each decision an index into its columns; of combinations that cost the same, the first.
  package func decisionStart(_ choices: [[Column]], limit: Int) -> [Int] {
    let first = choices.map { _ in 0 }
    let combinations = choices.reduce(1.0) { $0 * Double($1.count) }
    let rows = rowsOfDecisionsAlone
    guard !rows.isEmpty, combinations <= Double(limit) else { return first }
    var best = (values: first, cost: Int64.max)
    var values = first
    var activity = self.rows.map(\.constant)
    for _ in 0..<Int(combinations) {
      for (choice, value) in zip(choices, values) { RowActivity.add(choice[value], to: &activity) }
      let costs = rows.map { self.rows[$0].cost(activity[$0]) }
      for (choice, value) in zip(choices, values) { RowActivity.remove(choice[value], from: &activity) }
      if !costs.contains(nil) {
        let own = zip(choices, values).reduce(Int64(0)) { $0 + $1.0[$1.1].cost }
        let cost = costs.reduce(own) { $0 + ($1 ?? 0) }
        if cost < best.cost { best = (values, cost) }
      }
      guard let next = values.indices.first(where: { values[$0] + 1 < choices[$0].count }) else { break }
      for index in 0..<next { values[index] = 0 }
      values[next] += 1
    }
    return best.values
  }

  /// Rows to which decisions add and no option of a person does.
  private var rowsOfDecisionsAlone: [Int] {
    var isOfDecisions = Array(repeating: false, count: rows.count)
    for entry in decisions.flatMap({ $0.entries.joined() }) { isOfDecisions[Int(entry.row)] = true }
    for row in entryRow { isOfDecisions[Int(row)] = false }
    for quantity in published {
      for row in quantity.rows.joined() where row >= 0 { isOfDecisions[Int(row)] = false }
    }
    return rows.indices.filter { isOfDecisions[$0] }
  }
}
