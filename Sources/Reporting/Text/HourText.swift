// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Lengths of time and shares as people read them; integer arithmetic throughout.
public enum HourText {
  /// Hours with at most two decimals, rounded half away from zero: `168`, `7.5`, `-0.33`.
  public static func decimal(_ length: Minutes) -> String {
    let hundredths = (abs(length.count) * 100 + 30) / 60
    let sign = length.count < 0 && hundredths > 0 ? "-" : ""
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    switch rest {
    case 0: return "\(sign)\(whole)"
    case let tenths where tenths % 10 == 0: return "\(sign)\(whole).\(tenths / 10)"
    default: return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
  }

  /// Hours without any loss, for files that are read again: `7.5` where two decimals say it, `-0:20` otherwise.
  public static func exact(_ length: Minutes) -> String {
    length.count % 3 == 0 ? decimal(length) : length.description
  }

  /// A share in millionths as a percentage with two decimals, rounded up: a gap is never said to be smaller than it is.
  public static func percent(millionths: Int64) -> String {
    let hundredths = (millionths + 99) / 100
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) %"
  }
}
