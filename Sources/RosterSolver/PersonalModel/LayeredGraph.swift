// SPDX-License-Identifier: GPL-3.0-or-later

/// All lawful ways through one person's horizon, as far as the automata multiplied into it know: layers of nodes, one a day, and edges for classes of options.
///
/// Options that no automaton tells apart on a day form one *class*; from every node at most one edge leaves for each class.
package struct LayeredGraph {
  package struct Edge: Equatable {
    package var from: Int32
    package var to: Int32
    package var optionClass: Int32
    /// Which standby quantities the day counts for, one bit each.
    package var emissions: Int32
    package var cost: Int64
  }

  /// For each day, the class of each of the day's options.
  package var classOf: [[Int32]]
  /// For each day and class, what the class adds to the wide counter, in its unit.
  package var gain: [[Int32]]
  /// Nodes before each day, and after the last.
  package var nodeCounts: [Int]
  /// The edges of each day, in order of `from`, then of the class.
  package var edges: [[Edge]]
  /// What it costs to end in each node of the last layer.
  package var endCost: [Int64]

  package var dayCount: Int { edges.count }
  package var edgeCount: Int { edges.reduce(0) { $0 + $1.count } }
  package var isEmpty: Bool { nodeCounts[0] == 0 }

  /// The graph in which everything is allowed: one node a layer, one class for each gain.
  package init(gainOfOptions: [[Int32]]) {
    classOf = []
    gain = []
    edges = []
    for gains in gainOfOptions {
      var distinct: [Int32] = []
      classOf.append(
        gains.map { value in
          if let known = distinct.firstIndex(of: value) { return Int32(known) }
          distinct.append(value)
          return Int32(distinct.count - 1)
        })
      gain.append(distinct)
      edges.append(
        distinct.indices.map { Edge(from: 0, to: 0, optionClass: Int32($0), emissions: 0, cost: 0) })
    }
    nodeCounts = Array(repeating: 1, count: gainOfOptions.count + 1)
    endCost = [0]
  }

  /// Where the edges of each node of a day begin, and after the last where they end.
  func edgeStarts(day: Int) -> [Int] {
    var starts = Array(repeating: 0, count: nodeCounts[day] + 1)
    for edge in edges[day] { starts[Int(edge.from) + 1] += 1 }
    for node in starts.indices.dropFirst() { starts[node] += starts[node - 1] }
    return starts
  }
}
