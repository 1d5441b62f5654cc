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
      edges.append(distinct.indices.map { Edge(from: 0, to: 0, optionClass: Int32($0), emissions: 0, cost: 0) })
    }
    nodeCounts = Array(repeating: 1, count: gainOfOptions.count + 1)
    endCost = [0]
  }

  /// The nodes reached in an automaton and what the first layer costs, to start a product.
  package struct Entrance {
    package let state: Int
    package let cost: Int64

    package init(state: Int, cost: Int64) {
      self.state = state
      self.cost = cost
    }
  }

  /// The product with an automaton, minimised; nil when it would have more than `edgeLimit` edges.
  ///
  /// - Parameters:
  ///   - symbols: for each day, the automaton's symbol of each option.
  ///   - emissionBit: the bit that stands for the automaton's emissions.
  package func multiplied(
    by automaton: some RuleAutomaton, entrance: Entrance, symbols: [[Int]], emissionBit: Int32 = 0, edgeLimit: Int
  ) -> LayeredGraph? {
    var product = self
    // Nodes of the product are pairs of a node and a state, both as small numbers, so that a flat table tells whether a pair is known.
    var nodes: [(node: Int32, state: Int32)] = nodeCounts[0] == 0 ? [] : [(0, 0)]
    var states = [entrance.state]
    product.nodeCounts[0] = nodes.count
    var total = 0
    for day in 0..<dayCount {
      let (classes, refinement) = refined(day: day, symbols: symbols[day])
      product.classOf[day] = classes
      product.gain[day] = refinement.joined().map { part in gain[day][part.parent] }
      let table = TransitionTable(automaton: automaton, day: day, states: states, symbols: refinement.joined().map(\.symbol))
      let starts = edgeStarts(day: day)
      var next: [(node: Int32, state: Int32)] = []
      let stateCount = table.nextStates.count
      var numbers = Array(repeating: Int32(-1), count: nodeCounts[day + 1] * stateCount)
      var layer: [Edge] = []
      layer.reserveCapacity(edges[day].count)
      for (from, pair) in nodes.enumerated() {
        for index in starts[Int(pair.node)]..<starts[Int(pair.node) + 1] {
          let edge = edges[day][index]
          for part in refinement[Int(edge.optionClass)] {
            let step = table.steps[Int(pair.state) * table.symbolCount + part.number]
            guard step.state >= 0 else { continue }
            let place = Int(edge.to) * stateCount + Int(step.state)
            if numbers[place] < 0 {
              numbers[place] = Int32(next.count)
              next.append((edge.to, step.state))
            }
            layer.append(
              Edge(
                from: Int32(from), to: numbers[place], optionClass: Int32(part.number),
                emissions: edge.emissions | (step.emits ? emissionBit : 0),
                cost: edge.cost + step.penalty + (day == 0 ? entrance.cost : 0)))
          }
        }
        if total + layer.count > edgeLimit { return nil }
      }
      total += layer.count
      product.edges[day] = layer
      product.nodeCounts[day + 1] = next.count
      nodes = next
      states = table.nextStates
    }
    var isDead = Array(repeating: false, count: nodes.count)
    product.endCost = nodes.enumerated().map { index, pair in
      guard let cost = automaton.end(states[Int(pair.state)]) else {
        isDead[index] = true
        return 0
      }
      return endCost[Int(pair.node)] + cost
    }
    product.minimise(isDead: isDead)
    return product
  }

  /// Where the edges of each node of a day begin, and after the last where they end.
  func edgeStarts(day: Int) -> [Int] {
    var starts = Array(repeating: 0, count: nodeCounts[day] + 1)
    for edge in edges[day] { starts[Int(edge.from) + 1] += 1 }
    for node in starts.indices.dropFirst() { starts[node] += starts[node - 1] }
    return starts
  }

  /// One part of a class that the automaton splits.
  private struct Part {
    let parent: Int
    let symbol: Int
    let number: Int
  }

  /// Splits the classes of a day by the automaton's symbols.
  private func refined(day: Int, symbols: [Int]) -> (classOf: [Int32], parts: [[Part]]) {
    var found: [[Part]] = Array(repeating: [], count: gain[day].count)
    for (option, parent) in classOf[day].enumerated() {
      let symbol = symbols[option]
      if !found[Int(parent)].contains(where: { $0.symbol == symbol }) {
        found[Int(parent)].append(Part(parent: Int(parent), symbol: symbol, number: 0))
      }
    }
    var number = 0
    let parts = found.map { list in
      list.map { part in
        defer { number += 1 }
        return Part(parent: part.parent, symbol: part.symbol, number: number)
      }
    }
    let classes = classOf[day].enumerated().map { option, parent -> Int32 in
      Int32(parts[Int(parent)].first { $0.symbol == symbols[option] }?.number ?? 0)
    }
    return (classes, parts)
  }
}
