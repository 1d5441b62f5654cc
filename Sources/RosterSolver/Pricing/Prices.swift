// SPDX-License-Identifier: GPL-3.0-or-later

/// What a unit of each row's activity is worth, as exact integers.
///
/// An option is priced at own cost × scale − Σ coefficient × value. Any values give a valid bound, so rounding duals to integers costs nothing but tightness.
package struct Prices: Sendable {
  package let scale: Int64
  package var values: [Int64]

  package init(scale: Int64, values: [Int64]) {
    self.scale = scale
    self.values = values
  }

  /// Duals rounded to whole units of 1/scale points.
  package init(scale: Int64, rounding duals: [Double]) {
    self.scale = scale
    values = duals.map { Int64(($0 * Double(scale)).rounded()) }
  }
}
