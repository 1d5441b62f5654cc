// SPDX-License-Identifier: GPL-3.0-or-later

/// A count over the whole horizon that pricing charges for by a multiplier a unit, instead of carrying it as states.
///
/// Options count, or edges of the graph that emit a mark. Counts may be forbidden; a path with such a count is not lawful, and the multiplier is moved until none comes.
///
/// A path then costs its count times the multiplier, and the least that any count costs beyond that is added: a bound from below, whatever the
/// multiplier (Everett 1963). Where the multiplier is a slope of the costs at the path's own count, bound and truth meet.
struct PricedCounter {
  /// Multipliers are kept in parts of a point, so that they are the same at every scale of prices.
  static let partsOfPoint: Int64 = 1024

  /// What each option of the person counts, those of the first day first; empty where edges emit.
  let gain: [Int32]
  /// The options that count anything; of most counters few do.
  let countedOptions: [Int32]
  /// The mark of the edges that count one; 0 where options count.
  let emissionBit: Int32
  /// What each final count costs, in points; nil where it is forbidden.
  let costs: [Int64?]
  /// The most that one option or edge counts.
  let greatestGain: Int
  /// The counts that are allowed lie between these.
  let least: Int
  let most: Int
  /// What one more costs along the lower convex hull of the costs; never falls, and is infinite where counts are forbidden.
  private let slopes: [Double]
  /// In ``partsOfPoint``.
  var multiplier: Int64 = 0

  /// - Parameter costs: of the counts from 0 on, at least one that is allowed.
  init(gain: [Int32], emissionBit: Int32 = 0, costs: [Int64?]) {
    self.gain = gain
    countedOptions = gain.indices.filter { gain[$0] != 0 }.map { Int32($0) }
    self.emissionBit = emissionBit
    self.costs = costs
    greatestGain = max(1, Int(gain.max() ?? 1))
    least = costs.firstIndex { $0 != nil } ?? 0
    most = costs.lastIndex { $0 != nil } ?? 0
    slopes =
      Array(repeating: -Double.infinity, count: least)
      + PricedCounter.hullSlopes(costs[least...most].map { $0 ?? MasterRow.forbidden })
      + Array(repeating: Double.infinity, count: costs.count - 1 - most)
  }

  /// Whether any count is forbidden.
  var isHard: Bool { least > 0 || most < costs.count - 1 }

  /// How many a path counts, by its options and emissions from a day on.
  func count(_ path: ArraySlice<Int>, first: Int, emissions: ArraySlice<Int32>) -> Int {
    if emissionBit != 0 { return emissions.reduce(0) { $0 + ($1 & emissionBit != 0 ? 1 : 0) } }
    return path.reduce(0) { $0 + Int(gain[$1 - first]) }
  }

  /// The same counter with another multiplier, in points.
  func charged(_ points: Double) -> PricedCounter {
    var counter = self
    counter.multiplier = Int64((points * Double(PricedCounter.partsOfPoint)).rounded())
    return counter
  }

  /// The count that costs the least beyond what is charged for it, at a multiplier in points.
  func cheapestCount(at points: Double) -> Int {
    var best = (count: least, cost: Double.infinity)
    for count in least...most {
      guard let cost = costs[count] else { continue }
      let value = Double(cost) - points * Double(count)
      if value < best.cost { best = (count, value) }
    }
    return best.count
  }

  /// What one unit is charged, in units of 1/scale points.
  func charge(scale: Int64) -> Int64 { multiplier * scale / PricedCounter.partsOfPoint }

  /// The least that a count costs beyond what is charged for it, in units of 1/scale points.
  func least(scale: Int64) -> Int64 {
    let charge = charge(scale: scale)
    var least = Int64.max
    for count in self.least...most {
      if let cost = costs[count] { least = min(least, cost * scale - charge * Int64(count)) }
    }
    return least
  }

  /// What one unit is charged where a count is about right, in units of 1/scale points: midway between the slopes on both sides.
  func localCharge(at count: Int, scale: Int64) -> Int64 {
    let left = count > 0 ? slopes[count - 1] : slopes.first ?? 0
    let right = count < slopes.count ? slopes[count] : slopes.last ?? 0
    return Int64(((left + right) / 2 * Double(scale)).rounded())
  }

  /// Where the right multiplier may still lie, as far as one pricing knows: between one that is too low and one that is too high, each with the path it has led to.
  struct Bracket {
    fileprivate var low: Line?
    fileprivate var high: Line?
    /// How often a forbidden count has been made dearer.
    fileprivate var pushes = 0

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
    if isHard {
      // A hard count that leaves room is cheaper the next time, see `relent`.
      if least <= count, count <= most { return false }
      return push(isTooLow: now < left, within: &bracket)
    }
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

  /// Makes a forbidden count dearer.
  ///
  /// Several counts push one another about, so what is forbidden becomes dearer every time and never cheaper; the path is only to be lawful.
  private mutating func push(isTooLow: Bool, within bracket: inout Bracket) -> Bool {
    let now = Double(multiplier) / Double(Self.partsOfPoint)
    let step = max(Self.firstCharge, abs(now) / 8) * Double(1 << min(bracket.pushes, 20))
    bracket.pushes += 1
    let next = Int64(((now + (isTooLow ? step : -step)) * Double(Self.partsOfPoint)).rounded())
    defer { multiplier = next }
    return next != multiplier
  }

  /// Points by which a forbidden count becomes dearer at first.
  private static let firstCharge = 4.0

  /// Where a lawful count leaves room, a little less is charged the next time; so a multiplier that was once too great comes down again.
  mutating func relent(at count: Int) {
    if multiplier > 0, count < most { multiplier -= multiplier / 16 }
    if multiplier < 0, count > least { multiplier -= multiplier / 16 }
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
