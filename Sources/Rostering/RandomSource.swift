// SPDX-License-Identifier: GPL-3.0-or-later

/// A small repeatable generator (SplitMix64, Steele, Lea and Flood 2014).
package struct RandomSource: RandomNumberGenerator, Sendable {
  /// A source with this for a seed goes on where this one stands.
  package private(set) var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to `bound`, exclusive.
  package mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(1, bound))) }

  /// A number from 0 up to 1, exclusive.
  package mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
