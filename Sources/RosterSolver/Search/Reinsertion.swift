// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Rostering

/// Takes some people out of a roster and puts them back one after another, each by the exact dynamic program at what every option changes in the rows' costs.
///
/// The last of them gets the exact answer, the others one with noise, so that the search leaves local optima. Gives the first roster within moments, and polishes what dives bring.
struct Reinsertion {
  let crew: PricingCrew
  let clock: WorkClock
  var random: RandomSource
  /// Whether the work is counted at once; one of several workers counts when they meet.
  var counts = true
  /// Where the windows of a long horizon are to lie; nil for anywhere.
  var region: HorizonRegion?
  var instance: Instance { crew.instance }

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
      self.move(&current, heat: temperature * Double(moves - move) / Double(moves))
      if current.cost < best.cost { best = current }
    }
    return best
  }

  /// Takes one to three people out and puts them back, on all days or in a window of some; the roster stays as it was where that is worse by more than the heat lets pass.
  mutating func move(_ current: inout Candidate, heat: Double) {
    let people = instance.people.count
    let size = min(people, 1 + random.below(3))
    var chosen: [Int] = []
    while chosen.count < size {
      let person = random.below(people)
      if !chosen.contains(person) { chosen.append(person) }
    }
    let before = current.cost
    let old = chosen.map { current.columns[$0] }
    let isLawful = reinsert(chosen, days: someDays(), into: &current, noise: heat)
    let rise = Double(current.cost - before)
    guard isLawful, rise <= 0 || (heat > 0 && random.unit() < exp(-rise / heat)) else {
      restore(old, in: &current)
      return
    }
  }

  /// All days, or as often a window of a week to half the horizon: a short one is priced sooner.
  private mutating func someDays() -> OpenDays {
    let count = instance.dayCount
    if instance.isWindowed { return someWeeks() }
    guard count > 14, random.below(2) == 0 else { return OpenDays(0..<count) }
    let length = 7 + random.below(min(count / 2, 28) - 6)
    let first = max(0, min(random.below(count + length / 2) - length / 2, count - length))
    return OpenDays(first..<first + length)
  }

  /// One move in so many is in two places, which takes several times as long as one: everything between them has to be gone through.
  private static let movesToAPair = 10

  /// Some weeks of a long horizon, now and then in two places.
  private mutating func someWeeks() -> OpenDays {
    if random.below(Self.movesToAPair) == 0 {
      return instance.twoWindows(of: [7, 14, 14, 21][random.below(4)], in: region, &random)
    }
    let length = [14, 21, 28, 28, 35][random.below(5)]
    return instance.window(of: length, in: region, &random)
  }

  /// Puts every person once into the best place that the others leave, until none can be placed better.
  mutating func polish(_ start: Candidate, limit: () -> Bool) -> Candidate {
    var current = start
    var untried = shuffled(instance.people.count)
    var settled: [Int] = []
    while let person = untried.popLast(), !limit() {
      let before = current.cost
      let old = [current.columns[person]]
      if reinsert([person], into: &current, noise: 0), current.cost < before {
        untried = settled + untried
        settled = []
      } else {
        restore(old, in: &current)
      }
      settled.append(person)
    }
    return current
  }

  /// Takes people out and puts them back one after another; false when some person has no lawful roster then, or a hard row is broken.
  private mutating func reinsert(
    _ people: [Int], days: OpenDays? = nil, into candidate: inout Candidate, noise: Double
  ) -> Bool {
    for person in people { candidate.takeOut(person, in: instance) }
    for (index, person) in people.enumerated() {
      let isLast = index == people.count - 1
      let window = days.map {
        PricingWindow(
          $0, path: candidate.columns[person].path,
          keepsTotals: region?.keepers.contains(person) ?? false)
      }
      let found = best(person, candidate.activity, noise: isLast ? 0 : noise, window: window)
      guard let column = found else {
        // What was taken out and not put back is put back as it was, so that the caller finds everybody in place.
        for other in people[index...] { candidate.put(candidate.columns[other], in: instance) }
        return false
      }
      candidate.put(column, in: instance)
    }
    return !candidate.isBroken
  }

  private func restore(_ columns: [Column], in candidate: inout Candidate) {
    for column in columns { candidate.takeOut(column.owner, in: instance) }
    for column in columns { candidate.put(column, in: instance) }
  }

  /// A person's best roster at what each option changes in the rows' costs; options that break a hard row are closed.
  mutating func best(
    _ person: Int, _ activity: [Int], noise: Double, window: PricingWindow? = nil
  ) -> Column? {
    let before = crew.work
    defer { if counts { clock.add(cells: crew.work - before) } }
    let found = crew.cheapest(
      person: person, at: activity, noise: Int(noise), random: &random, window: window)
    if let column = found.flatMap({ crew.column($0, person: person) }) { return column }
    // Where no multiplier of a count leads to a lawful roster, the count becomes a part of the graph.
    guard instance.isWindowed, window == nil, !clock.isHalted, crew.tighten([person]) else { return nil }
    return crew.cheapest(person: person, at: activity, noise: Int(noise), random: &random, window: nil)
      .flatMap { crew.column($0, person: person) }
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
