// SPDX-License-Identifier: GPL-3.0-or-later

/// What a file that is no text may be, as far as its first bytes tell.
public enum FileFormat: Hashable, Sendable {
  /// A workbook of a spreadsheet program: a ZIP archive, or the compound file of older versions.
  case workbook
  /// A page that a browser shows, in which some systems export tables.
  case webPage

  /// Nothing for anything that may be a table or YAML.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .workbook
      return
    }
    let isMarked = bytes.starts(with: TextEncoding.mark)
    let text = String(
      decoding: bytes.dropFirst(isMarked ? TextEncoding.mark.count : 0).prefix(200), as: UTF8.self)
    let start = text.drop(while: \.isWhitespace).lowercased()
    guard ["<html", "<!doctype html", "<table", "<meta"].contains(where: start.hasPrefix) else { return nil }
    self = .webPage
  }
}
