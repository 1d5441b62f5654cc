// SPDX-License-Identifier: GPL-3.0-or-later

/// The ways in which a date may be written.
///
/// All but the first are assumptions, and are said.
public enum DateForm: String, Hashable, Sendable, CaseIterable {
  /// `2026-03-01`
  case iso
  /// `2026/3/1`, `2026-3-1` or `2026.3.1`
  case separated
  /// `20260301`
  case compact
  /// `2026年3月1日`
  case chinese
  /// `46082`, days of the spreadsheet's 1900 system
  case serial
}
