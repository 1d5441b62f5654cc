// SPDX-License-Identifier: GPL-3.0-or-later

/// A length of time in whole minutes.
public struct Minutes: Hashable, Comparable, Sendable, AdditiveArithmetic, CustomStringConvertible {
  public let count: Int

  public init(_ count: Int) { self.count = count }

  public static let zero = Minutes(0)
  public static func hours(_ hours: Int) -> Minutes { Minutes(hours * 60) }

  public static func + (left: Self, right: Self) -> Minutes { Minutes(left.count + right.count) }
  public static func - (left: Self, right: Self) -> Minutes { Minutes(left.count - right.count) }
  public static func < (left: Self, right: Self) -> Bool { left.count < right.count }

  /// Hours and minutes, `7:30`; negative lengths carry the sign in front.
  public var description: String {
    let size = abs(count)
    return "\(count < 0 ? "-" : "")\(size / 60):\(size % 60 < 10 ? "0" : "")\(size % 60)"
  }
}
