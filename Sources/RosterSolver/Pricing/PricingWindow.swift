// SPDX-License-Identifier: GPL-3.0-or-later

/// Some days of a person's roster that are open, while all others stay as they are.
package struct PricingWindow {
  package let days: Range<Int>
  /// A lawful roster of the person: an option of the instance for each day.
  package let path: [Int]

  package init(days: Range<Int>, path: [Int]) {
    self.days = days
    self.path = path
  }
}

extension PersonalModel {
  /// The edge that leaves a node for an option on a day.
  func edge(from node: Int, to option: Int, _ day: Int) -> LayeredGraph.Edge? {
    let number = graph.classOf[day][option - firstOption[day]]
    let (first, end) = (Int(edgeStarts[day][node]), Int(edgeStarts[day][node + 1]))
    return graph.edges[day].withUnsafeBufferPointer { edges in
      for index in first..<end where edges[index].optionClass == number { return edges[index] }
      return nil
    }
  }

  /// What the wide counter gains on some days of a path, in its units.
  func gain(of path: [Int], _ days: Range<Int>) -> Int {
    guard let wide else { return 0 }
    var gain = 0
    for day in days { gain += Int(wide.gain[day][path[day] - firstOption[day]]) }
    return gain
  }
}
