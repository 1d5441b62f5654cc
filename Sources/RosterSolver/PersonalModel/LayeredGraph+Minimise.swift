// SPDX-License-Identifier: GPL-3.0-or-later

extension LayeredGraph {
  /// Joins nodes from which the same ways lead on at the same cost, and drops nodes from which none does.
  ///
  /// Layers are visited from the last to the first; in an acyclic layered graph one pass gives the smallest graph. Classes that have become alike everywhere are joined
  /// too.
  mutating func minimise(isDead: [Bool]) {
    var (newNumber, kept) = numbering(count: endCost.count) { isDead[$0] ? nil : Signature(end: endCost[$0]) }
    endCost = kept.map { endCost[$0] }
    nodeCounts[dayCount] = kept.count
    for day in (0..<dayCount).reversed() {
      let alive = edges[day].compactMap { edge -> Edge? in
        guard newNumber[Int(edge.to)] >= 0 else { return nil }
        var edge = edge
        edge.to = newNumber[Int(edge.to)]
        return edge
      }
      var starts = Array(repeating: 0, count: nodeCounts[day] + 1)
      for edge in alive { starts[Int(edge.from) + 1] += 1 }
      for node in 1..<max(1, starts.count) { starts[node] += starts[node - 1] }
      (newNumber, kept) = numbering(count: nodeCounts[day]) { node in
        let range = starts[node]..<starts[node + 1]
        return range.isEmpty ? nil : Signature(edges: alive[range])
      }
      edges[day] = kept.enumerated().flatMap { number, node in
        alive[starts[node]..<starts[node + 1]].map { edge in
          var edge = edge
          edge.from = Int32(number)
          return edge
        }
      }
      nodeCounts[day] = kept.count
      joinClasses(day: day)
    }
  }

  /// What tells a node apart: where its edges lead, by which class and at what cost.
  private struct Signature: Hashable {
    var words: [Int64]

    init(end: Int64) { words = [end] }

    init(edges: ArraySlice<Edge>) {
      words = []
      words.reserveCapacity(edges.count * 2)
      for edge in edges {
        words.append(Int64(edge.to) << 32 | Int64(edge.optionClass) << 8 | Int64(edge.emissions))
        words.append(edge.cost)
      }
    }
  }

  /// Gives equal signatures one number, in order of first appearance; nodes without one get −1.
  private func numbering(
    count: Int, signature: (Int) -> Signature?
  ) -> (newNumber: [Int32], kept: [Int]) {
    var numbers: [Signature: Int32] = [:]
    var newNumber = Array(repeating: Int32(-1), count: count)
    var kept: [Int] = []
    for node in 0..<count {
      guard let signature = signature(node) else { continue }
      if let known = numbers[signature] {
        newNumber[node] = known
      } else {
        newNumber[node] = Int32(kept.count)
        numbers[signature] = Int32(kept.count)
        kept.append(node)
      }
    }
    return (newNumber, kept)
  }

  /// Joins the classes of a day whose edges agree in every node.
  private mutating func joinClasses(day: Int) {
    let count = gain[day].count
    guard count > 1 else { return }
    var behaviour: [[Int64]] = gain[day].map { [Int64($0)] }
    for edge in edges[day] {
      behaviour[Int(edge.optionClass)].append(Int64(edge.from) << 32 | Int64(edge.to))
      behaviour[Int(edge.optionClass)].append(edge.cost << 8 | Int64(edge.emissions))
    }
    var numbers: [[Int64]: Int32] = [:]
    var joined: [Int32] = []
    var representative: [Int] = []
    for number in 0..<count {
      if let known = numbers[behaviour[number]] {
        joined.append(known)
      } else {
        numbers[behaviour[number]] = Int32(representative.count)
        joined.append(Int32(representative.count))
        representative.append(number)
      }
    }
    guard representative.count < count else { return }
    let keeps = Set(representative.map(Int32.init))
    edges[day] = edges[day].filter { keeps.contains($0.optionClass) }.map { edge in
      var edge = edge
      edge.optionClass = joined[Int(edge.optionClass)]
      return edge
    }
    classOf[day] = classOf[day].map { joined[Int($0)] }
    gain[day] = representative.map { gain[day][$0] }
  }
}
