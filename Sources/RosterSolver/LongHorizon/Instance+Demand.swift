// SPDX-License-Identifier: GPL-3.0-or-later

extension Instance {
  /// What is demanded on each day: the activity with which each row costs least, in as many parts as there are days that can add to it.
  ///
  /// Over a year demand may double, so whoever works evenly works too much in one season and too little in another. Nobody can work much more than everybody does on the average, so a day
  /// counts for no more than half as much again as the average day; and never for nothing, because there may be wishes.
  var demandOfDays: [Int] {
    var daysOfRow = Array(repeating: 0, count: rows.count)
    var lastDay = Array(repeating: -1, count: rows.count)
    var touched: [[Int32]] = []
    for day in 0..<dayCount {
      var rowsOfDay: [Int32] = []
      for person in people.indices {
        for option in options(person: person, day: day) {
          forEachEntry(of: option) { row, coefficient in
            guard coefficient > 0, lastDay[row] != day else { return }
            lastDay[row] = day
            daysOfRow[row] += 1
            rowsOfDay.append(Int32(row))
          }
        }
      }
      touched.append(rowsOfDay)
    }
    let needs = rows.map { max(0, Subgradient.need($0, price: 0)) }
    let demand = touched.map { rows in
      rows.reduce(0.0) { $0 + needs[Int($1)] / Double(daysOfRow[Int($1)]) }
    }
    let average = demand.reduce(0, +) / Double(max(1, dayCount))
    return demand.map { max(1, Int((min($0, average * 1.5) * Self.partsOfDemand).rounded())) }
  }

  private static let partsOfDemand = 64.0
}
