// SPDX-License-Identifier: GPL-3.0-or-later

extension LayeredGraph {
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
  /// Only the days of the automaton's span are multiplied; what lies before and after is taken over as it is.
  ///
  /// - Parameters:
  ///   - symbols: for each day, the automaton's symbol of each option.
  ///   - emissionBit: the bit that stands for the automaton's emissions.
  ///   - halt: what ends the work, with nil.
  package func multiplied(
    by automaton: some RuleAutomaton, entrance: Entrance, symbols: [[Int]], emissionBit: Int32 = 0,
    edgeLimit: Int, halt: Halt = .never
  ) -> LayeredGraph? {
    guard !isEmpty, dayCount > 0 else { return self }
    var product = self
    var span = automaton.span.map { $0.clamped(to: 0...dayCount - 1) } ?? 0...dayCount - 1
    // What the history costs is charged on the first day.
    if entrance.cost != 0 { span = 0...span.upperBound }
    let outside = edges.indices.reduce(0) { $0 + (span.contains($1) ? 0 : edges[$1].count) }
    // Nodes of the product are pairs of a node and a state, both as small numbers, so that a flat table tells whether a pair is known.
    var nodes = (0..<Int32(nodeCounts[span.lowerBound])).map { (node: $0, state: Int32(0)) }
    var states = [span.lowerBound == 0 ? entrance.state : automaton.start]
    var total = outside
    for day in span {
      if halt.isRequested { return nil }
      let (classes, refinement) = refined(day: day, symbols: symbols[day])
      product.classOf[day] = classes
      product.gain[day] = refinement.joined().map { part in gain[day][part.parent] }
      let table = TransitionTable(
        automaton: automaton, day: day, states: states, symbols: refinement.joined().map(\.symbol))
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
    product.join(nodes, states, automaton, after: span, in: self, halt)
    return halt.isRequested ? nil : product
  }

  /// Leads the pairs after the last day of a span back into the graph as it was, or to the end, and minimises.
  private mutating func join(
    _ nodes: [(node: Int32, state: Int32)], _ states: [Int], _ automaton: some RuleAutomaton,
    after span: ClosedRange<Int>, in old: LayeredGraph, _ halt: Halt
  ) {
    let layer = span.upperBound + 1
    guard layer < dayCount else {
      endCost = nodes.map { old.endCost[Int($0.node)] }
      var isDead = Array(repeating: false, count: nodes.count)
      for (index, pair) in nodes.enumerated() {
        if let cost = automaton.end(states[Int(pair.state)]) {
          endCost[index] += cost
        } else {
          isDead[index] = true
        }
      }
      minimise(isDead: isDead, halt: halt)
      return
    }
    // After its span the automaton is in one state, so each node stands for one of the old layer.
    for index in edges[span.upperBound].indices {
      edges[span.upperBound][index].to = nodes[Int(edges[span.upperBound][index].to)].node
    }
    nodeCounts[layer] = old.nodeCounts[layer]
    minimise(before: layer, untouchedBelow: span.lowerBound, halt: halt)
    if halt.isRequested { return }
    dropUnreachable(from: layer)
  }

  /// Takes out nodes that no edge leads to any more, from a layer on.
  private mutating func dropUnreachable(from first: Int) {
    for layer in first...dayCount {
      var isReached = Array(repeating: false, count: nodeCounts[layer])
      for edge in edges[layer - 1] { isReached[Int(edge.to)] = true }
      guard isReached.contains(false) else { return }
      var newNumber = Array(repeating: Int32(0), count: isReached.count)
      var count: Int32 = 0
      for node in isReached.indices where isReached[node] {
        newNumber[node] = count
        count += 1
      }
      for index in edges[layer - 1].indices {
        edges[layer - 1][index].to = newNumber[Int(edges[layer - 1][index].to)]
      }
      nodeCounts[layer] = Int(count)
      guard layer < dayCount else {
        endCost = endCost.indices.filter { isReached[$0] }.map { endCost[$0] }
        return
      }
      edges[layer] = edges[layer].filter { isReached[Int($0.from)] }.map { edge in
        var edge = edge
        edge.from = newNumber[Int(edge.from)]
        return edge
      }
    }
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
