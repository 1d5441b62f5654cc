// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// Ends a solve from another thread.
///
/// A solve looks at its token about every 1,000 simplex iterations and at every node of the search.
public final class CancellationToken: Sendable {
  private let cancelled = Atomic(false)

  public init() {}

  public var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  /// Asks every solve that holds this token to stop; it stays cancelled.
  public func cancel() {
    cancelled.store(true, ordering: .relaxed)
  }
}
