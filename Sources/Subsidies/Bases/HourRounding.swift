// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// How the hours of a date become whole multiples of a length: `15min_nearest`, `30min_down`, `15min_up`.
public struct HourRounding: Hashable, Sendable {
  public enum Mode: String, CaseIterable, Hashable, Sendable {
    /// A half goes up.
    case nearest
    case up, down
  }

  public let step: Minutes
  public let mode: Mode

  /// Nil for anything but a number of minutes above zero, `min_` and a mode.
  public init?(_ text: String) {
    let parts = text.split(separator: "_").map(String.init)
    guard parts.count == 2, parts[0].hasSuffix("min"), let step = Int(parts[0].dropLast(3)),
      (1...1440).contains(step), let mode = Mode(rawValue: parts[1])
    else { return nil }
    self.step = Minutes(step)
    self.mode = mode
  }

  func rounded(_ length: Minutes) -> Minutes {
    let rest = length.count % step.count
    let low = length.count - rest
    let isUp =
      switch mode {
      case .nearest: 2 * rest >= step.count
      case .up: rest > 0
      case .down: false
      }
    return Minutes(isUp ? low + step.count : low)
  }
}
