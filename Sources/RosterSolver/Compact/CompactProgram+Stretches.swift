// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

extension CompactProgram {
  /// Divides the times at which something holds into runs, each as long as can be, and pays for every run.
  ///
  /// Runs are whole wherever facts are: a system of intervals leaves nothing to branch on.
  ///
  /// - Parameter price: the points of a run from one time to another; nil for one that is forbidden.
  mutating func divide(_ facts: [Fact], _ name: String, price: (ClosedRange<Int>) -> Int64?) {
    var over = facts.map { _ in Expression(0) }
    var overOrBefore = over
    for first in facts.indices {
      for last in first..<facts.count {
        guard let points = price(first...last) else { continue }
        let run = model.addVariable()
        if points != 0 { pay(points, for: run) }
        for place in first...last { over[place].append(run, coefficient: 1) }
        for place in first...min(last + 1, facts.count - 1) {
          overOrBefore[place].append(run, coefficient: 1)
        }
      }
    }
    for (place, fact) in facts.enumerated() {
      require(over[place].equals(fact.expression), "\(name),\(place)")
      // Two runs side by side are one.
      require(overOrBefore[place] <= 1, "\(name),\(place).apart")
    }
  }
}
