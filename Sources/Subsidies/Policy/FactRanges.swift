// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A part of every day on the wall clock: from the start up to, and without, the end.
public struct TimeBand: Hashable, Sendable, CustomStringConvertible {
  public let start: MinuteOfDay
  /// Not after the start where the band runs over midnight.
  public let end: MinuteOfDay

  public init(start: MinuteOfDay, end: MinuteOfDay) {
    self.start = start
    self.end = end
  }

  /// The band written as `20:00-06:00`, or nil when the text is anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let start = MinuteOfDay(parts[0]),
      let end = parts[1] == "24:00" ? .midnight : MinuteOfDay(parts[1])
    else { return nil }
    self.init(start: start, end: end)
  }

  func contains(_ time: MinuteOfDay) -> Bool {
    start < end ? start <= time && time < end : start <= time || time < end
  }

  public var description: String { "\(start)-\(end)" }
}

/// Contracted fractions from one up to another.
public struct FractionRange: Hashable, Sendable {
  public let atLeast: ContractFraction?
  public let below: ContractFraction?

  public init(atLeast: ContractFraction? = nil, below: ContractFraction? = nil) {
    self.atLeast = atLeast
    self.below = below
  }

  func contains(_ fraction: ContractFraction) -> Bool {
    (atLeast.map { $0 <= fraction } ?? true) && (below.map { fraction < $0 } ?? true)
  }
}

/// Lengths of a stint, both limits included.
public struct LengthRange: Hashable, Sendable {
  public let atLeast: Minutes?
  public let atMost: Minutes?

  public init(atLeast: Minutes? = nil, atMost: Minutes? = nil) {
    self.atLeast = atLeast
    self.atMost = atMost
  }

  func contains(_ length: Minutes) -> Bool {
    (atLeast.map { $0 <= length } ?? true) && (atMost.map { length <= $0 } ?? true)
  }
}

/// Numbers of days, both limits included.
public struct CountRange: Hashable, Sendable {
  public let atLeast: Int?
  public let atMost: Int?

  public init(atLeast: Int? = nil, atMost: Int? = nil) {
    self.atLeast = atLeast
    self.atMost = atMost
  }

  func contains(_ count: Int) -> Bool {
    (atLeast.map { $0 <= count } ?? true) && (atMost.map { count <= $0 } ?? true)
  }
}
