// SPDX-License-Identifier: GPL-3.0-or-later

/// A row, or a column, whose value lies outside its bounds or is not whole.
public struct Violation: Equatable, Sendable, CustomStringConvertible {
  public let place: GLPKError.Place
  public let value: Double
  public let lower: Double
  public let upper: Double

  public init(place: GLPKError.Place, value: Double, lower: Double, upper: Double) {
    self.place = place
    self.value = value
    self.lower = lower
    self.upper = upper
  }

  public var description: String { "\(place) has the value \(value), not within \(lower) ... \(upper)" }
}

extension Program {
  /// The tolerance of all feasibility checks, relative to the magnitude of the bound.
  public static let tolerance = 1e-6

  /// The first bound, integrality or row that the values break, or nil.
  ///
  /// Throws ``GLPKError/lengthMismatch(expected:found:)`` when there is not one value a column, and
  /// ``GLPKError/notFinite(_:value:)`` for a value that is no number.
  public func violation(of values: [Double]) throws(GLPKError) -> Violation? {
    guard values.count == columns.count else {
      throw .lengthMismatch(expected: columns.count, found: values.count)
    }
    for (column, value) in values.enumerated() {
      guard value.isFinite else { throw .notFinite(.solution(column), value: value) }
      let isWhole = columns.integer[column] == 0 || abs(value - value.rounded()) <= Self.tolerance
      if !isWhole || !Self.holds(value, between: columns.lower[column], and: columns.upper[column]) {
        return Violation(
          place: .column(column), value: value, lower: columns.lower[column], upper: columns.upper[column])
      }
    }
    for (row, activity) in activities(of: values).enumerated()
    where !Self.holds(activity, between: rows.lower[row], and: rows.upper[row]) {
      return Violation(place: .row(row), value: activity, lower: rows.lower[row], upper: rows.upper[row])
    }
    return nil
  }

  static func holds(_ value: Double, between lower: Double, and upper: Double) -> Bool {
    value >= lower - tolerance * max(1, abs(lower)) && value <= upper + tolerance * max(1, abs(upper))
  }

  /// The objective at the given values, one a column.
  public func objective(at values: [Double]) -> Double {
    zip(columns.costs, values).reduce(objectiveConstant) { $0 + $1.0 * $1.1 }
  }

  /// The left-hand side of every row at the given values, one a column.
  func activities(of values: [Double]) -> [Double] {
    var result = Array(repeating: 0.0, count: rows.count)
    for row in 0..<rows.entries.count {
      for position in Int(rows.entries.starts[row])..<Int(rows.entries.starts[row + 1]) {
        result[row] += rows.entries.values[position] * values[Int(rows.entries.indices[position])]
      }
    }
    for column in 0..<columns.entries.count {
      for position in Int(columns.entries.starts[column])..<Int(columns.entries.starts[column + 1]) {
        result[Int(columns.entries.indices[position])] += columns.entries.values[position] * values[column]
      }
    }
    return result
  }

  /// Whether the magnitudes of the entries differ so much that scaling is worth its time.
  var needsScaling: Bool {
    var smallest = Double.infinity
    var largest = 0.0
    for values in [rows.entries.values, columns.entries.values] {
      for value in values where value != 0 {
        smallest = min(smallest, abs(value))
        largest = max(largest, abs(value))
      }
    }
    return largest > 1e4 * smallest
  }
}
