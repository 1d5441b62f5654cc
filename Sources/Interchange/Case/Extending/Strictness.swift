// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Price {
  /// The amounts for which two prices are compared: a week in minutes, more than any count of days or people.
  private static let compared = 1...10_080

  /// Whether no amount costs less than under another price.
  func isAtLeast(_ other: Price) -> Bool {
    self == other || Self.compared.allSatisfy { cost(of: $0) >= other.cost(of: $0) }
  }
}

extension Severity {
  /// Whether breaking a rule is taken at least as seriously as under another severity.
  func isAtLeast(_ other: Severity) -> Bool {
    switch (self, other) {
    case (.hard, _): true
    case (.soft, .hard): false
    case (.soft(let own), .soft(let base)): own.isAtLeast(base)
    }
  }
}

extension RowPenalty {
  /// Whether missing a bound is taken at least as seriously as under another penalty.
  func isAtLeast(_ other: RowPenalty) -> Bool {
    switch (self, other) {
    case (.required(let own), .required(let base)): own >= base
    case (.required, .priced): true
    case (.priced, .required): false
    case (.priced(let own), .priced(let base)): own.isAtLeast(base)
    }
  }
}

extension Bounds {
  /// Whether whatever keeps these bounds also keeps inherited ones, and missing them costs no less.
  func keep(_ inherited: Bounds) -> Bool {
    atLeast(minimum, inherited.minimum) && atLeast(target, inherited.target)
      && atMost(maximum, inherited.maximum)
      && (inherited.minimum == nil || belowMinimum.isAtLeast(inherited.belowMinimum))
      && (inherited.target == nil || belowTarget.isAtLeast(inherited.belowTarget))
      && (inherited.maximum == nil || aboveMaximum.isAtLeast(inherited.aboveMaximum))
  }
}

/// Whether an upper limit is no higher than an inherited one, which may be absent.
func atMost(_ own: Int?, _ inherited: Int?) -> Bool {
  inherited.map { inherited in own.map { $0 <= inherited } ?? false } ?? true
}

/// Whether a lower limit is no lower than an inherited one, which may be absent.
func atLeast(_ own: Int?, _ inherited: Int?) -> Bool {
  inherited.map { inherited in own.map { $0 >= inherited } ?? false } ?? true
}
