// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// One thing that may be wrong with a case, and exactly what Echelon says about it.
///
/// The tables in this folder hold one mutation of ``TinyWard`` each. The lines are complete: file, line,
/// cell, column, value and what would be accepted, warnings included, in the order in which they are printed;
/// only what follows in other files is left out.
struct BrokenInput: Sendable, CustomTestStringConvertible {
  enum Edit: Sendable {
    case replace(String, with: String)
    case write(String)
    case bytes([UInt8])
    case rename(String)
    case remove
  }

  let name: String
  let file: String
  let edit: Edit
  let english: [String]
  let chinese: [String]

  init(_ name: String, in file: String, _ edit: Edit, english: [String], chinese: [String]) {
    self.name = name
    self.file = file
    self.edit = edit
    self.english = english
    self.chinese = chinese
  }

  var testDescription: String { name }

  static var all: [BrokenInput] { caseFile + people + work }

  /// The ward with this one thing changed.
  func ward() -> TinyWard {
    var ward = TinyWard()
    switch edit {
    case .replace(let old, let new):
      if let range = ward[file].range(of: old) { ward[file].replaceSubrange(range, with: new) }
    case .write(let text): ward[file] = text
    case .bytes(let bytes): ward.files[file] = Data(bytes)
    case .rename(let name):
      ward.files[name] = ward.files[file]
      ward.files[file] = nil
    case .remove: ward.files[file] = nil
    }
    return ward
  }
}
