// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Some people on some days of a roster, to be rostered anew while everything else stays.
struct Neighbourhood {
  let people: [Int]
  let days: Range<Int>

  /// How neighbourhoods are chosen.
  enum Kind: Hashable {
    /// Everybody, in a window of so many days.
    case window(days: Int)
    /// So many people, over the whole horizon.
    case people(count: Int)
    /// No program at all: a burst of reinsertions.
    case reinsertion
  }

  /// The kinds worth trying on an instance, the small ones first.
  static func kinds(of instance: Instance) -> [Kind] {
    let windows = [7, 14, 21, 28, 42, 56, 70, 91].filter { $0 < instance.dayCount }.map(Kind.window)
    let groups = [4, 7, 10, 14, 20].filter { $0 < instance.people.count }.map(Kind.people)
    return [.reinsertion] + windows + groups
  }

  /// A neighbourhood of a kind; nil for a kind without a program.
  init?(_ kind: Kind, in instance: Instance, around candidate: Candidate, random: inout RandomSource) {
    switch kind {
    case .window(let length):
      people = Array(instance.people.indices)
      // Windows begin anywhere from a few days before the horizon on, so that its first and last days are not looked at less often than others.
      let first = random.below(instance.dayCount + length / 2) - length / 2
      let start = max(0, min(first, instance.dayCount - length))
      days = start..<start + length
    case .people(let count):
      people = Neighbourhood.related(count, in: instance, candidate, &random)
      days = 0..<instance.dayCount
    case .reinsertion: return nil
    }
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
