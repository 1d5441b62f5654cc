// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Takes some people out of a roster and puts them back one after another, each by the exact dynamic program at what every option changes in the rows' costs.
///
/// The last of them gets the exact answer, the others one with noise, so that the search leaves local optima. Gives the first roster within moments, and polishes what dives bring.
struct Reinsertion {
  let crew: PricingCrew
  let clock: WorkClock
  var random: RandomSource
  /// Whether the work is counted at once; one of several workers counts when they meet.
  var counts = true
  var instance: Instance { crew.instance }

  /// No prices: the change in the rows' costs is given as an adjustment instead.
  private var noPrices: Prices { Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count)) }

  /// Builds a roster from nothing, person after person; nil when some person has no lawful roster.
  mutating func build(decisions: [Column]) -> [Column]? {
    var activity = instance.rows.map(\.constant)
    var columns: [Column?] = Array(repeating: nil, count: instance.people.count)
    for column in decisions { RowActivity.add(column, to: &activity) }
    for person in shuffled(instance.people.count) {
      guard let column = best(person, activity, noise: 0) else { return nil }
      RowActivity.add(column, to: &activity)
      columns[person] = column
    }
    return columns.compactMap { $0 } + decisions
  }

  /// Improves a roster until `rounds` moves in a row have brought nothing, or the clock ends.
  ///
  /// - Parameters:
  ///   - temperature: points by which a roster may be worse and still be gone on from, in the beginning.
  mutating func improve(_ start: Candidate, moves: Int, temperature: Double, limit: () -> Bool) -> Candidate {
    var current = start
    var best = start
    let people = instance.people.count
    guard people > 0 else { return start }
    for move in 0..<moves {
      if limit() { break }
      let heat = temperature * Double(moves - move) / Double(moves)
      let size = min(people, 1 + random.below(3))
      var chosen: [Int] = []
      while chosen.count < size {
        let person = random.below(people)
        if !chosen.contains(person) { chosen.append(person) }
      }
      guard let next = reinserted(chosen, in: current, noise: heat) else { continue }
      let rise = Double(next.cost - current.cost)
      if rise <= 0 || (heat > 0 && random.unit() < exp(-rise / heat)) { current = next }
      if next.cost < best.cost { best = next }
    }
    return best
  }

  /// Puts every person once into the best place that the others leave, until none can be placed better.
  mutating func polish(_ start: Candidate, limit: () -> Bool) -> Candidate {
    var current = start
    var untried = shuffled(instance.people.count)
    var settled: [Int] = []
    while let person = untried.popLast(), !limit() {
      if let next = reinserted([person], in: current, noise: 0), next.cost < current.cost {
        current = next
        untried = settled + untried
        settled = []
      }
      settled.append(person)
    }
    return current
  }

  private mutating func reinserted(_ people: [Int], in candidate: Candidate, noise: Double) -> Candidate? {
    var activity = candidate.activity
    var columns = candidate.columns
    for person in people { RowActivity.remove(columns[person], from: &activity) }
    for (index, person) in people.enumerated() {
      guard let column = best(person, activity, noise: index == people.count - 1 ? 0 : noise) else {
        return nil
      }
      RowActivity.add(column, to: &activity)
      columns[person] = column
    }
    return Candidate(columns, in: instance)
  }

  /// A person's best roster at what each option changes in the rows' costs; options that break a hard row are closed.
  private mutating func best(_ person: Int, _ activity: [Int], noise: Double) -> Column? {
    let before = crew.work
    defer { if counts { clock.add(cells: crew.work - before) } }
    var noises: [Int64] = []
    let options =
      instance.options(person: person, day: 0)
      .lowerBound..<instance.options(
        person: person, day: instance.dayCount - 1
      ).upperBound
    if noise > 0 { noises = options.map { _ in Int64(random.unit() * noise) } }
    var allowed: Pricer.Allowed = []
    let changes = options.map { option -> Int64 in
      guard let change = instance.rowChange(of: option, at: activity) else {
        if allowed.isEmpty { allowed = Array(repeating: true, count: instance.optionPlan.count) }
        allowed[option] = false
        return 0
      }
      return change
    }
    let found = crew.cheapest(person: person, prices: noPrices, allowed: allowed) { option in
      changes[option - options.lowerBound] + (noises.isEmpty ? 0 : noises[option - options.lowerBound])
    }
    return found.flatMap { crew.column($0, person: person) }
  }

  private mutating func shuffled(_ count: Int) -> [Int] { Array(0..<count).shuffled(using: &random) }
}

/// What a roster's columns add up to in each row.
enum RowActivity {
  static func add(_ column: Column, to activity: inout [Int]) {
    for (row, coefficient) in zip(column.rows, column.coefficients) { activity[Int(row)] += Int(coefficient) }
  }

  static func remove(_ column: Column, from activity: inout [Int]) {
    for (row, coefficient) in zip(column.rows, column.coefficients) { activity[Int(row)] -= Int(coefficient) }
  }
}

extension Instance {
  /// What choosing an option changes in the rows' costs at an activity; nil when it breaks a hard row.
  func rowChange(of option: Int, at activity: [Int]) -> Int64? {
    var total: Int64 = 0
    for entry in Int(entryStart[option])..<Int(entryStart[option + 1]) {
      let row = rows[Int(entryRow[entry])]
      let before = activity[Int(entryRow[entry])]
      guard let after = row.cost(before + Int(entryCoefficient[entry]), in: subject) else { return nil }
      total += after - (row.cost(before, in: subject) ?? 0)
    }
    return total
  }
}
