// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The part of a long horizon that one of several workers rosters windows of, so that what they find can be put together.
///
/// Days alone do not see to that: minutes, weekends and shifts are limited over the whole horizon. So each worker may use what is left of these for some of the people, and has to keep
/// all others to what they have.
struct HorizonRegion {
  private let dayCount: Int
  /// The first day, from which the region goes on past the end of the horizon to its beginning where it has to.
  private let first: Int
  private let length: Int
  let keepers: Set<Int>

  /// Regions that share the days and the people out, otherwise each time.
  static func all(_ count: Int, in instance: Instance, _ random: inout RandomSource) -> [HorizonRegion] {
    let offset = random.below(instance.dayCount)
    let owners = instance.people.map { _ in random.below(count) }
    return (0..<count).map { number in
      let begin = instance.dayCount * number / count
      let end = instance.dayCount * (number + 1) / count
      return HorizonRegion(
        dayCount: instance.dayCount, first: (offset + begin) % instance.dayCount, length: end - begin,
        keepers: Set(owners.indices.filter { owners[$0] != number }))
    }
  }

  /// Whether days lie in the region and not at its edges, where a run of days might reach into the next.
  func contains(_ days: Range<Int>) -> Bool {
    let start = (days.lowerBound - first + dayCount) % dayCount
    return start >= Self.edge && start + days.count <= length - Self.edge
  }

  private static let edge = 7
}
