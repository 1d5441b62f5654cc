// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the edge that leaves a node of a person's graph for an option, for whoever follows single rosters through it.
///
/// A graph keeps the edges of every day by themselves, which is right for whoever goes through all of a day. Here all stand in one stretch of memory.
struct EdgeLookup {
  private let firstOption: Int
  /// The class of each option of the person, from the first on.
  private let classOf: [Int32]
  /// `starts[nodeStart[day] + node]` is the first edge of a node; the next place says where they end.
  private let nodeStart: [Int]
  private let starts: [Int32]
  private let edges: [LayeredGraph.Edge]

  init(_ graph: LayeredGraph, firstOption: Int) {
    self.firstOption = firstOption
    classOf = Array(graph.classOf.joined())
    edges = Array(graph.edges.joined())
    var (nodeStart, starts, count): ([Int], [Int32], Int32) = ([], [], 0)
    for day in 0..<graph.dayCount {
      nodeStart.append(starts.count)
      starts += graph.edgeStarts(day: day).map { count + Int32($0) }
      count += Int32(graph.edges[day].count)
    }
    (self.nodeStart, self.starts) = (nodeStart, starts)
  }

  /// Nil where the option cannot be had from there.
  func edge(from node: Int, to option: Int, _ day: Int) -> LayeredGraph.Edge? {
    let number = classOf[option - firstOption]
    let place = nodeStart[day] + node
    for index in Int(starts[place])..<Int(starts[place + 1]) where edges[index].optionClass == number {
      return edges[index]
    }
    return nil
  }
}
