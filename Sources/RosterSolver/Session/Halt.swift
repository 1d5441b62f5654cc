// SPDX-License-Identifier: GPL-3.0-or-later

/// What ends a solve at any moment, in the middle of whatever it does: a request, or the end of its time.
///
/// Once it is asked for it stays so. Whoever finds it asked for leaves off at once; what was being made is then unfinished and must not be used. Limits on steps
/// are no halt, because they end the work at a place that does not depend on the machine.
package struct Halt: Sendable {
  private let stop: StopFlag
  private let deadline: ContinuousClock.Instant?

  package init(stop: StopFlag, deadline: ContinuousClock.Instant? = nil) {
    self.stop = stop
    self.deadline = deadline
  }

  package var isRequested: Bool { stop.isRequested || deadline.map { ContinuousClock.now >= $0 } ?? false }

  /// Nobody will ask.
  package static let never = Halt(stop: StopFlag())
}
