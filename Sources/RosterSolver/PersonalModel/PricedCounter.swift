// SPDX-License-Identifier: GPL-3.0-or-later

/// A count over the whole horizon that pricing charges for by a multiplier a unit, instead of carrying it as states.
///
/// A path then costs its count times the multiplier, and the least that any count costs beyond that is added: a bound from below, whatever the
/// multiplier (Everett 1963). Where the multiplier is a slope of the costs at the path's own count, bound and truth meet.
struct PricedCounter {
  /// Multipliers are kept in parts of a point, so that they are the same at every scale of prices.
  static let partsOfPoint: Int64 = 1024

  /// What each option of the person counts, those of the first day first.
  let gain: [Int32]
  /// What each final count costs, in points.
  let costs: [Int64]
  /// What one more costs along the lower convex hull of the costs; never falls.
  private let slopes: [Double]
  /// In ``partsOfPoint``.
  var multiplier: Int64 = 0

  /// - Parameter costs: of the counts from 0 on, at least one.
  init(gain: [Int32], costs: [Int64]) {
    self.gain = gain
    self.costs = costs
    slopes = PricedCounter.hullSlopes(costs)
  }

  /// What one unit is charged, in units of 1/scale points.
  func charge(scale: Int64) -> Int64 { multiplier * scale / PricedCounter.partsOfPoint }

  /// The least that a count costs beyond what is charged for it, in units of 1/scale points.
  func least(scale: Int64) -> Int64 {
    let charge = charge(scale: scale)
    var least = Int64.max
    for (count, cost) in costs.enumerated() { least = min(least, cost * scale - charge * Int64(count)) }
    return least
  }

  /// Where the right multiplier may still lie, as far as one pricing knows.
  struct Bracket {
    fileprivate var low = -Double.infinity
    fileprivate var high = Double.infinity

    init() {}
  }

  /// Moves the multiplier towards the slope of the costs at the count of the path that it has led to; false when it is there already.
  mutating func move(towards count: Int, within bracket: inout Bracket) -> Bool {
    let parts = Double(PricedCounter.partsOfPoint)
    let now = Double(multiplier) / parts
    let left = count > 0 ? slopes[count - 1] : -Double.infinity
    let right = count < slopes.count ? slopes[count] : Double.infinity
    if left <= now, now <= right { return false }
    let target = now < left ? left : right
    if now < left { bracket.low = max(bracket.low, now) } else { bracket.high = min(bracket.high, now) }
    let isInside = bracket.low < target && target < bracket.high
    let next = Int64(((isInside ? target : (bracket.low + bracket.high) / 2) * parts).rounded())
    defer { multiplier = next }
    return next != multiplier
  }

  private static func hullSlopes(_ costs: [Int64]) -> [Double] {
    var corners: [(count: Int, cost: Int64)] = []
    for (count, cost) in costs.enumerated() {
      while let last = corners.last, corners.count > 1 {
        let before = corners[corners.count - 2]
        let isBelow =
          (last.cost - before.cost) * Int64(count - before.count)
          < (cost - before.cost) * Int64(last.count - before.count)
        if isBelow { break }
        corners.removeLast()
      }
      corners.append((count, cost))
    }
    return zip(corners, corners.dropFirst()).flatMap { from, to in
      let slope = Double(to.cost - from.cost) / Double(to.count - from.count)
      return Array(repeating: slope, count: to.count - from.count)
    }
  }
}
