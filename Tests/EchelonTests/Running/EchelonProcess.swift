// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Runs the built `echelon` as a user does: a process with arguments, an environment and streams.
///
/// It is spawned and waited for by system calls: tests run on many threads, and Foundation's `Process` waits
/// on a run loop of one.
struct EchelonProcess {
  struct Result {
    /// The exit code, or the negative number of the signal that ended it.
    let status: Int32
    let output: String
    let errors: String
  }

  /// The binary beside the bundle of these tests, whose path is among the arguments of the program that runs
  /// them.
  static let binary: String = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? Bundle.main.bundlePath
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("echelon").path
  }()

  let id: pid_t
  private let streams: Scratch

  /// Runs to the end.
  static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
    try run(arguments, environment: environment)
  }

  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    try EchelonProcess(arguments, environment: environment).result()
  }

  /// Starts and returns at once.
  ///
  /// Streams go to files, so that no pipe can fill up.
  init(_ arguments: [String], program: String = binary, environment: [String: String] = [:]) throws {
    streams = try Scratch()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, streams.path("out"), O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, streams.path("err"), O_WRONLY | O_CREAT, 0o600)
    // Nothing of the machine's own settings may decide what a test sees.
    let settings = ["PATH": "/usr/bin:/bin", "LANG": "C"].merging(environment) { $1 }
    let argv = ([program] + arguments).map { strdup($0) } + [nil]
    let envp = settings.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var id: pid_t = 0
    let code = posix_spawn(&id, program, &actions, nil, argv, envp)
    try #require(code == 0, "\(program) cannot be started")
    self.id = id
  }

  /// Waits for the end.
  func result() throws -> Result {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Result(
      status: signal == 0 ? (status >> 8) & 0xFF : -signal,
      output: try String(contentsOfFile: streams.path("out"), encoding: .utf8), errors: errors)
  }

  /// What was written to standard error so far.
  var errors: String { (try? String(contentsOfFile: streams.path("err"), encoding: .utf8)) ?? "" }

  func send(_ signal: Int32) { kill(id, signal) }
}
