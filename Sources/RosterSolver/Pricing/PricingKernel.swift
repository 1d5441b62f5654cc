// SPDX-License-Identifier: GPL-3.0-or-later

/// The dynamic program that finds a person's cheapest path, over 32- or 64-bit integers.
///
/// The inner loop is "destination[u + gain] = min(destination[u + gain], source[u] + price)" over one node's band. Its scratch memory grows on demand and is reused.
package final class PricingKernel<Value: FixedWidthInteger & SignedInteger> {
  private var cells: [Value] = []
  private var classPrice: [Value] = []
  private var classOption: [Int32] = []

  package init() {}

  /// A way through a ``PricingTable`` that starts with the first option of each day.
  package struct Path {
    package let value: Value
    /// For each day, the index of the option among the day's.
    package let options: [Int32]
  }

  /// Values from here on mean that a cell cannot be reached.
  private var infinite: Value { Value.max / 2 }
  /// The price of a class none of whose options is allowed.
  private var closed: Value { Value.max }

  /// The cheapest path; nil when there is none.
  ///
  /// - Parameters:
  ///   - optionPrices: the price of each option of each day in a row; nil-like `Value.max` for one that is not allowed.
  ///   - emissionPrices: for each day and combination of emission bits, its price; empty when the table has no emissions.
  ///   - emissionWidth: combinations a day.
  ///   - scale: what one point of the table's costs is worth in `Value`.
  package func cheapest(
    in table: PricingTable, optionPrices: [Value], emissionPrices: [Value], emissionWidth: Int, scale: Value
  ) -> Path? {
    preparePrices(table, optionPrices)
    if cells.count < table.cellCount { cells = Array(repeating: 0, count: table.cellCount) }
    guard table.layerStart.count > 1, table.layerStart[1] == 1, table.cellStart[1] == 1 else { return nil }
    forward(table, emissionPrices, emissionWidth, scale)
    return backward(table, emissionPrices, emissionWidth, scale)
  }

  /// The cheapest allowed option of each class stands for it.
  private func preparePrices(_ table: PricingTable, _ optionPrices: [Value]) {
    let count = table.classStart[table.dayCount]
    classPrice = Array(repeating: closed, count: count)
    classOption = Array(repeating: -1, count: count)
    for day in 0..<table.dayCount {
      let start = table.optionStart[day]
      for option in start..<table.optionStart[day + 1] {
        let number = Int(table.classOfOption[option])
        if optionPrices[option] < classPrice[number] {
          classPrice[number] = optionPrices[option]
          classOption[number] = Int32(option - start)
        }
      }
    }
  }

  @inline(__always)
  private func price(
    _ table: PricingTable, _ edge: Int, _ day: Int, _ emissionPrices: [Value], _ emissionWidth: Int, _ scale: Value
  ) -> Value {
    let base = classPrice[Int(table.edgeClass[edge])]
    guard base != closed else { return closed }
    var price = base &+ Value(truncatingIfNeeded: table.edgeCost[edge]) &* scale
    if emissionWidth > 0 { price = price &+ emissionPrices[day * emissionWidth + Int(table.edgeEmissions[edge])] }
    return price
  }

  private func forward(
    _ table: PricingTable, _ emissionPrices: [Value], _ emissionWidth: Int, _ scale: Value
  ) {
    let infinite = infinite
    cells.withUnsafeMutableBufferPointer { cells in
      cells[0] = 0
      for day in 0..<table.dayCount {
        let first = table.cellStart[table.layerStart[day + 1]]
        let last = table.cellStart[table.layerStart[day + 2]]
        for cell in first..<last { cells[cell] = infinite }
        for edge in table.edgeStart[day]..<table.edgeStart[day + 1] {
          let price = price(table, edge, day, emissionPrices, emissionWidth, scale)
          guard price != closed else { continue }
          let from = Int(table.edgeFrom[edge])
          let to = Int(table.edgeTo[edge])
          let gain = table.edgeGain[edge]
          let low = max(table.bandLow[from], table.bandLow[to] &- gain)
          let high = min(table.bandHigh[from], table.bandHigh[to] &- gain)
          guard low <= high else { continue }
          let source = cells.baseAddress.unsafelyUnwrapped + (table.cellStart[from] &+ Int(low &- table.bandLow[from]))
          let destination =
            cells.baseAddress.unsafelyUnwrapped + (table.cellStart[to] &+ Int(low &+ gain &- table.bandLow[to]))
          let width = Int(high &- low) &+ 1
          var index = 0
          while index < width {
            let value = source[index] &+ price
            destination[index] = destination[index] < value ? destination[index] : value
            index &+= 1
          }
        }
      }
    }
  }

  /// Walks back from the cheapest end, recomputing which edge led to each value; integers make the comparison exact.
  private func backward(
    _ table: PricingTable, _ emissionPrices: [Value], _ emissionWidth: Int, _ scale: Value
  ) -> Path? {
    let firstEnd = table.cellStart[table.layerStart[table.dayCount]]
    var best = infinite / 2
    var bestCell = -1
    for (offset, cost) in table.endCosts.enumerated() {
      guard let cost else { continue }
      let value = cells[firstEnd + offset] &+ Value(truncatingIfNeeded: cost) &* scale
      if value < best {
        best = value
        bestCell = firstEnd + offset
      }
    }
    guard bestCell >= 0 else { return nil }
    var node = table.layerStart[table.dayCount]
    while table.cellStart[node + 1] <= bestCell { node += 1 }
    var units = Int32(bestCell - table.cellStart[node]) + table.bandLow[node]
    var options = Array(repeating: Int32(0), count: table.dayCount)
    for day in (0..<table.dayCount).reversed() {
      let value = cells[table.cellStart[node] + Int(units - table.bandLow[node])]
      var found = false
      for edge in table.edgeStart[day]..<table.edgeStart[day + 1] where Int(table.edgeTo[edge]) == node {
        let price = price(table, edge, day, emissionPrices, emissionWidth, scale)
        guard price != closed else { continue }
        let from = Int(table.edgeFrom[edge])
        let before = units - table.edgeGain[edge]
        guard before >= table.bandLow[from], before <= table.bandHigh[from],
          cells[table.cellStart[from] + Int(before - table.bandLow[from])] &+ price == value
        else { continue }
        options[day] = classOption[Int(table.edgeClass[edge])]
        node = from
        units = before
        found = true
        break
      }
      guard found else { return nil }
    }
    return Path(value: best, options: options)
  }
}
