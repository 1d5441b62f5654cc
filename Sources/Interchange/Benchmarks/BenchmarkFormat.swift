// SPDX-License-Identifier: GPL-3.0-or-later

/// The public formats that are read into ordinary cases.
public enum BenchmarkFormat: String, Sendable, CaseIterable {
  /// Shift scheduling, Curtois and Qu (2014).
  case nrp
  /// The First International Nurse Rostering Competition (2010), text form.
  case inrc1
  /// The Second International Nurse Rostering Competition (2015), static: all weeks are known.
  case inrc2
}
