// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The list of what an output folder holds, written last: a folder with a manifest is a complete output of
/// Echelon.
public struct OutputManifest: Codable, Hashable, Sendable {
  /// One file of the output.
  public struct Entry: Codable, Hashable, Sendable {
    /// The path within the folder, with `/` between its parts.
    public var path: String
    public var bytes: Int
    /// In 64 hexadecimal digits.
    public var sha256: String
  }

  public static let fileName = "manifest.json"
  static let ownProducer = "echelon"

  /// Always `echelon`, by which a folder is recognised as ours.
  public var producer: String
  /// Sorted by path.
  public var files: [Entry]
  /// What the files were made from, sorted by name; nil where that is said elsewhere.
  public var inputs: [InputDigest]?

  init(files: [Entry], inputs: Set<InputDigest> = []) {
    producer = Self.ownProducer
    self.files = files.sorted { $0.path < $1.path }
    self.inputs =
      inputs.isEmpty ? nil : inputs.sorted { ($0.file, $0.sha256) < ($1.file, $1.sha256) }
  }

  /// The manifest of a folder; nothing if it has none of ours.
  public static func read(inFolder folder: String) -> OutputManifest? {
    guard let content = FileManager.default.contents(atPath: folder + "/" + fileName),
      let manifest = try? JSONDecoder().decode(OutputManifest.self, from: content),
      manifest.producer == ownProducer
    else { return nil }
    return manifest
  }

  /// The file's bytes, the same for the same content.
  func encoded() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings and integers always encode; should that ever fail, an empty manifest is one that nobody takes
    // for ours.
    guard let data = try? encoder.encode(self) else { return [] }
    return Array(data) + [UInt8(ascii: "\n")]
  }
}
