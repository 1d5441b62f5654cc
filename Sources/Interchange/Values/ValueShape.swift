// SPDX-License-Identifier: GPL-3.0-or-later

/// What kind of value is expected, or was found.
public enum ValueShape: String, Hashable, Sendable, CaseIterable {
  case nothing, text, integer, decimal, boolean, date, list, mapping
}
