// SPDX-License-Identifier: GPL-3.0-or-later

/// What a window of a person's graph is priced with, see ``WindowKernel``.
struct WindowTask {
  let graph: LayeredGraph
  /// Where the edges of each node begin, for each day of the horizon.
  let edgeStarts: [[Int32]]
  let days: Range<Int>
  /// The node before the window.
  let start: Int
  let scale: Int64
  /// `entries[(classStart[day] + class) * maskCount + mask]`, days counted from the window's first: the cheapest open option that adds to the tallies of a mask.
  var entries: [Entry] = []
  var classStart: [Int] = []
  var maskCount = 1
  /// For each day of the window and combination of emission bits, its price.
  var emissions: [Int64] = []
  var emissionWidth = 1
  /// The tallies that each combination of emission bits adds to.
  var emissionMasks = [0]
  /// What the tallies come to, as one number, from each number and mask: `next[mask * tallyCount + number]`; -1 where one is over its limit.
  var next: [Int32] = [0]
  var tallyCount = 1
  /// For each node after the window, what the rest of the horizon costs from there, compared with the roster that it is known from; nil where there is no way on.
  let ends: (_ node: Int) -> Int64?
  /// What the wide counter costs in the end for a gain; nil where it is forbidden.
  let gainCost: (_ gain: Int) -> Int64?

  struct Entry {
    static let closed = Entry(price: .max, option: -1)
    var price: Int64
    /// An option of the instance.
    var option: Int32
  }

  struct Way {
    let value: Int64
    let options: [Int]
  }
}
