// SPDX-License-Identifier: GPL-3.0-or-later

/// A person's roster as it runs through the graph, so that pricing a window of it need not look at the other days.
struct Trail {
  /// An option of the instance for each day.
  private(set) var path: [Int]
  /// The node before each day, and after the last.
  private(set) var nodes: [Int32] = [0]
  private(set) var emissions: [Int32] = []
  /// What the edges before each day cost, and at last the end too.
  private(set) var costs: [Int64] = [0]
  /// What the roster comes to in each priced counter.
  private(set) var counts: [Int] = []
  /// What it gains of the wide counter, in its units.
  private(set) var gain = 0
  /// The graph that the nodes are of, see ``PersonalModel/graphVersion``.
  let version: Int

  /// What the edges and the end cost.
  var cost: Int64 { costs[costs.count - 1] }

  /// Nil where the graph has no such way.
  init?(_ path: [Int], in model: PersonalModel) {
    self.path = path
    version = model.graphVersion
    let lookup = model.lookup
    for day in 0..<model.dayCount {
      guard let edge = lookup.edge(from: Int(nodes[day]), to: path[day], day) else { return nil }
      nodes.append(edge.to)
      emissions.append(edge.emissions)
      costs.append(costs[day] + edge.cost)
    }
    costs[model.dayCount] += model.graph.endCost[Int(nodes[model.dayCount])]
    counts = model.counts(of: path, emissions: emissions)
    gain = model.gain(of: path, 0..<model.dayCount)
  }

  /// The same roster with other options on some days; nil where the graph has no such way.
  func replacing(_ days: Range<Int>, with options: [Int], in model: PersonalModel) -> Trail? {
    var trail = self
    trail.path.replaceSubrange(days, with: options)
    var day = days.lowerBound
    var cost = costs[day]
    let lookup = model.lookup
    // After the window the ways soon run together, and from there on all is as it was.
    while day < model.dayCount, day < days.upperBound || trail.nodes[day] != nodes[day] {
      guard let edge = lookup.edge(from: Int(trail.nodes[day]), to: trail.path[day], day) else { return nil }
      trail.nodes[day + 1] = edge.to
      trail.emissions[day] = edge.emissions
      cost += edge.cost
      trail.costs[day + 1] = cost
      day += 1
    }
    let changed = days.lowerBound..<day
    if day == model.dayCount {
      trail.costs[day] += model.graph.endCost[Int(trail.nodes[day])]
    } else {
      let change = cost - costs[day]
      if change != 0 { for later in day...model.dayCount { trail.costs[later] = costs[later] + change } }
    }
    trail.gain += model.gain(of: trail.path, changed) - model.gain(of: path, changed)
    for (index, counter) in model.counters.enumerated() {
      let first = model.firstOption[0]
      trail.counts[index] +=
        counter.count(trail.path[changed], first: first, emissions: trail.emissions[changed])
        - counter.count(path[changed], first: first, emissions: emissions[changed])
    }
    return trail
  }
}
