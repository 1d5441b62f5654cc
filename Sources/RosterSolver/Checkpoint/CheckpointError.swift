// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Why a solve cannot go on from a checkpoint.
public enum CheckpointError: Error, Sendable, Hashable {
  /// The bytes are no checkpoint, or one of another form.
  case notACheckpoint
  /// Bytes are missing or changed.
  case damaged
  /// It comes from something else.
  case differs([SolveOrigin.Difference])
}
