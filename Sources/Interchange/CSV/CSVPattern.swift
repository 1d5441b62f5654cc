// SPDX-License-Identifier: GPL-3.0-or-later

/// What rows of a table have in common but for some columns, as it stands in the file: of millions of lines most
/// repeat what another says, and forming every cell anew would be the slowest part of writing.
struct CSVPattern {
  /// Each column that differs, with the bytes between the one before and it.
  var varying: [(column: Int, before: [UInt8])] = []
  /// The bytes after the last of them.
  var end: [UInt8] = []
}
