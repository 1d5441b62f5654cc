// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Throws that are the same for a seed on every machine; seeds that lie near each other give throws that do not.
struct Dice: RandomNumberGenerator {
  private var source: RandomSource

  init(seed: UInt64) {
    source = RandomSource(seed: seed &* 0x2545_F491_4F6C_DD1D &+ 0x9E37_79B9_7F4A_7C15)
  }

  mutating func next() -> UInt64 { source.next() }

  mutating func throwing(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True in `percent` of a hundred throws.
  mutating func hits(_ percent: Int) -> Bool { throwing(1...100) <= percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[throwing(0...elements.count - 1)] }

  /// Each element with a probability in percent, in order.
  mutating func some<Element>(_ elements: [Element], _ percent: Int) -> [Element] {
    elements.filter { _ in hits(percent) }
  }

  /// A value in `percent` of a hundred throws.
  mutating func maybe<Value>(_ percent: Int, _ value: (inout Dice) -> Value) -> Value? {
    hits(percent) ? value(&self) : nil
  }
}
