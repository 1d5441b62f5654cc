// SPDX-License-Identifier: GPL-3.0-or-later

/// The dynamic program over some days of a person's graph, from one node on, whatever the rest of the horizon is.
///
/// It works on the graph itself and finds the counter values that can be reached as it goes, so that it costs what the window costs. A cell stands for a node, what a few
/// *tallies* have come to (hard counts that may bind), and the wide counter's gain since the window began.
///
/// Its scratch memory grows on demand and is reused. It is a structure, because every access to memory of a shared object would be checked as it happens.
struct WindowKernel<Value: FixedWidthInteger & SignedInteger> {
  /// For each node of the window, from which to which gain it lies on a way that may be allowed.
  private var low: [Int32] = []
  private var high: [Int32] = []
  private var nodeStart: [Int] = []
  private var cellStart: [Int32] = []
  private var cells: [Value] = []
  private var openClasses: [Bool] = []
  private var classPlace: [Int] = []
  /// For each node after the window, see ``WindowTask/ends``.
  private var ends: [Int64?] = []
  /// What each gain from the least on costs in the end, see ``WindowTask/gainCost``.
  private var gainCosts: [Int64?] = []
  private var leastGain: Int32 = 0
  private(set) var work = 0

  private var infinite: Value { Value.max / 2 }

  /// The cheapest way; nil when there is none.
  mutating func cheapest(_ task: WindowTask) -> WindowTask.Way? {
    reach(task)
    narrow(task)
    guard layOut(task) else { return nil }
    forward(task)
    guard let end = best(task) else { return nil }
    return backward(task, from: end)
  }

  /// Finds which nodes are reached with which gains.
  private mutating func reach(_ task: WindowTask) {
    nodeStart.removeAll(keepingCapacity: true)
    openClasses.removeAll(keepingCapacity: true)
    classPlace.removeAll(keepingCapacity: true)
    var count = 0
    for (place, day) in task.days.enumerated() {
      nodeStart.append(count)
      count += task.graph.nodeCounts[day]
      classPlace.append(openClasses.count)
      for number in task.graph.gain[day].indices { openClasses.append(isOpen(number, place, task)) }
    }
    nodeStart.append(count)
    count += task.graph.nodeCounts[task.days.upperBound]
    nodeStart.append(count)
    low.removeAll(keepingCapacity: true)
    low.append(contentsOf: repeatElement(.max / 2, count: count))
    high.removeAll(keepingCapacity: true)
    high.append(contentsOf: repeatElement(.min / 2, count: count))
    (low[task.start], high[task.start]) = (0, 0)
    let (nodeStart, classPlace) = (nodeStart, classPlace)
    low.withUnsafeMutableBufferPointer { low in
      high.withUnsafeMutableBufferPointer { high in
        openClasses.withUnsafeBufferPointer { isOpen in
          for (place, day) in task.days.enumerated() {
            let (from, to, classes) = (nodeStart[place], nodeStart[place + 1], classPlace[place])
            Self.withEdges(task, day) { starts, edges, gains in
              for node in 0..<task.graph.nodeCounts[day] where low[from + node] <= high[from + node] {
                let (least, most) = (low[from + node], high[from + node])
                for index in Int(starts[node])..<Int(starts[node + 1])
                where isOpen[classes + Int(edges[index].optionClass)] {
                  let gain = gains[Int(edges[index].optionClass)]
                  let target = to + Int(edges[index].to)
                  low[target] = min(low[target], least + gain)
                  high[target] = max(high[target], most + gain)
                }
              }
            }
          }
        }
      }
    }
  }

  /// What the gains cost that are reached in the end.
  private mutating func priceGains(_ task: WindowTask) {
    var (least, most) = (Int32.max / 2, Int32.min / 2)
    for node in nodeStart[task.days.count]..<low.count where low[node] <= high[node] {
      (least, most) = (min(least, low[node]), max(most, high[node]))
    }
    leastGain = least
    gainCosts.removeAll(keepingCapacity: true)
    guard least <= most else { return }
    for gain in least...most { gainCosts.append(task.gainCost(Int(gain))) }
  }

