// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The small ward that `init` writes; its files are part of the program, so that a copied binary has them.
enum ExampleCase {
  enum Failure: Error {
    case notEmpty
  }

  static var files: [(name: String, bytes: [UInt8])] {
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

  /// Makes the folder in one step, so that a half-written case is never left.
  static func write(to path: String) throws {
    let manager = FileManager.default
    let target = URL(fileURLWithPath: path).standardizedFileURL
    if manager.fileExists(atPath: target.path) {
      guard (try? manager.contentsOfDirectory(atPath: target.path))?.isEmpty == true else { throw Failure.notEmpty }
    }
    let parent = target.deletingLastPathComponent()
    let staging = parent.appendingPathComponent(".\(target.lastPathComponent).echelon-init-\(getpid())")
    try manager.createDirectory(at: staging, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: staging) }
    for (name, bytes) in files { try Data(bytes).write(to: staging.appendingPathComponent(name)) }
    guard rename(staging.path, target.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
