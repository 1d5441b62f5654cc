// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A value that changes on certain dates; before the first there is none.
public struct Dated<Value: Hashable & Sendable>: Hashable, Sendable {
  /// A value and the first day on which it holds; the day names the version on every line that uses it.
  public struct Version: Hashable, Sendable {
    public let from: CivilDay
    public let value: Value

    public init(from: CivilDay, value: Value) {
      self.from = from
      self.value = value
    }
  }

  /// In order of their days.
  public let versions: [Version]

  public init(_ values: [CivilDay: Value]) {
    versions = values.sorted { $0.key < $1.key }.map { Version(from: $0.key, value: $0.value) }
  }

  public func version(on day: CivilDay) -> Version? { versions.last { $0.from <= day } }
}
