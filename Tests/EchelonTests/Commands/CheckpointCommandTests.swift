// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RosterSolver
import Testing

@Suite("--checkpoint and --resume")
struct CheckpointCommandTests {
  private let scratch: Scratch
  private let ward: String

  init() throws {
    scratch = try Scratch()
    var files = TinyWard()
    files.makeLarge()
    ward = try files.write()
  }

  private func solve(_ output: String, _ arguments: String...) throws -> EchelonProcess.Result {
    try EchelonProcess.run(["solve", ward, "-o", scratch.path(output), "--lang", "en"] + arguments)
  }

  @Test("Some steps, and more steps by another process, write the same bytes as all of them at once")
  func split() throws {
    let file = scratch.path("checkpoint")
    #expect(try solve("half", "--steps", "9", "--seed", "5", "--checkpoint", file).status == 0)
    let rest = try solve("rest", "--steps", "11", "--resume", file, "--checkpoint", file)
    #expect(rest.status == 0, "\(rest.errors)")
    #expect(try solve("whole", "--steps", "20", "--seed", "5").status == 0)
    let whole = try #require(try Scratch.contents(of: scratch.path("whole")))
    #expect(try Scratch.contents(of: scratch.path("rest")) == whole)
    #expect(try Scratch.contents(of: scratch.path("half")) != whole)
  }

  @Test("A killed solve leaves a whole checkpoint, and what goes on from it ends as if nothing had happened")
  func killed() throws {
    let file = scratch.path("checkpoint")
    #expect(try solve("whole", "--steps", "30").status == 0)
    let whole = try #require(try Scratch.contents(of: scratch.path("whole")))
    for pause in [0, 20_000, 150_000] as [UInt32] {
      try? FileManager.default.removeItem(atPath: file)
      let process = try EchelonProcess([
        "solve", ward, "-o", scratch.path("killed"), "--steps", "30", "--checkpoint", file,
        "--checkpoint-every",
        "1",
      ])
      while !FileManager.default.fileExists(atPath: file), kill(process.id, 0) == 0 { usleep(1_000) }
      usleep(pause)
      process.send(SIGKILL)
      _ = try process.result()
      // Without limits of its own it goes on to the one that was set.
      let rest = try solve("rest", "--resume", file)
      #expect(rest.status == 0, "\(rest.errors)")
      #expect(try Scratch.contents(of: scratch.path("rest")) == whole)
    }
  }

  @Test("A checkpoint of something else is refused with what differs, and nothing is written")
  func refused() throws {
    let file = scratch.path("checkpoint")
    #expect(try solve("out", "--steps", "3", "--checkpoint", file).status == 0)
    let seed = try solve("other", "--steps", "3", "--seed", "2", "--resume", file)
    #expect(seed.status == 3)
    #expect(seed.errors == "cannot go on from \(file): its seed is 1, not 2\n")
    let leave = URL(fileURLWithPath: ward + "/leave.csv")
    let before = try String(contentsOf: leave, encoding: .utf8)
    try Data((before + "\n").utf8).write(to: leave)
    let changed = try EchelonProcess.run(
      "solve", ward, "-o", scratch.path("other"), "--resume", file, "--lang", "zh")
    #expect(changed.status == 3)
    #expect(changed.errors == "无法从\(file)继续：leave.csv已与当时不同\n")
    let roster = try solve("other", "--resume", ward + "/staff.csv")
    #expect(roster.status == 3)
    #expect(
      roster.errors
        == "cannot go on from \(ward)/staff.csv: it is no checkpoint of this version of Echelon\n")
    let nothing = try solve("other", "--resume", scratch.path("none"))
    #expect(nothing.errors == "cannot go on from \(scratch.path("none")): it cannot be read\n")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    bytes.removeLast(20)
    try bytes.write(to: URL(fileURLWithPath: file))
    let damaged = try solve("other", "--resume", file)
    #expect(damaged.errors == "cannot go on from \(file): it is damaged: bytes are missing or changed\n")
    #expect(try Scratch.contents(of: scratch.path("other")) == nil)
  }

  @Test("A checkpoint that cannot be written is said once and costs nobody the roster")
  func unwritable() throws {
    let file = scratch.path("no/such/folder")
    let result = try solve("out", "--steps", "5", "--checkpoint", file, "--checkpoint-every", "1")
    #expect(result.status == 0)
    let said = "the checkpoint \(file) cannot be written; the solve goes on without"
    #expect(result.errors.components(separatedBy: said).count == 2)
  }

  @Test("Measured runs keep checkpoints too")
  func bench() throws {
    let file = scratch.path("checkpoint")
    func line(_ arguments: String...) throws -> [String: Any] {
      let result = try EchelonProcess.run(["bench", "case", ward] + arguments)
      #expect(result.status == 0, "\(result.errors)")
      return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }
    _ = try line("--steps", "4", "--checkpoint", file)
    let (rest, whole) = (try line("--steps", "6", "--resume", file), try line("--steps", "10"))
    for key in ["cost", "bound", "steps", "columns", "status"] {
      #expect("\(rest[key] ?? "")" == "\(whole[key] ?? "")", "\(key)")
    }
  }

  @Test("It holds nothing private, and nobody's name")
  func privacy() throws {
    let file = scratch.path("checkpoint")
    let result = try EchelonProcess.run(
      "solve", PrivacyTests.ward.write(), "-o", scratch.path("out"), "--steps", "5", "--checkpoint", file)
    #expect([0, 4].contains(result.status), "\(result.errors)")
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    for secret in PrivacyTests.secrets + PrivacyTests.vocabulary + ["T02", "Bo Carr"] {
      #expect(data.range(of: Data(secret.utf8)) == nil, "\(secret)")
    }
  }
}
