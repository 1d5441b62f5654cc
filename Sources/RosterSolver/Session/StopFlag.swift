// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// A request to stop a solve, which any thread may make at any moment.
public final class StopFlag: Sendable {
  private let requested = Atomic<Bool>(false)

  public init() {}

  public func request() { requested.store(true, ordering: .relaxed) }
  public var isRequested: Bool { requested.load(ordering: .relaxed) }
}
