// SPDX-License-Identifier: GPL-3.0-or-later

/// The dynamic program that finds a person's cheapest path, over 32- or 64-bit integers.
///
/// The inner loop is "destination[u] = min(destination[u], source[u] + price)" over one stretch, in vectors that suit its width. Its scratch memory
/// grows on demand and is reused.
/// It is a structure, because every access to memory of a shared object would be checked as it happens.
package struct PricingKernel<Value: FixedWidthInteger & SignedInteger & SIMDScalar> {
  private var cells: [Value] = []
  private var classPrice: [Value] = []
  private var classOption: [Int32] = []
  private var emissionPrice: [Value] = []

  package init() {}

  /// A way through a ``PricingTable`` that starts with the first option of each day.
  package struct Path {
    package let value: Value
    /// For each day, the index of the option among the day's.
    package let options: [Int32]
    /// For each day, the standby quantities it counts for, one bit each.
    package let emissions: [Int32]
  }

  /// Values from here on mean that a cell cannot be reached.
  private var infinite: Value { Value.max / 2 }
  /// The price of a class none of whose options is allowed.
  private var closed: Value { Value.max }

  /// The cheapest path; nil when there is none.
  package mutating func cheapest(in table: PricingTable, prices: OptionPrices) -> Path? {
    preparePrices(table, prices)
    if cells.count < table.cellCount { cells = Array(repeating: 0, count: table.cellCount) }
    guard table.dayCount > 0, table.layerCells[1] == 1 else { return nil }
    let scale = Value(truncatingIfNeeded: prices.scale)
    // The cells are taken out while the rest of the scratch memory is read.
    var cells: [Value] = []
    swap(&cells, &self.cells)
    defer { swap(&cells, &self.cells) }
    return cells.withUnsafeMutableBufferPointer { cells in
      guard let cells = cells.baseAddress else { return nil }
      forward(table, cells, prices.emissionWidth, scale)
      return backward(table, cells, prices.emissionWidth, scale)
    }
  }

  /// The cheapest allowed option of each class stands for it.
  private mutating func preparePrices(_ table: PricingTable, _ prices: OptionPrices) {
    let count = table.classStart[table.dayCount]
    classPrice.removeAll(keepingCapacity: true)
    classPrice.append(contentsOf: repeatElement(closed, count: count))
    classOption.removeAll(keepingCapacity: true)
    classOption.append(contentsOf: repeatElement(-1, count: count))
    for day in 0..<table.dayCount {
      let start = table.optionStart[day]
      for option in start..<table.optionStart[day + 1] where prices.options[option] != OptionPrices.closed {
        let number = Int(table.classOfOption[option])
        let price = Value(truncatingIfNeeded: prices.options[option])
        if price < classPrice[number] {
          classPrice[number] = price
          classOption[number] = Int32(option - start)
        }
      }
    }
    emissionPrice.removeAll(keepingCapacity: true)
    for price in prices.emissions { emissionPrice.append(Value(truncatingIfNeeded: price)) }
  }

  private func forward(
    _ table: PricingTable, _ cells: UnsafeMutablePointer<Value>, _ emissionWidth: Int, _ scale: Value
  ) {
    cells[0] = 0
    (cells + 1).update(repeating: infinite, count: table.cellCount - 1)
    table.stretches.withUnsafeBufferPointer { stretches in
      emissionPrice.withUnsafeBufferPointer { emissionPrice in
        for day in 0..<table.dayCount {
          let emissions = UnsafeBufferPointer(rebasing: emissionPrice[(day * emissionWidth)...])
          for number in table.classStart[day]..<table.classStart[day + 1] where classPrice[number] != closed {
            let base = classPrice[number]
            for index in table.stretchStart[number]..<table.stretchStart[number + 1] {
              let stretch = stretches[index]
              let source = cells + Int(stretch.source)
              // Most nodes of a graph in which days are fixed cannot be reached.
              if stretch.width == 1, source[0] == infinite { continue }
              let price =
                base &+ Value(truncatingIfNeeded: stretch.cost) &* scale &+ emissions[Int(stretch.emissions)]
              Self.lower(cells + Int(stretch.destination), to: source, plus: price, Int(stretch.width))
            }
          }
        }
      }
    }
  }

  /// Lowers `width` cells to as many of an earlier layer plus a price, where that is less.
  @inline(__always)
  private static func lower(
    _ cells: UnsafeMutablePointer<Value>, to source: UnsafePointer<Value>, plus price: Value, _ width: Int
  ) {
    switch width {
    case 1: cells[0] = min(cells[0], source[0] &+ price)
    case 2...3: lower(cells, to: source, plus: SIMD2(repeating: price), width)
    case 4...8: lower(cells, to: source, plus: SIMD4(repeating: price), width)
    default:
      var start = 0
      while width &- start > 16 {
        lower(cells + start, to: source + start, plus: SIMD8(repeating: price), 8)
        start &+= 8
      }
      lower(cells + start, to: source + start, plus: SIMD8(repeating: price), width &- start)
    }
  }

  /// Does so for a width from one vector to two: with a vector from the first cell on and one up to the last.
  ///
  /// The two overlap where the width is less than both. That does no harm, because to lower a cell twice is to lower it once, and so no cell beyond the
  /// width is touched and nothing is left over.
  @inline(__always)
  private static func lower<Vector: SIMD<Value>>(
    _ cells: UnsafeMutablePointer<Value>, to source: UnsafePointer<Value>, plus price: Vector, _ width: Int
  ) {
    let (cells, source) = (UnsafeMutableRawPointer(cells), UnsafeRawPointer(source))
    let last = (width &- Vector.scalarCount) &* MemoryLayout<Value>.stride
    // Both are read before either is written, because a processor waits where it reads across the edge of what it has just written.
    let front = pointwiseMin(
      cells.loadUnaligned(as: Vector.self), source.loadUnaligned(as: Vector.self) &+ price)
    let back = pointwiseMin(
      cells.loadUnaligned(fromByteOffset: last, as: Vector.self),
      source.loadUnaligned(fromByteOffset: last, as: Vector.self) &+ price)
    cells.storeBytes(of: front, as: Vector.self)
    cells.storeBytes(of: back, toByteOffset: last, as: Vector.self)
  }

  /// Walks back from the cheapest end, recomputing which stretch led to each value; integers make the comparison exact.
  private func backward(
    _ table: PricingTable, _ cells: UnsafeMutablePointer<Value>, _ emissionWidth: Int, _ scale: Value
  ) -> Path? {
    let firstEnd = table.layerCells[table.dayCount]
    var best = infinite / 2
    var cell = -1
    for (offset, cost) in table.endCosts.enumerated() {
      guard let cost else { continue }
      let value = cells[firstEnd + offset] &+ Value(truncatingIfNeeded: cost) &* scale
      if value < best {
        best = value
        cell = firstEnd + offset
      }
    }
    guard cell >= 0 else { return nil }
    var options = Array(repeating: Int32(0), count: table.dayCount)
    var emissions = options
    for day in (0..<table.dayCount).reversed() {
      guard let step = step(table, cells, into: cell, day, emissionWidth, scale) else { return nil }
      options[day] = classOption[step.number]
      emissions[day] = step.emissions
      cell = step.from
    }
    return Path(value: best, options: options, emissions: emissions)
  }

  /// The class, the emissions and the cell that a cell's value came from.
  private func step(
    _ table: PricingTable, _ cells: UnsafeMutablePointer<Value>, into cell: Int, _ day: Int,
    _ emissionWidth: Int, _ scale: Value
  ) -> (number: Int, emissions: Int32, from: Int)? {
    table.stretches.withUnsafeBufferPointer { stretches in
      let value = cells[cell]
      for number in table.classStart[day]..<table.classStart[day + 1] where classPrice[number] != closed {
        let base = classPrice[number]
        for index in table.stretchStart[number]..<table.stretchStart[number + 1] {
          let stretch = stretches[index]
          let offset = cell - Int(stretch.destination)
          guard offset >= 0, offset < Int(stretch.width) else { continue }
          let price =
            base &+ Value(truncatingIfNeeded: stretch.cost) &* scale
            &+ emissionPrice[day * emissionWidth + Int(stretch.emissions)]
          if cells[Int(stretch.source) + offset] &+ price == value {
            return (number, stretch.emissions, Int(stretch.source) + offset)
          }
        }
      }
      return nil
    }
  }
}
