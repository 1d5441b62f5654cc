// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// A decision of a ``Model``: a small handle, cheap to copy and usable as a dictionary key.
///
/// A variable belongs to the model that made it (and to copies of that model). Used with another model it is
/// a ``GLPKError/foreignVariable(_:)`` as soon as that model is solved, written or opened as a session.
public struct Variable: Hashable, Sendable {
  let column: Int32
  let model: ModelIdentity

  /// The position of the variable among the columns of its model, from 0.
  public var index: Int { Int(column) }
}

/// Which values a variable may take.
public enum Kind: Hashable, Sendable {
  case continuous
  /// Whole numbers.
  case integer
  /// 0 or 1.
  case binary
}

/// Tells models apart, so that a handle of one is not mistaken for a handle of another.
struct ModelIdentity: Hashable, Sendable {
  private let number: Int

  private static let last = Atomic(0)

  init() {
    number = Self.last.add(1, ordering: .relaxed).newValue
  }
}
