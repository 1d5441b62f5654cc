// SPDX-License-Identifier: GPL-3.0-or-later
import RosterSolver
import Rostering
import Testing

@Suite("A layered graph")
struct LayeredGraphTests {
  /// At most two ones on the days of a window; a third costs five.
  private struct FewOnes: RuleAutomaton {
    let window: ClosedRange<Int>
    let saysSpan: Bool
    let start = 0
    var span: ClosedRange<Int>? { saysSpan ? window : nil }
    func symbol(of duty: Duty, day: Int) -> Int { 0 }
    func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
      guard window.contains(day) else { return (0, 0) }
      let count = state + symbol
      if count > 3 { return nil }
      return (day == window.upperBound ? 0 : count, symbol == 1 && count == 3 ? 5 : 0)
    }
  }

  private static let dayCount = 9
  private static let symbols = Array(repeating: [0, 1, 1], count: dayCount)

  /// What each way through a graph costs, by the options of its days; ways that are missing are forbidden.
  private static func ways(_ graph: LayeredGraph) -> [[Int]: Int64] {
    var ways: [(options: [Int], node: Int32, cost: Int64)] = [([], 0, 0)]
    for day in 0..<graph.dayCount {
      ways = ways.flatMap { way in
        graph.classOf[day].enumerated().flatMap { option, number in
          graph.edges[day].filter { $0.from == way.node && $0.optionClass == number }.map {
            (way.options + [option], $0.to, way.cost + $0.cost)
          }
        }
      }
    }
    return Dictionary(uniqueKeysWithValues: ways.map { ($0.options, $0.cost + graph.endCost[Int($0.node)]) })
  }

  private static func graph(_ windows: [ClosedRange<Int>], saysSpan: Bool) -> LayeredGraph? {
    let free = LayeredGraph(gainOfOptions: Array(repeating: [0, 0, 0], count: dayCount))
    return windows.reduce(free as LayeredGraph?) { graph, window in
      graph?.multiplied(
        by: FewOnes(window: window, saysSpan: saysSpan), entrance: .init(state: 0, cost: 0), symbols: symbols,
        edgeLimit: 100_000)
    }
  }

  @Test(
    "allows the same ways at the same cost whether an automaton says its span or not",
    arguments: [[0...4], [3...6], [5...8], [0...8], [0...4, 2...6, 4...8], [4...8, 0...4, 2...6]])
  func spansChangeNothing(windows: [ClosedRange<Int>]) throws {
    let short = try #require(LayeredGraphTests.graph(windows, saysSpan: true))
    let long = try #require(LayeredGraphTests.graph(windows, saysSpan: false))
    let ways = LayeredGraphTests.ways(long)
    #expect(ways.count > 500)
    #expect(LayeredGraphTests.ways(short) == ways)
  }

  @Test("is given up when it would have too many edges")
  func isGivenUp() {
    let free = LayeredGraph(gainOfOptions: Array(repeating: [0, 0, 0], count: 9))
    let product = free.multiplied(
      by: FewOnes(window: 2...7, saysSpan: true), entrance: .init(state: 0, cost: 0),
      symbols: LayeredGraphTests.symbols, edgeLimit: 12)
    #expect(product == nil)
  }
}
