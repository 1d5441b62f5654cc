// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Some people on some days of a roster, to be rostered anew while everything else stays.
package struct Neighbourhood {
  let people: [Int]
  /// For each person of the instance and each day in turn whether the day is open; people who are not listed have none.
  private let open: [Bool]
  private let dayCount: Int
  /// The days on which anything is open.
  let days: OpenDays
  /// The people who keep what is counted over the horizon to what it is, see ``PricingWindow/keepsTotals``.
  var keepers: Set<Int> = []

  func opens(_ person: Int, day: Int) -> Bool { open[person * dayCount + day] }

  /// How neighbourhoods are chosen.
  enum Kind: Hashable {
    /// Everybody, in a window of so many days.
    case window(days: Int)
    /// Everybody, in two windows of so many days each.
    case windowPair(days: Int)
    /// So many people, over the whole horizon.
    case people(count: Int)
    /// So many hundredths of all days of people: those on which the roster is least what the relaxation would have.
    case disagreement(hundredths: Int)
    /// No program at all: a burst of reinsertions.
    case reinsertion
  }

  /// The kinds worth trying on an instance, the small ones first.
  static func kinds(of instance: Instance) -> [Kind] {
    let windows = [7, 14, 21, 28, 42, 56, 70, 91].filter { $0 < instance.dayCount }.map(Kind.window)
    // Of a long horizon even a few people's program is too large.
    if instance.isWindowed {
      let lengths = [7, 14, 21, 28, 42, 56]
      return [.reinsertion] + lengths.map(Kind.window) + [7, 14, 21, 28].map(Kind.windowPair)
    }
    let groups = [4, 7, 10, 14, 20].filter { $0 < instance.people.count }.map(Kind.people)
    return [.reinsertion] + windows + groups + [6, 12, 25, 40].map(Kind.disagreement)
  }

  /// A neighbourhood of a kind; nil for a kind without a program.
  ///
  /// - Parameters:
  ///   - shares: how much of each option the relaxation takes.
  ///   - region: the days that windows of a long horizon are to lie in; nil for all.
  init?(
    _ kind: Kind, in instance: Instance, around candidate: Candidate, shares: [Double],
    region: HorizonRegion? = nil, random: inout RandomSource
  ) {
    let everybody = Array(instance.people.indices)
    switch kind {
    case .window(let length):
      if instance.isWindowed {
        self.init(everybody, days: instance.window(of: length, in: region, &random), in: instance)
        return
      }
      // Windows begin anywhere from a few days before the horizon on, so that its first and last days are not looked at less often than others.
      let first = random.below(instance.dayCount + length / 2) - length / 2
      let start = max(0, min(first, instance.dayCount - length))
      self.init(everybody, days: start..<start + length, in: instance)
    case .windowPair(let length):
      self.init(everybody, days: instance.twoWindows(of: length, in: region, &random), in: instance)
    case .people(let count):
      let people = Neighbourhood.related(count, in: instance, candidate, &random)
      self.init(people, days: OpenDays(0..<instance.dayCount), in: instance)
    case .disagreement(let hundredths):
      self.init(
        Neighbourhood.disagreeing(hundredths, in: instance, candidate, shares, &random), in: instance)
    case .reinsertion: return nil
    }
  }

  /// Some people on the same days.
  package init(_ people: [Int], days: Range<Int>, in instance: Instance) {
    self.init(people, days: OpenDays(days), in: instance)
  }

  private init(_ people: [Int], days: OpenDays, in instance: Instance) {
    self.people = people
    self.days = days
    dayCount = instance.dayCount
    var open = Array(repeating: false, count: instance.people.count * dayCount)
    for person in people {
      for day in days.days where days.contains(day) { open[person * dayCount + day] = true }
    }
    self.open = open
  }

  private init(_ open: [Bool], in instance: Instance) {
    self.open = open
    dayCount = instance.dayCount
    days = OpenDays(0..<instance.dayCount)
    people = instance.people.indices.filter { person in
      open[person * instance.dayCount..<(person + 1) * instance.dayCount].contains(true)
    }
  }

  /// The days of people on which the relaxation takes least of what the roster has, with some noise.
  private static func disagreeing(
    _ hundredths: Int, in instance: Instance, _ candidate: Candidate, _ shares: [Double],
    _ random: inout RandomSource
  ) -> [Bool] {
    let agreement = instance.people.indices.flatMap { person in
      candidate.columns[person].path.map { option in
        (shares.isEmpty ? 0 : shares[option]) + 0.3 * random.unit()
      }
    }
    let count = max(2, agreement.count * hundredths / 100)
    var open = Array(repeating: false, count: agreement.count)
    for index in agreement.indices.sorted(by: { (agreement[$0], $0) < (agreement[$1], $1) }).prefix(count) {
      open[index] = true
    }
    return open
  }

  /// People who can stand in for one another: drawn by how many rows they share with a first one, or at random.
  private static func related(
    _ count: Int, in instance: Instance, _ candidate: Candidate, _ random: inout RandomSource
  ) -> [Int] {
    let first = random.below(instance.people.count)
    let isTouched = Set(candidate.columns[first].rows)
    let weights = instance.people.indices.map { person -> Double in
      guard person != first else { return .infinity }
      let shared = candidate.columns[person].rows.count { isTouched.contains($0) }
      return random.unit() * (random.below(4) == 0 ? 1 : Double(shared + 1))
    }
    return instance.people.indices.sorted { (weights[$0], $1) > (weights[$1], $0) }.prefix(count).sorted()
  }
}
