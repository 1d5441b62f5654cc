// SPDX-License-Identifier: GPL-3.0-or-later

/// The dynamic program over some days of a person's graph, from one node on, whatever the rest of the horizon is.
///
/// It works on the graph itself and finds the counter values that can be reached as it goes, so that it costs what the window costs. A cell stands for a node, what a few
/// *tallies* have come to (hard counts that may bind), and the wide counter's gain since the window began.
final class WindowKernel<Value: FixedWidthInteger & SignedInteger> {
  private var low: [Int32] = []
  private var high: [Int32] = []
  private var nodeStart: [Int] = []
  private var cellStart: [Int32] = []
  private var cells: [Value] = []
  private var openClasses: [Bool] = []
  private(set) var work = 0

  private var infinite: Value { Value.max / 2 }

  /// The cheapest way; nil when there is none.
  func cheapest(_ task: WindowTask) -> WindowTask.Way? {
    reach(task)
    forward(task)
    guard let end = best(task) else { return nil }
    return backward(task, from: end)
  }

  /// Finds which nodes are reached with which gains.
  private func reach(_ task: WindowTask) {
    let layers = task.days.lowerBound...task.days.upperBound
    nodeStart.removeAll(keepingCapacity: true)
    var count = 0
    for layer in layers {
      nodeStart.append(count)
      count += task.graph.nodeCounts[layer]
    }
    nodeStart.append(count)
    low.removeAll(keepingCapacity: true)
    low.append(contentsOf: repeatElement(.max / 2, count: count))
    high.removeAll(keepingCapacity: true)
    high.append(contentsOf: repeatElement(.min / 2, count: count))
    (low[task.start], high[task.start]) = (0, 0)
    for (place, day) in task.days.enumerated() {
      let (from, to) = (nodeStart[place], nodeStart[place + 1])
      let gains = task.graph.gain[day]
      openClasses.removeAll(keepingCapacity: true)
      for number in gains.indices { openClasses.append(isOpen(number, place, task)) }
      task.edgeStarts[day].withUnsafeBufferPointer { starts in
        task.graph.edges[day].withUnsafeBufferPointer { edges in
          for node in 0..<task.graph.nodeCounts[day] where low[from + node] <= high[from + node] {
            let (least, most) = (low[from + node], high[from + node])
            for index in Int(starts[node])..<Int(starts[node + 1])
            where openClasses[Int(edges[index].optionClass)] {
              let gain = gains[Int(edges[index].optionClass)]
              let target = to + Int(edges[index].to)
              low[target] = min(low[target], least + gain)
              high[target] = max(high[target], most + gain)
            }
          }
        }
      }
    }
    cellStart.removeAll(keepingCapacity: true)
    var cell: Int32 = 0
    for node in 0..<count {
      cellStart.append(cell)
      if low[node] <= high[node] { cell += (high[node] - low[node] + 1) * Int32(task.tallyCount) }
    }
    if cells.count < Int(cell) { cells = Array(repeating: 0, count: Int(cell) * 2) }
    cells.withUnsafeMutableBufferPointer { $0.baseAddress?.update(repeating: infinite, count: Int(cell)) }
    cells[Int(cellStart[task.start])] = 0
  }

  private func isOpen(_ number: Int, _ place: Int, _ task: WindowTask) -> Bool {
    let first = (task.classStart[place] + number) * task.maskCount
    return task.entries[first..<first + task.maskCount].contains { $0.option >= 0 }
  }

  private func forward(_ task: WindowTask) {
    let scale = task.scale
    let (maskCount, tallyCount) = (task.maskCount, task.tallyCount)
    var work = 0
    cells.withUnsafeMutableBufferPointer { cells in
      guard let cells = cells.baseAddress else { return }
      task.entries.withUnsafeBufferPointer { entries in
        task.next.withUnsafeBufferPointer { next in
          for (place, day) in task.days.enumerated() {
            let (from, to) = (nodeStart[place], nodeStart[place + 1])
            let gains = task.graph.gain[day]
            let classStart = task.classStart[place]
            let emissions = place * task.emissionWidth
            task.edgeStarts[day].withUnsafeBufferPointer { starts in
              task.graph.edges[day].withUnsafeBufferPointer { edges in
                for node in 0..<task.graph.nodeCounts[day] where low[from + node] <= high[from + node] {
                  let width = Int(high[from + node] - low[from + node]) + 1
                  let source = cells + Int(cellStart[from + node])
                  for index in Int(starts[node])..<Int(starts[node + 1]) {
                    let edge = edges[index]
                    let number = Int(edge.optionClass)
                    let target = to + Int(edge.to)
                    for mask in 0..<maskCount {
                      let entry = entries[(classStart + number) * maskCount + mask]
                      guard entry.option >= 0 else { continue }
                      let bits = Int(edge.emissions)
                      let price = Value(
                        truncatingIfNeeded: entry.price + edge.cost * scale + task.emissions[emissions + bits]
                      )
                      let tallies = (mask | task.emissionMasks[bits]) * tallyCount
                      let targetWidth = Int(high[target] - low[target]) + 1
                      let shifted =
                        cells + Int(cellStart[target]) + Int(low[from + node] + gains[number] - low[target])
                      for tally in 0..<tallyCount {
                        let reached = Int(next[tallies + tally])
                        guard reached >= 0 else { continue }
                        let (row, destination) = (source + tally * width, shifted + reached * targetWidth)
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
    }
    self.work += work
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
    for node in 0..<task.graph.nodeCounts[task.days.upperBound] where low[first + node] <= high[first + node]
    {
      guard let end = task.ends(node) else { continue }
      let width = Int(high[first + node] - low[first + node]) + 1
      for gain in 0..<width {
        guard let cost = task.gainCost(Int(low[first + node]) + gain) else { continue }
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
