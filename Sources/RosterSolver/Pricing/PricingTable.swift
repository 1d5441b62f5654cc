// SPDX-License-Identifier: GPL-3.0-or-later

/// A ``LayeredGraph`` with its wide counter, laid out flat for the pricing kernel.
///
/// Node numbers run through all layers. Every node carries a band of counter values, those from which the horizon can still end lawfully, and its cells stand together in one arena.
package struct PricingTable {
  package let dayCount: Int
  /// `edgeStart[day]..<edgeStart[day + 1]` are the edges of a day.
  package private(set) var edgeStart: [Int] = [0]
  package private(set) var edgeFrom: [Int32] = []
  package private(set) var edgeTo: [Int32] = []
  /// Index into the prices of all classes: `classStart[day]` + class.
  package private(set) var edgeClass: [Int32] = []
  package private(set) var edgeCost: [Int64] = []
  package private(set) var edgeEmissions: [Int32] = []
  package private(set) var edgeGain: [Int32] = []

  package private(set) var layerStart: [Int] = [0]
  package private(set) var bandLow: [Int32] = []
  package private(set) var bandHigh: [Int32] = []
  package private(set) var cellStart: [Int] = [0]

  /// `classStart[day]..<classStart[day + 1]` are the classes of a day.
  package private(set) var classStart: [Int] = [0]
  /// The class, in all, of each option of each day in a row.
  package private(set) var classOfOption: [Int32] = []
  package private(set) var optionStart: [Int] = [0]

  /// What each cell of the last layer costs; nil where the counter may not end.
  package private(set) var endCosts: [Int64?] = []
  /// The most that edges and the end can cost on one path, in points.
  package private(set) var greatestCost: Int64 = 0
  /// Cells that one pricing visits at the most; its work.
  package private(set) var work = 0
  package private(set) var hasEmissions = false

  package var isEmpty: Bool { endCosts.allSatisfy { $0 == nil } }
  package var cellCount: Int { cellStart[cellStart.count - 1] }

  package init(graph: LayeredGraph, wide: WideCounter?) {
    dayCount = graph.dayCount
    for count in graph.nodeCounts { layerStart.append(layerStart[layerStart.count - 1] + count) }
    layOutBands(graph, wide)
    for day in 0..<dayCount {
      classStart.append(classStart[day] + graph.gain[day].count)
      optionStart.append(optionStart[day] + graph.classOf[day].count)
      classOfOption += graph.classOf[day].map { $0 + Int32(classStart[day]) }
      var greatest: Int64 = 0
      for edge in graph.edges[day] {
        let from = layerStart[day] + Int(edge.from)
        let to = layerStart[day + 1] + Int(edge.to)
        guard bandLow[from] <= bandHigh[from], bandLow[to] <= bandHigh[to] else { continue }
        let gain = graph.gain[day][Int(edge.optionClass)]
        let width = min(bandHigh[from], bandHigh[to] - gain) - max(bandLow[from], bandLow[to] - gain) + 1
        guard width > 0 else { continue }
        edgeFrom.append(Int32(from))
        edgeTo.append(Int32(to))
        edgeClass.append(edge.optionClass + Int32(classStart[day]))
        edgeCost.append(edge.cost)
        edgeEmissions.append(edge.emissions)
        edgeGain.append(gain)
        hasEmissions = hasEmissions || edge.emissions != 0
        greatest = max(greatest, abs(edge.cost))
        work += Int(width)
      }
      greatestCost += greatest
      edgeStart.append(edgeFrom.count)
    }
    for node in layerStart[dayCount]..<layerStart[dayCount + 1] where bandLow[node] <= bandHigh[node] {
      for units in bandLow[node]...bandHigh[node] {
        let counter = wide.map { $0.cost(Int(units)) } ?? 0
        endCosts.append(counter.map { $0 + graph.endCost[node - layerStart[dayCount]] })
      }
    }
    greatestCost += endCosts.compactMap { $0.map { abs($0) } }.max() ?? 0
  }

  /// Finds for every node the counter values that can be reached and from which a lawful end can be reached.
  private mutating func layOutBands(_ graph: LayeredGraph, _ wide: WideCounter?) {
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
    for node in 0..<nodeCount {
      bandLow.append(max(low[node], leastNeeded[node]))
      bandHigh.append(min(high[node], greatestAllowed[node]))
      cellStart.append(cellStart[node] + max(0, Int(bandHigh[node] - bandLow[node]) + 1))
    }
  }
}
