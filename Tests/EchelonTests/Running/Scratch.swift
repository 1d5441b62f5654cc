// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A new empty folder for one test; the system's temporary folder is swept of all of them when the tests end.
struct Scratch {
  let url: URL

  init() throws {
    url = Scratch.root.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  private static let root: URL = {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("echelon-tests-\(getpid())")
    atexit { try? FileManager.default.removeItem(at: Scratch.root) }
    return root
  }()

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// All files below a folder with their bytes, by path; nil when the folder does not exist.
  static func contents(of path: String) throws -> [String: Data]? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      let full = path + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      files[name] = try Data(contentsOf: URL(fileURLWithPath: full))
    }
    return files
  }
}
