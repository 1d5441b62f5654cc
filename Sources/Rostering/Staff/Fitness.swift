// SPDX-License-Identifier: GPL-3.0-or-later

/// What the health log says about a person on a day; the reasons stay in the log.
public enum Fitness: String, Sendable, CaseIterable, Hashable {
  case fit
  /// May work, and is watched.
  case watch
  /// In observation: may not work.
  case observation
  /// May not work.
  case unfit

  public var mayWork: Bool { self == .fit || self == .watch }
}
