// SPDX-License-Identifier: GPL-3.0-or-later

/// What of an instance is open to a program: some people on some days and some decisions; everything else stays as a roster has it.
package struct Scope {
  let instance: Instance
  /// The owners whose columns are chosen, people first, in order.
  package let owners: [Int]
  /// The columns of all other owners.
  package let others: [Column]
  /// What those and the history add to each row of the instance.
  package let base: [Int]
  /// The rows that what is open can change, in order.
  package let rows: [Int]
  /// Points of everything that what is open cannot change.
  package let settledCost: Int64
  /// Which options are open; empty for all.
  let allowed: Pricer.Allowed
  /// The days that are open.
  let open: OpenDays
  var days: Range<Int> { open.days }
  /// The people who keep what is counted over the horizon to what it is.
  private let keepers: Set<Int>
  /// The roster around what is open, one path a person; empty where everything is.
  private let paths: [[Int]]

  var people: ArraySlice<Int> { owners.prefix { $0 < instance.people.count } }
  var isWhole: Bool { others.isEmpty }

  /// Everything is open.
  package init(whole instance: Instance) {
    self.instance = instance
    owners = Array(0..<instance.people.count + instance.decisions.count)
    others = []
    base = instance.rows.map(\.constant)
    rows = Array(instance.rows.indices)
    settledCost = 0
    allowed = []
    open = OpenDays(0..<instance.dayCount)
    keepers = []
    paths = []
  }

  /// Only some people on some days of a roster are open.
  package init(_ neighbourhood: Neighbourhood, of candidate: Candidate, in instance: Instance) {
    self.instance = instance
    let people = neighbourhood.people
    owners = people
    var isOpen = Array(repeating: false, count: candidate.columns.count)
    for person in people { isOpen[person] = true }
    others = candidate.columns.filter { !isOpen[$0.owner] }
    var base = candidate.activity
    var allowed = Array(repeating: false, count: instance.optionPlan.count)
    var isTouched = Array(repeating: false, count: instance.rows.count)
    for person in people {
      let column = candidate.columns[person]
      RowActivity.remove(column, from: &base)
      for option in column.path { allowed[option] = true }
      for day in 0..<instance.dayCount where neighbourhood.opens(person, day: day) {
        for option in instance.options(person: person, day: day) {
          allowed[option] = true
          for entry in Int(instance.entryStart[option])..<Int(instance.entryStart[option + 1]) {
            isTouched[Int(instance.entryRow[entry])] = true
          }
        }
      }
      // Whether somebody can be called in depends on the days before, so those rows are open on all days.
      for quantity in instance.published {
        for row in quantity.rows[person] where row >= 0 { isTouched[Int(row)] = true }
      }
    }
    self.base = base
    self.allowed = allowed
    open = neighbourhood.days
    keepers = neighbourhood.keepers
    paths = candidate.columns.map(\.path)
    rows = isTouched.indices.filter { isTouched[$0] }
    var settled = others.reduce(0) { $0 + $1.cost }
    for row in isTouched.indices where !isTouched[row] {
      settled += instance.rows[row].cost(candidate.activity[row]) ?? 0
    }
    settledCost = settled
  }

  /// What is open to one person, where windows are priced by themselves.
  func window(_ person: Int) -> PricingWindow? {
    instance.isWindowed && !paths.isEmpty
      ? PricingWindow(open, path: paths[person], keepsTotals: keepers.contains(person)) : nil
  }

  /// Prices for pricing what is open: rows that it cannot change are worth nothing.
  func masked(_ prices: [Double]) -> [Double] {
    guard instance.isWindowed, !isWhole, !prices.isEmpty else { return prices }
    var masked = Array(repeating: 0.0, count: prices.count)
    for row in rows { masked[row] = prices[row] }
    return masked
  }

  /// Whether a column of an open owner keeps to what is open.
  func admits(_ column: Column) -> Bool { allowed.isEmpty || column.path.allSatisfy { allowed[$0] } }

  /// The whole roster that a column for each open owner makes; nil when a hard row is broken.
  package func candidate(_ columns: [Column]) -> Candidate? {
    isWhole
      ? Candidate(columns, in: instance)
      : Candidate((columns + others).sorted { $0.owner < $1.owner }, in: instance)
  }
}
