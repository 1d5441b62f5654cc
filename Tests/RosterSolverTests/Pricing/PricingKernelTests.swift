// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import RosterSolver

@Suite("The pricing kernel")
struct PricingKernelTests {
  @Test("finds what trying all paths finds, over bands of all widths and with 32 bits as with 64")
  func paths() {
    var widths: Set<Int32> = []
    var lawful = 0
    for seed in UInt64(1)...300 {
      let trial = Trial(seed: seed)
      let table = PricingTable(graph: trial.graph, wide: nil)
      widths.formUnion(table.stretches.map(\.width))
      let cheapest = trial.cheapest()
      if cheapest != nil { lawful += 1 }
      #expect(trial.check(table) == cheapest, "seed \(seed)")
    }
    #expect(widths.isSuperset(of: 1...26))
    #expect(lawful > 200 && lawful < 300)
  }

  @Test("does not leave the margin of a table", arguments: [0, 1, 2, 3, 5, 9, 14] as [Int32])
  func margin(margin: Int32) {
    for seed in UInt64(1)...100 {
      let trial = Trial(seed: seed)
      let table = PricingTable(graph: trial.graph, wide: nil, margin: margin)
      #expect(trial.check(table) == PricingKernelTests.cheapest(table, trial.prices), "seed \(seed)")
    }
  }

  /// The cheapest end that the stretches of a table lead to, cell by cell.
  private static func cheapest(_ table: PricingTable, _ prices: OptionPrices) -> Int64? {
    guard !table.isEmpty, table.layerCells[1] == 1 else { return nil }
    var cells = [Int64?](repeating: nil, count: table.cellCount)
    cells[0] = 0
    for day in 0..<table.dayCount {
      for option in table.optionStart[day]..<table.optionStart[day + 1]
      where prices.options[option] != OptionPrices.closed {
        let number = Int(table.classOfOption[option])
        for stretch in table.stretches[table.stretchStart[number]..<table.stretchStart[number + 1]] {
          let emission = prices.emissions[day * prices.emissionWidth + Int(stretch.emissions)]
          for offset in 0..<Int(stretch.width) {
            guard let value = cells[Int(stretch.source) + offset] else { continue }
            let next = value + prices.options[option] + stretch.cost + emission
            let place = Int(stretch.destination) + offset
            cells[place] = min(cells[place] ?? .max, next)
          }
        }
      }
    }
    return zip(cells[table.layerCells[table.dayCount]...], table.endCosts)
      .compactMap { cell, cost in cell.flatMap { cell in cost.map { cell + $0 } } }.min()
  }
}

/// A small graph and prices, both at random.
private struct Trial {
  var graph: LayeredGraph
  let prices: OptionPrices

  init(seed: UInt64) {
    var dice = Dice(seed: seed)
    let days = dice.throwing(1...8)
    let gains = (0..<days).map { _ in
      (0..<dice.throwing(1...3)).map { _ in Int32(dice.hits(30) ? 0 : dice.throwing(0...12)) }
    }
    graph = LayeredGraph(gainOfOptions: gains)
    graph.nodeCounts = [1] + gains.map { _ in dice.throwing(1...4) }
    for day in 0..<days {
      graph.edges[day] = []
      for from in 0..<graph.nodeCounts[day] {
        for number in graph.gain[day].indices where dice.hits(90) {
          graph.edges[day].append(
            LayeredGraph.Edge(
              from: Int32(from), to: Int32(dice.throwing(0...graph.nodeCounts[day + 1] - 1)),
              optionClass: Int32(number), emissions: Int32(dice.throwing(0...1)),
              cost: Int64(dice.hits(20) ? dice.throwing(1...30) : 0)))
        }
      }
    }
    graph.endCost = (0..<graph.nodeCounts[days]).map { _ in Int64(dice.throwing(0...20)) }
    prices = OptionPrices(
      options: gains.joined().map { _ in
        dice.hits(15) ? OptionPrices.closed : Int64(dice.throwing(-60...40))
      }, emissions: (0..<days).flatMap { _ in [0, Int64(dice.throwing(-30...10))] }, emissionWidth: 2)
  }

  /// What the kernel finds, after a look at whether its path costs so much and both widths of integers agree.
  func check(_ table: PricingTable) -> Int64? {
    var (narrow, broad) = (PricingKernel<Int32>(), PricingKernel<Int64>())
    let (found, other) = (
      narrow.cheapest(in: table, prices: prices), broad.cheapest(in: table, prices: prices)
    )
    #expect(found.map { Int64($0.value) } == other?.value)
    #expect(found?.options == other?.options && found?.emissions == other?.emissions)
    guard let found else { return nil }
    #expect(cost(of: found.options.map(Int.init)) == Int64(found.value))
    return Int64(found.value)
  }

  /// The cost of the cheapest of all paths; nil when there is none.
  func cheapest() -> Int64? {
    var paths: [[Int]] = [[]]
    for options in graph.classOf { paths = paths.flatMap { path in options.indices.map { path + [$0] } } }
    return paths.compactMap(cost).min()
  }

  /// What a path costs, an option of each day; nil when it is not lawful.
  private func cost(of path: [Int]) -> Int64? {
    var node: Int32 = 0
    var total: Int64 = 0
    var first = 0
    for (day, option) in path.enumerated() {
      let price = prices.options[first + option]
      let number = graph.classOf[day][option]
      let edge = graph.edges[day].first { $0.from == node && $0.optionClass == number }
      guard price != OptionPrices.closed, let edge else { return nil }
      total += price + edge.cost + prices.emissions[day * prices.emissionWidth + Int(edge.emissions)]
      node = edge.to
      first += graph.classOf[day].count
    }
    return total + graph.endCost[Int(node)]
  }
}