  /// Leaves out the nodes and gains from which no end is allowed.
  private mutating func narrow(_ task: WindowTask) {
    let last = nodeStart[task.days.count]
    priceGains(task)
    ends.removeAll(keepingCapacity: true)
    for node in 0..<task.graph.nodeCounts[task.days.upperBound] {
      ends.append(nil)
      var (least, most) = (low[last + node], high[last + node])
      while least <= most, gainCosts[Int(least - leastGain)] == nil { least += 1 }
      while most > least, gainCosts[Int(most - leastGain)] == nil { most -= 1 }
      if least <= most { ends[node] = task.ends(node) }
      if ends[node] == nil { most = .min / 2 }
      (low[last + node], high[last + node]) = (least, most)
    }
    let (nodeStart, classPlace) = (nodeStart, classPlace)
    low.withUnsafeMutableBufferPointer { low in
      high.withUnsafeMutableBufferPointer { high in
        openClasses.withUnsafeBufferPointer { isOpen in
          for (place, day) in task.days.enumerated().reversed() {
            let (from, to, classes) = (nodeStart[place], nodeStart[place + 1], classPlace[place])
            Self.withEdges(task, day) { starts, edges, gains in
              for node in 0..<task.graph.nodeCounts[day] where low[from + node] <= high[from + node] {
                var (least, most) = (Int32.max / 2, Int32.min / 2)
                for index in Int(starts[node])..<Int(starts[node + 1])
                where isOpen[classes + Int(edges[index].optionClass)] {
                  let target = to + Int(edges[index].to)
                  guard low[target] <= high[target] else { continue }
                  let gain = gains[Int(edges[index].optionClass)]
                  least = min(least, low[target] - gain)
                  most = max(most, high[target] - gain)
                }
                low[from + node] = max(low[from + node], least)
                high[from + node] = min(high[from + node], most)
              }
            }
          }
        }
      }
    }
  }

  /// Gives every node its cells; false where no way is left.
  private mutating func layOut(_ task: WindowTask) -> Bool {
    guard low[task.start] <= high[task.start] else { return false }
    cellStart.removeAll(keepingCapacity: true)
    var cell: Int32 = 0
    for node in low.indices {
      cellStart.append(cell)
      if low[node] <= high[node] { cell += (high[node] - low[node] + 1) * Int32(task.tallyCount) }
    }
    if cells.count < Int(cell) { cells = Array(repeating: 0, count: Int(cell) * 2) }
    cells.withUnsafeMutableBufferPointer {
      $0.baseAddress?.update(repeating: Value.max / 2, count: Int(cell))
    }
    cells[Int(cellStart[task.start])] = 0
    return true
  }

  private static func withEdges(
    _ task: WindowTask, _ day: Int,
    _ body: (
      _ starts: UnsafeBufferPointer<Int32>, _ edges: UnsafeBufferPointer<LayeredGraph.Edge>,
      _ gains: UnsafeBufferPointer<Int32>
    ) -> Void
  ) {
    task.edgeStarts[day].withUnsafeBufferPointer { starts in
      task.graph.edges[day].withUnsafeBufferPointer { edges in
        task.graph.gain[day].withUnsafeBufferPointer { body(starts, edges, $0) }
      }
    }
  }

  private func isOpen(_ number: Int, _ place: Int, _ task: WindowTask) -> Bool {
    let first = (task.classStart[place] + number) * task.maskCount
    return task.entries[first..<first + task.maskCount].contains { $0.option >= 0 }
  }

  private mutating func forward(_ task: WindowTask) {
    let before = work
    var work = 0
    let nodeStart = nodeStart
    cells.withUnsafeMutableBufferPointer { cells in
      guard let cells = cells.baseAddress else { return }
      low.withUnsafeBufferPointer { low in
        high.withUnsafeBufferPointer { high in
          cellStart.withUnsafeBufferPointer { cellStart in
            let bands = Bands(low: low, high: high, cellStart: cellStart)
            for place in 0..<task.days.count {
              work += Self.forward(
                task, place, cells, bands, from: nodeStart[place], to: nodeStart[place + 1])
            }
          }
        }
      }
    }
    self.work = before + work
  }

  private struct Bands {
    let low: UnsafeBufferPointer<Int32>
    let high: UnsafeBufferPointer<Int32>
    let cellStart: UnsafeBufferPointer<Int32>
  }

