// SPDX-License-Identifier: GPL-3.0-or-later

/// A ``LayeredGraph`` with its wide counter, laid out flat for the pricing kernel.
///
/// Every node carries a band of counter values, those that can be reached and from which the horizon can still end lawfully. The cells of a node stand
/// together, those of a layer too. Edges stand by the class of options they are for, so that a class nobody may choose costs nothing.
package struct PricingTable {
  /// One edge for all counter values of its nodes: `width` cells from `source` lead to as many from `destination`.
  package struct Stretch {
    package let source: Int32
    package let destination: Int32
    package let width: Int32
    /// Which standby quantities the day counts for, one bit each.
    package let emissions: Int32
    package let cost: Int64
  }

  package let dayCount: Int
  /// `stretchStart[class]..<stretchStart[class + 1]` are the stretches of a class.
  package private(set) var stretches: [Stretch] = []
  package private(set) var stretchStart: [Int] = [0]

  /// `classStart[day]..<classStart[day + 1]` are the classes of a day.
  package private(set) var classStart: [Int] = [0]
  /// The class, in all, of each option of each day in a row.
  package private(set) var classOfOption: [Int32] = []
  package private(set) var optionStart: [Int] = [0]

  /// `layerCells[day]..<layerCells[day + 1]` are the cells before a day, at `dayCount` those after the last.
  package private(set) var layerCells: [Int] = [0]
  /// What each cell of the last layer costs; nil where the counter may not end.
  package private(set) var endCosts: [Int64?] = []
  /// The most that edges and the end can cost on one path, in points.
  package private(set) var greatestCost: Int64 = 0
  /// Cells that one pricing visits at the most; its work.
  package private(set) var work = 0
  package private(set) var hasEmissions = false

  package var isEmpty: Bool { endCosts.allSatisfy { $0 == nil } }
  package var cellCount: Int { layerCells[layerCells.count - 1] }

  /// - Parameters:
  ///   - margin: how far, in units, the counter may be from its course over the horizon; nil where it may be anywhere.
  ///   - demand: of each day, which the course follows; empty for an even one.
  package init(graph: LayeredGraph, wide: WideCounter?, margin: Int32? = nil, demand: [Int] = []) {
    dayCount = graph.dayCount
    let layerStart = PricingTable.layerStart(graph)
    let bands = Bands(graph: graph, wide: wide, layerStart: layerStart, margin: margin, demand: demand)
    for layer in graph.nodeCounts.indices { layerCells.append(bands.cellStart[layerStart[layer + 1]]) }
    for day in 0..<dayCount {
      classStart.append(classStart[day] + graph.gain[day].count)
      optionStart.append(optionStart[day] + graph.classOf[day].count)
      classOfOption += graph.classOf[day].map { $0 + Int32(classStart[day]) }
      var greatest: Int64 = 0
      var found: [(number: Int, stretch: Stretch)] = []
      found.reserveCapacity(graph.edges[day].count)
      var counts = Array(repeating: 0, count: graph.gain[day].count)
      for edge in graph.edges[day] {
        let stretch = bands.stretch(
          edge, from: layerStart[day] + Int(edge.from), to: layerStart[day + 1] + Int(edge.to),
          gain: graph.gain[day][Int(edge.optionClass)])
        guard let stretch else { continue }
        found.append((Int(edge.optionClass), stretch))
        counts[Int(edge.optionClass)] += 1
        hasEmissions = hasEmissions || edge.emissions != 0
        greatest = max(greatest, abs(edge.cost))
        work += Int(stretch.width)
      }
      var places: [Int] = []
      for count in counts {
        let start = stretchStart[stretchStart.count - 1]
        places.append(start)
        stretchStart.append(start + count)
      }
      if let first = found.first { stretches += repeatElement(first.stretch, count: found.count) }
      for (number, stretch) in found {
        stretches[places[number]] = stretch
        places[number] += 1
      }
      greatestCost += greatest
    }
    for node in layerStart[dayCount]..<layerStart[dayCount + 1] where bands.low[node] <= bands.high[node] {
      for units in bands.low[node]...bands.high[node] {
        let counter = wide.map { $0.cost(Int(units)) } ?? 0
        endCosts.append(counter.map { $0 + graph.endCost[node - layerStart[dayCount]] })
      }
    }
    greatestCost += endCosts.compactMap { $0.map { abs($0) } }.max() ?? 0
  }

  /// What ``work`` of a table would be.
  static func work(graph: LayeredGraph, wide: WideCounter?, margin: Int32?, demand: [Int]) -> Int {
    let layerStart = layerStart(graph)
    let bands = Bands(graph: graph, wide: wide, layerStart: layerStart, margin: margin, demand: demand)
    var work = 0
    for day in 0..<graph.dayCount {
      for edge in graph.edges[day] {
        let stretch = bands.stretch(
          edge, from: layerStart[day] + Int(edge.from), to: layerStart[day + 1] + Int(edge.to),
          gain: graph.gain[day][Int(edge.optionClass)])
        work += Int(stretch?.width ?? 0)
      }
    }
    return work
  }

  private static func layerStart(_ graph: LayeredGraph) -> [Int] {
    var layerStart = [0]
    for count in graph.nodeCounts { layerStart.append(layerStart[layerStart.count - 1] + count) }
    return layerStart
  }
}

