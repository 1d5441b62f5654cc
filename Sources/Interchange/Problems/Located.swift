// SPDX-License-Identifier: GPL-3.0-or-later

/// A value together with the place it was read from.
public struct Located<Value> {
  public var value: Value
  public var origin: Origin

  public init(_ value: Value, at origin: Origin) {
    self.value = value
    self.origin = origin
  }

  /// The same place with another reading of the value.
  public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Located<Other> {
    Located<Other>(try transform(value), at: origin)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// The text of one cell of a table, folded and trimmed, and where it stands.
public typealias Cell = Located<String>
