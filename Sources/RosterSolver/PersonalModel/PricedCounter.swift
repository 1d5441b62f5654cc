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

  /// Where the right multiplier may still lie, as far as one pricing knows: between one that is too low and one that is too high, each with the path it has led to.
  struct Bracket {
    fileprivate var low: Line?
    fileprivate var high: Line?

    init() {}
  }

  /// What a path costs at any multiplier, in points: without what is charged for the count, and the count.
  fileprivate struct Line {
    let multiplier: Double
    let rest: Double
    let count: Int

    func value(at multiplier: Double) -> Double { rest + multiplier * Double(count) }
  }

  /// Moves the multiplier to where the bound is greatest as far as the paths so far can tell; false where it is that already.
  ///
  /// Two paths, one that counts too much and one that counts too little, bound the bound from above, and next comes the multiplier at which that is greatest (Handler
  /// and Zang 1980). Where no other path is cheaper there, no multiplier gives a better bound.
  ///
  /// - Parameters:
  ///   - count: that of the path the multiplier has led to.
  ///   - rest: what that path costs without what is charged for the count, in points.
  mutating func move(towards count: Int, rest: Double, within bracket: inout Bracket) -> Bool {
    let parts = Double(PricedCounter.partsOfPoint)
    let now = Double(multiplier) / parts
    let left = count > 0 ? slopes[count - 1] : -Double.infinity
    let right = count < slopes.count ? slopes[count] : Double.infinity
    if left <= now, now <= right { return false }
    let line = Line(multiplier: now, rest: rest, count: count)
    if let low = bracket.low, let high = bracket.high,
      line.value(at: now) >= min(low.value(at: now), high.value(at: now)) - 1e-6
    {
      return false
    }
    if now < left { bracket.low = line } else { bracket.high = line }
    let next = Int64((target(now < left ? left : right, bracket) * parts).rounded())
    defer { multiplier = next }
    return next != multiplier
  }

  /// The multiplier to try next, the slope at the last path's count where only one side is known.
  private func target(_ slope: Double, _ bracket: Bracket) -> Double {
    guard let low = bracket.low, let high = bracket.high else { return slope }
    let crossing = (high.rest - low.rest) / Double(max(1, low.count - high.count))
    // The count that costs the least beyond the multiplier there.
    let wanted = slopes.count { $0 < crossing }
    var next = crossing
    if wanted > low.count { next = slopes[low.count] }
    if wanted < high.count { next = slopes[high.count - 1] }
    return low.multiplier < next && next < high.multiplier ? next : (low.multiplier + high.multiplier) / 2
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
