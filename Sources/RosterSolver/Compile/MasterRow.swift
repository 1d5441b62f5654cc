// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// One row of the master: an activity that choices and decisions add to, and what each value of it costs.
package struct MasterRow: Sendable {
  /// What a value of the activity costs.
  package enum Pricing: Sendable {
    /// A count judged against bounds, `weight` times over (identical slots of a clock demand are one row).
    case bounds(Bounds, weight: Int)
    /// At most zero; the excess in units of `unit`, rounded up, costs as a required row of priority 1.
    case excess(unit: Int)
    /// At most zero, without exception.
    case hard
  }

  /// A point of the hull: what an activity costs, exactly.
  package struct Vertex: Sendable {
    package let activity: Int
    package let cost: Int64
  }

  package let id: String
  /// Which row of the case, or with the count of rows added, which shared decision, this is a part of.
  package let source: Int
  package let pricing: Pricing
  /// What history adds to the activity, whatever is chosen.
  package let constant: Int
  /// The least and greatest activity that any choices give, `constant` included.
  package let least: Int
  package let greatest: Int
  /// The lower convex hull of the cost over the possible activities; every vertex is exact.
  package private(set) var hull: [Vertex]
  /// What each activity from `least` through `greatest` costs; ``forbidden`` where it is not allowed.
  package let costs: [Int64]

  /// Stands in ``costs`` for an activity that is not allowed; sums of a few of them do not overflow.
  package static let forbidden = Int64.max / 1024

  package init(
    id: String, source: Int = 0, pricing: Pricing, constant: Int, least: Int, greatest: Int, in subject: Case
  ) {
    self.id = id
    self.source = source
    self.constant = constant
    self.pricing = pricing
    self.least = least
    self.greatest = greatest
    costs = (least...max(least, greatest)).map {
      MasterRow.cost($0, pricing, in: subject) ?? MasterRow.forbidden
    }
    hull = MasterRow.hull(of: costs, from: least)
  }

  /// The exact cost of an activity; nil when it is not allowed.
  package func cost(_ activity: Int) -> Int64? {
    let cost = costs[activity - least]
    return cost == MasterRow.forbidden ? nil : cost
  }

  /// The activities that cost the least; nil on a side where costs never rise.
  package var flatRange: (lower: Int?, upper: Int?) {
    if case .hard = pricing { return (nil, 0) }
    let least = hull.map(\.cost).min() ?? 0
    let flat = hull.filter { $0.cost == least }
    let lower = flat.first?.activity
    let upper = flat.last?.activity
    return (lower == hull.first?.activity ? nil : lower, upper == hull.last?.activity ? nil : upper)
  }

  /// Whether the row costs something only when its activity is too great.
  package var onlyForbidsTooMuch: Bool {
    let flat = flatRange
    return flat.lower == nil && flat.upper != nil
  }

  private static func cost(_ activity: Int, _ pricing: Pricing, in subject: Case) -> Int64? {
    switch pricing {
    case .bounds(let bounds, let weight):
      return subject.cost(of: activity, against: bounds).points * Int64(weight)
    case .excess(let unit):
      guard activity > 0 else { return 0 }
      return subject.cost(of: (activity + unit - 1) / unit, under: .required(priority: 1)).points
    case .hard: return activity <= 0 ? 0 : nil
    }
  }

  private static func hull(of costs: [Int64], from least: Int) -> [Vertex] {
    var hull: [Vertex] = []
    for (offset, cost) in costs.enumerated() where cost != forbidden {
      let next = Vertex(activity: least + offset, cost: cost)
      while hull.count >= 2 {
        let (first, middle) = (hull[hull.count - 2], hull[hull.count - 1])
        // The middle point goes when it lies on or above the line from the first to the next.
        let left = (middle.cost - first.cost) * Int64(next.activity - first.activity)
        let right = (next.cost - first.cost) * Int64(middle.activity - first.activity)
        guard left >= right else { break }
        hull.removeLast()
      }
      hull.append(next)
    }
    return hull
  }

  /// The row where only some of its activities are allowed: its hull is that of those alone, and leaving them costs more than the row ever does.
  ///
  /// A relaxation with this hull says too little, never too much, of rosters that keep to what is allowed.
  ///
  /// - Parameter reaches: which activities of the range there are at all.
  package func limited(
    to range: ClosedRange<Int>, where reaches: (Int) -> Bool = { _ in true }
  ) -> MasterRow {
    var row = self
    row.hull = MasterRow.hull(
      of: range.map { reaches($0) ? costs[$0 - least] : MasterRow.forbidden }, from: range.lowerBound)
    guard let first = row.hull.first, let last = row.hull.last else { return row }
    let slope = leavingSlope
    if first.activity > least {
      row.hull.insert(
        Vertex(activity: least, cost: first.cost + slope * Int64(first.activity - least)), at: 0)
    }
    if last.activity < greatest {
      row.hull.append(
        Vertex(activity: greatest, cost: last.cost + slope * Int64(greatest - last.activity)))
    }
    return row
  }

  /// What each unit outside a range costs, more than any stretch inside does.
  private var leavingSlope: Int64 {
    2 * (costs.filter { $0 != MasterRow.forbidden }.max() ?? 0) + MasterRow.leavingRange
  }

  /// Whether what lies outside a range can be priced at the scale of prices without leaving 64 bits.
  package var canBeLimited: Bool { leavingSlope < (1 << 50) / Int64(max(1, greatest - least)) }

  /// What a unit outside a range costs at the least; no row of most cases costs as much.
  private static let leavingRange: Int64 = 100_000

  /// By how much the hull is too cheap at an activity: the exact costs of the whole activities about it lie so much higher.
  package func underestimate(at activity: Double) -> Double {
    let lower = max(least, min(greatest, Int(activity.rounded(.down))))
    let upper = min(greatest, lower + 1)
    guard let below = cost(lower), let above = cost(upper) else { return 0 }
    let exact = Double(below) + (activity - Double(lower)) * Double(above - below)
    return exact - hullCost(at: activity)
  }

  /// The cost of an activity by the hull.
  package func hullCost(at activity: Double) -> Double {
    for (from, to) in zip(hull, hull.dropFirst()) where activity <= Double(to.activity) {
      return Double(from.cost)
        + (activity - Double(from.activity)) * Double(to.cost - from.cost)
        / Double(to.activity - from.activity)
    }
    return Double(hull.last?.cost ?? 0)
  }

  /// The least value of hull cost × scale + price × (activity − base) over all activities; the row's part of a Lagrangian bound.
  package func leastPriced(scale: Int64, price: Int64, base: Int) -> Int64 {
    guard !hull.isEmpty else { return 0 }
    var best = Int64.max
    for vertex in hull { best = min(best, vertex.cost * scale + price * Int64(vertex.activity - base)) }
    return best
  }
}
