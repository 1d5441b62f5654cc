// SPDX-License-Identifier: GPL-3.0-or-later

/// How a command ends; thrown to end it at once after everything to be said has been said.
enum ExitStatus: Int32, Error {
  /// Every hard rule kept and demand met.
  case done = 0
  case internalFailure = 1
  case usage = 2
  /// Nothing was written.
  case inputRejected = 3
  /// The roster was written, but some demand is uncovered.
  case uncovered = 4
  /// The audit found violations.
  case violations = 5
  /// The best roster so far was written.
  case interrupted = 6
}
