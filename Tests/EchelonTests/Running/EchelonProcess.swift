// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Runs the built `echelon` as a user does: a process with arguments, an environment and streams.
struct EchelonProcess {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The binary beside the bundle of these tests.
  static let binary: URL = {
    var information = Dl_info()
    let bundle = dladdr(#dsohandle, &information) != 0 ? String(cString: information.dli_fname) : ""
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("echelon")
  }()

  /// Runs to the end.
  static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
    try run(arguments, environment: environment)
  }

  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    let (process, streams) = try start(arguments, environment: environment)
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try String(contentsOf: streams.output, encoding: .utf8),
      errors: try String(contentsOf: streams.errors, encoding: .utf8))
  }

  /// Starts and returns at once. Streams go to files, so that no pipe can fill up.
  static func start(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> (Process, (output: URL, errors: URL)) {
    let folder = try Scratch()
    let streams = (output: folder.url.appendingPathComponent("out"), errors: folder.url.appendingPathComponent("err"))
    for url in [streams.output, streams.errors] { try Data().write(to: url) }
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    // Nothing of the machine's own settings may decide what a test sees.
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: streams.output)
    process.standardError = try FileHandle(forWritingTo: streams.errors)
    try process.run()
    return (process, streams)
  }
}
