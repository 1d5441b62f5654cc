// SPDX-License-Identifier: GPL-3.0-or-later

extension LayeredGraph {
  /// Joins nodes from which the same ways lead on at the same cost, and drops nodes from which none does.
  ///
  /// Layers are visited from the last to the first; in an acyclic layered graph one pass gives the smallest graph. Classes that have become alike everywhere are joined
  /// too.
  ///
  /// - Parameter halt: what ends the work; the graph must not be used then.
  mutating func minimise(isDead: [Bool], halt: Halt = .never) {
    var newNumber = Array(repeating: Int32(-1), count: endCost.count)
    var ends: [Int64] = []
    for node in endCost.indices where !isDead[node] {
      if let known = ends.firstIndex(of: endCost[node]) {
        newNumber[node] = Int32(known)
      } else {
        newNumber[node] = Int32(ends.count)
        ends.append(endCost[node])
      }
    }
    endCost = ends
    nodeCounts[dayCount] = ends.count
    for day in (0..<dayCount).reversed() {
      if halt.isRequested { return }
      newNumber = joinNodes(day: day, newNumber)
      joinClasses(day: day)
    }
  }

  /// The same for the layers before one, as far back as something changes; nothing has changed in the layers below `floor`.
  mutating func minimise(before layer: Int, untouchedBelow floor: Int, halt: Halt) {
    var newNumber = Array(0..<Int32(nodeCounts[layer]))
    for day in (0..<layer).reversed() {
      if halt.isRequested { return }
      if day < floor, newNumber.count == nodeCounts[day + 1],
        newNumber.enumerated().allSatisfy({ $0.offset == $0.element })
      {
        return
      }
      newNumber = joinNodes(day: day, newNumber)
      joinClasses(day: day)
    }
  }

  /// Renumbers where a day's edges lead, and joins the day's nodes that agree then; gives the nodes' new numbers, -1 for those without a way on.
  private mutating func joinNodes(day: Int, _ targets: [Int32]) -> [Int32] {
    var alive: [Edge] = []
    alive.reserveCapacity(edges[day].count)
    for var edge in edges[day] where targets[Int(edge.to)] >= 0 {
      edge.to = targets[Int(edge.to)]
      alive.append(edge)
    }
    edges[day] = alive
    let starts = edgeStarts(day: day)
    // Open addressing over the nodes kept so far, by a hash of their edges; equality is then checked edge by edge.
    var size = 16
    while size < nodeCounts[day] * 2 { size *= 2 }
    var slots = Array(repeating: Int32(-1), count: size)
    var newNumber = Array(repeating: Int32(-1), count: nodeCounts[day])
    var kept: [Int] = []
    var result: [Edge] = []
    result.reserveCapacity(alive.count)
    for node in 0..<nodeCounts[day] where starts[node] < starts[node + 1] {
      var slot = LayeredGraph.hash(alive, starts[node]..<starts[node + 1]) & (size - 1)
      while slots[slot] >= 0, !agree(alive, starts, node, kept[Int(slots[slot])]) {
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] < 0 {
        slots[slot] = Int32(kept.count)
        for index in starts[node]..<starts[node + 1] {
          var edge = alive[index]
          edge.from = Int32(kept.count)
          result.append(edge)
        }
        kept.append(node)
      }
      newNumber[node] = slots[slot]
    }
    edges[day] = result
    nodeCounts[day] = kept.count
    return newNumber
  }

  private static func hash(_ edges: [Edge], _ range: Range<Int>) -> Int {
    var value: UInt64 = 0x9E37_79B9_7F4A_7C15
    for index in range {
      let edge = edges[index]
      value = (value ^ UInt64(truncatingIfNeeded: edge.to)) &* 0xBF58_476D_1CE4_E5B9
      value ^= value >> 29
      let rest =
        UInt64(truncatingIfNeeded: edge.cost) &* 31 &+ UInt64(truncatingIfNeeded: edge.optionClass) &* 257
      value = (value ^ rest ^ UInt64(truncatingIfNeeded: edge.emissions) << 40) &* 0x94D0_49BB_1331_11EB
      value ^= value >> 32
    }
    return Int(truncatingIfNeeded: value & 0x7FFF_FFFF)
  }

  private func agree(_ edges: [Edge], _ starts: [Int], _ left: Int, _ right: Int) -> Bool {
    let count = starts[left + 1] - starts[left]
    guard count == starts[right + 1] - starts[right] else { return false }
    for offset in 0..<count {
      let (one, other) = (edges[starts[left] + offset], edges[starts[right] + offset])
      guard one.to == other.to, one.optionClass == other.optionClass, one.cost == other.cost,
        one.emissions == other.emissions
      else { return false }
    }
    return true
  }

  /// Joins the classes of a day whose edges agree in every node.
  private mutating func joinClasses(day: Int) {
    let count = gain[day].count
    guard count > 1 else { return }
    // Classes with the same gain that leave every node for the same place at the same cost are found by splitting groups node by node.
    let starts = edgeStarts(day: day)
    var group = gain[day].map { value in gain[day].firstIndex(of: value) ?? 0 }
    var marks = Array(repeating: Int32(-1), count: count)
    for node in 0..<nodeCounts[day] {
      for index in starts[node]..<starts[node + 1] {
        marks[Int(edges[day][index].optionClass)] = Int32(index)
      }
      for number in 0..<count where group[number] != number {
        let leader = group[number]
        guard !isAlike(day, marks[number], marks[leader]) else { continue }
        // The class joins the first earlier one that left its leader in the same way, or leads itself.
        let mates = (0..<number).first { other in
          group[other] == other && other > leader && gain[day][other] == gain[day][number]
            && isAlikeSoFar(day, number, other, through: node, starts)
        }
        group[number] = mates ?? number
      }
      for index in starts[node]..<starts[node + 1] { marks[Int(edges[day][index].optionClass)] = -1 }
    }
    let leaders = (0..<count).filter { group[$0] == $0 }
    guard leaders.count < count else { return }
    var newNumber = Array(repeating: Int32(0), count: count)
    for number in 0..<count { newNumber[number] = Int32(leaders.firstIndex(of: group[number]) ?? 0) }
    edges[day] = edges[day].filter { group[Int($0.optionClass)] == Int($0.optionClass) }.map { edge in
      var edge = edge
      edge.optionClass = newNumber[Int(edge.optionClass)]
      return edge
    }
    classOf[day] = classOf[day].map { newNumber[Int($0)] }
    gain[day] = leaders.map { gain[day][$0] }
  }

  private func isAlike(_ day: Int, _ left: Int32, _ right: Int32) -> Bool {
    guard left >= 0, right >= 0 else { return left == right }
    let (one, other) = (edges[day][Int(left)], edges[day][Int(right)])
    return one.to == other.to && one.cost == other.cost && one.emissions == other.emissions
  }

  /// Whether two classes agree in all nodes up to one.
  private func isAlikeSoFar(_ day: Int, _ left: Int, _ right: Int, through last: Int, _ starts: [Int]) -> Bool
  {
    for node in 0...last {
      var found: (left: Int32, right: Int32) = (-1, -1)
      for index in starts[node]..<starts[node + 1] {
        let number = Int(edges[day][index].optionClass)
        if number == left { found.left = Int32(index) }
        if number == right { found.right = Int32(index) }
      }
      if !isAlike(day, found.left, found.right) { return false }
    }
    return true
  }
}
