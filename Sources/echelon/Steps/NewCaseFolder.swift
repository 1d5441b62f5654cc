// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Reporting

/// A case folder that a command makes where there is none.
enum NewCaseFolder {
  private enum Failure: Error { case notEmpty }

  /// Writes the files and says where; or says why not.
  ///
  /// - Throws: ``ExitStatus/usage`` when the folder is there and not empty, ``ExitStatus/internalFailure`` when it cannot be written.
  static func write(_ files: [(name: String, bytes: [UInt8])], to folder: String, console: Console) throws {
    do {
      try make(files, at: folder)
    } catch Failure.notEmpty {
      console.complain(.folderNotEmpty(folder: folder))
      throw ExitStatus.usage
    } catch {
      console.complain(.cannotWrite(folder: folder))
      throw ExitStatus.internalFailure
    }
  }

  /// Makes the folder in one step, so that a half-written case is never left.
  private static func make(_ files: [(name: String, bytes: [UInt8])], at path: String) throws {
    let manager = FileManager.default
    let target = URL(fileURLWithPath: path).standardizedFileURL
    if manager.fileExists(atPath: target.path) {
      guard (try? manager.contentsOfDirectory(atPath: target.path))?.isEmpty == true else {
        throw Failure.notEmpty
      }
    }
    let parent = target.deletingLastPathComponent()
    let staging = parent.appendingPathComponent(".\(target.lastPathComponent).echelon-new-\(getpid())")
    try manager.createDirectory(at: staging, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: staging) }
    for (name, bytes) in files {
      try Data(bytes).write(to: staging.appendingPathComponent(name))
    }
    guard rename(staging.path, target.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