/// For each node of a graph, the counter values that can be reached and from which a lawful end can be reached, and where their cells begin.
private struct Bands {
  private(set) var low: [Int32] = []
  private(set) var high: [Int32] = []
  private(set) var cellStart: [Int] = [0]

  /// An edge over all counter values that both its nodes carry; nil when there are none.
  func stretch(_ edge: LayeredGraph.Edge, from: Int, to: Int, gain: Int32) -> PricingTable.Stretch? {
    guard low[from] <= high[from], low[to] <= high[to] else { return nil }
    let first = max(low[from], low[to] - gain)
    let last = min(high[from], high[to] - gain)
    guard first <= last else { return nil }
    return PricingTable.Stretch(
      source: Int32(cellStart[from] + Int(first - low[from])),
      destination: Int32(cellStart[to] + Int(first + gain - low[to])), width: last - first + 1,
      emissions: edge.emissions, cost: edge.cost)
  }

  init(graph: LayeredGraph, wide: WideCounter?, layerStart: [Int], margin: Int32?, demand: [Int]) {
    let dayCount = graph.dayCount
    let nodeCount = layerStart[layerStart.count - 1]
    var low = Array(repeating: Int32.max / 2, count: nodeCount)
    var high = Array(repeating: Int32.min / 2, count: nodeCount)
    if !graph.isEmpty { (low[0], high[0]) = (0, 0) }
    for day in 0..<dayCount {
      for edge in graph.edges[day] {
        let (from, to) = (layerStart[day] + Int(edge.from), layerStart[day + 1] + Int(edge.to))
        let gain = graph.gain[day][Int(edge.optionClass)]
        low[to] = min(low[to], low[from] + gain)
        high[to] = max(high[to], high[from] + gain)
      }
    }
    var leastNeeded = Array(repeating: Int32.max / 2, count: nodeCount)
    var greatestAllowed = Array(repeating: Int32.min / 2, count: nodeCount)
    for node in layerStart[dayCount]..<layerStart[dayCount + 1] where low[node] <= high[node] {
      var first = low[node]
      var last = high[node]
      if let wide {
        while first <= last, wide.cost(Int(first)) == nil { first += 1 }
        while last >= first, wide.cost(Int(last)) == nil { last -= 1 }
      }
      (leastNeeded[node], greatestAllowed[node]) = (first, last)
    }
    for day in (0..<dayCount).reversed() {
      for edge in graph.edges[day] {
        let (from, to) = (layerStart[day] + Int(edge.from), layerStart[day + 1] + Int(edge.to))
        guard leastNeeded[to] <= greatestAllowed[to] else { continue }
        let gain = graph.gain[day][Int(edge.optionClass)]
        leastNeeded[from] = min(leastNeeded[from], leastNeeded[to] - gain)
        greatestAllowed[from] = max(greatestAllowed[from], greatestAllowed[to] - gain)
      }
    }
    self.low = zip(low, leastNeeded).map { max($0, $1) }
    self.high = zip(high, greatestAllowed).map { min($0, $1) }
    if let margin { narrow(to: margin, of: demand, graph, layerStart) }
    for node in 0..<nodeCount {
      cellStart.append(cellStart[node] + max(0, Int(self.high[node]) - Int(self.low[node]) + 1))
    }
  }

  /// Leaves out what is far from the course: on every day on which anything can be gained, a part of what lies midway in the end that goes by the day's demand.
  private mutating func narrow(
    to margin: Int32, of demand: [Int], _ graph: LayeredGraph, _ layerStart: [Int]
  ) {
    let ends = layerStart[graph.dayCount]..<layerStart[graph.dayCount + 1]
    let lawful = ends.filter { low[$0] <= high[$0] }
    guard let least = lawful.map({ low[$0] }).min(), let most = lawful.map({ high[$0] }).max() else { return }
    let gainful = graph.gain.enumerated().map { day, gains in
      gains.contains { $0 > 0 } ? (demand.isEmpty ? 1 : demand[day]) : 0
    }
    let all = max(1, gainful.reduce(0, +))
    var past = 0
    for layer in 0...graph.dayCount {
      let centre = Int32((Int(least) + Int(most)) / 2 * past / all)
      for node in layerStart[layer]..<layerStart[layer + 1] {
        low[node] = max(low[node], centre - margin)
        high[node] = min(high[node], centre + margin)
      }
      if layer < graph.dayCount { past += gainful[layer] }
    }
  }
}