  /// One day; gives the cells visited.
  private static func forward(
    _ task: WindowTask, _ place: Int, _ cells: UnsafeMutablePointer<Value>, _ bands: Bands, from: Int, to: Int
  ) -> Int {
    let day = task.days.lowerBound + place
    let (maskCount, tallyCount, scale) = (task.maskCount, task.tallyCount, task.scale)
    let (classStart, emissionStart) = (task.classStart[place], place * task.emissionWidth)
    let (low, high, cellStart) = (bands.low, bands.high, bands.cellStart)
    var work = 0
    task.entries.withUnsafeBufferPointer { entries in
      task.next.withUnsafeBufferPointer { next in
        task.emissions.withUnsafeBufferPointer { emissions in
          task.emissionMasks.withUnsafeBufferPointer { emissionMasks in
            withEdges(task, day) { starts, edges, gains in
              for node in 0..<task.graph.nodeCounts[day] where low[from + node] <= high[from + node] {
                let (least, most) = (low[from + node], high[from + node])
                let sourceWidth = Int(most - least) + 1
                for index in Int(starts[node])..<Int(starts[node + 1]) {
                  let edge = edges[index]
                  let number = Int(edge.optionClass)
                  let target = to + Int(edge.to)
                  let gain = gains[number]
                  // Only what both nodes carry.
                  let first = max(least, low[target] - gain)
                  let width = Int(min(most, high[target] - gain) - first) + 1
                  guard width > 0 else { continue }
                  let source = cells + Int(cellStart[from + node]) + Int(first - least)
                  let targetWidth = Int(high[target] - low[target]) + 1
                  let shifted = cells + Int(cellStart[target]) + Int(first + gain - low[target])
                  let bits = Int(edge.emissions)
                  for mask in 0..<maskCount {
                    let entry = entries[(classStart + number) * maskCount + mask]
                    guard entry.option >= 0 else { continue }
                    let price = Value(
                      truncatingIfNeeded: entry.price + edge.cost * scale + emissions[emissionStart + bits])
                    let tallies = (mask | emissionMasks[bits]) * tallyCount
                    for tally in 0..<tallyCount {
                      let reached = Int(next[tallies + tally])
                      guard reached >= 0 else { continue }
                      let (row, destination) = (source + tally * sourceWidth, shifted + reached * targetWidth)
                      for offset in 0..<width {
                        let value = row[offset] &+ price
                        destination[offset] = destination[offset] < value ? destination[offset] : value
                      }
                      work += width + 2
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    return work
  }

  private struct End {
    var node: Int
    var tally: Int
    /// Above the node's least gain.
    var gain: Int
    var value: Value
    var total: Int64
  }

  private func best(_ task: WindowTask) -> End? {
    let first = nodeStart[task.days.count]
    var best: End?
    for node in ends.indices where low[first + node] <= high[first + node] {
      guard let end = ends[node] else { continue }
      let width = Int(high[first + node] - low[first + node]) + 1
      for gain in 0..<width {
        guard let cost = gainCosts[Int(low[first + node] - leastGain) + gain] else { continue }
        for tally in 0..<task.tallyCount {
          let value = cells[Int(cellStart[first + node]) + tally * width + gain]
          guard value < infinite / 2 else { continue }
          let total = Int64(value) + end + cost * task.scale
          if total < best?.total ?? .max {
            best = End(node: node, tally: tally, gain: gain, value: value, total: total)
          }
        }
      }
    }
    return best
  }

  /// Walks back from an end, recomputing which edge led to each value; integers make the comparison exact.
  private func backward(_ task: WindowTask, from end: End) -> WindowTask.Way? {
    var end = end
    var options = Array(repeating: 0, count: task.days.count)
    for (place, day) in task.days.enumerated().reversed() {
      guard let option = step(task, place, day, &end) else { return nil }
      options[place] = option
    }
    return WindowTask.Way(value: end.total, options: options)
  }

  private func step(_ task: WindowTask, _ place: Int, _ day: Int, _ end: inout End) -> Int? {
    let (from, to) = (nodeStart[place], nodeStart[place + 1])
    let total = low[to + end.node] + Int32(end.gain)
    for edge in task.graph.edges[day] where Int(edge.to) == end.node {
      let source = from + Int(edge.from)
      let gain = total - task.graph.gain[day][Int(edge.optionClass)]
      guard low[source] <= gain, gain <= high[source] else { continue }
      let width = Int(high[source] - low[source]) + 1
      for mask in 0..<task.maskCount {
        let entry = task.entries[(task.classStart[place] + Int(edge.optionClass)) * task.maskCount + mask]
        guard entry.option >= 0 else { continue }
        let bits = Int(edge.emissions)
        let price = Value(
          truncatingIfNeeded: entry.price + edge.cost * task.scale
            + task.emissions[place * task.emissionWidth + bits])
        let tallies = (mask | task.emissionMasks[bits]) * task.tallyCount
        for tally in 0..<task.tallyCount where Int(task.next[tallies + tally]) == end.tally {
          let cell = Int(cellStart[source]) + tally * width + Int(gain - low[source])
          guard cells[cell] < infinite / 2, cells[cell] &+ price == end.value else { continue }
          end.node = Int(edge.from)
          end.tally = tally
          end.gain = Int(gain - low[source])
          end.value = cells[cell]
          return Int(entry.option)
        }
      }
    }
    return nil
  }
}
