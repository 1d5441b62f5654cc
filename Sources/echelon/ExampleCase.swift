// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Rostering

/// The small ward that `init` writes; its files are part of the program, so that a copied binary has them.
enum ExampleCase {
  enum Failure: Error {
    case notEmpty
  }

  /// The same ward in the language of whoever will change it: headings, titles and values.
  static func files(in language: Language) -> [(name: String, bytes: [UInt8])] {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private static var english: [(name: String, bytes: [UInt8])] {
    [
      ("case.yaml", PackageResources.case_yaml),
      ("staff.csv", PackageResources.staff_csv),
      ("demand.csv", PackageResources.demand_csv),
      ("shifts.csv", PackageResources.shifts_csv),
      ("leave.csv", PackageResources.leave_csv),
      ("requests.csv", PackageResources.requests_csv),
      ("history.csv", PackageResources.history_csv),
    ]
  }

  private static var chinese: [(name: String, bytes: [UInt8])] {
    [
      ("case.yaml", PackageResources.case_zh_yaml),
      ("staff.csv", PackageResources.staff_zh_csv),
      ("demand.csv", PackageResources.demand_zh_csv),
      ("shifts.csv", PackageResources.shifts_zh_csv),
      ("leave.csv", PackageResources.leave_zh_csv),
      ("requests.csv", PackageResources.requests_zh_csv),
      ("history.csv", PackageResources.history_zh_csv),
    ]
  }

  /// Makes the folder in one step, so that a half-written case is never left.
  static func write(to path: String, in language: Language) throws {
    let manager = FileManager.default
    let target = URL(fileURLWithPath: path).standardizedFileURL
    if manager.fileExists(atPath: target.path) {
      guard (try? manager.contentsOfDirectory(atPath: target.path))?.isEmpty == true else {
        throw Failure.notEmpty
      }
    }
    let parent = target.deletingLastPathComponent()
    let staging = parent.appendingPathComponent(".\(target.lastPathComponent).echelon-init-\(getpid())")
    try manager.createDirectory(at: staging, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: staging) }
    for (name, bytes) in files(in: language) {
      try Data(bytes).write(to: staging.appendingPathComponent(name))
    }
    guard rename(staging.path, target.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
