// SPDX-License-Identifier: GPL-3.0-or-later

/// A language that every message, report, grid, form and statement exists in.
public enum Language: String, Sendable, CaseIterable, Codable {
  case english = "en"
  case chinese = "zh"
}
