// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct RepeatabilityTests {
  @Test func stepsAndSeedDecideEveryByteAlsoWhenTheMachineIsBusy() throws {
    var ward = TinyWard()
    ward.makeLarge()
    let folder = try ward.write()
    let arguments = ["run", folder, "--seed", "7", "--steps", "40", "--threads", "2", "--lang", "en", "-o"]
    let first = try Scratch().path("out")
    let second = try Scratch().path("out")
    let calm = try EchelonProcess.run(arguments + [first])
    let busy = try [BusyCore(), BusyCore()]
    let crowded = try EchelonProcess.run(arguments + [second])
    busy.forEach { $0.stop() }
    #expect(calm.status == crowded.status)
    let files = try Scratch.contents(of: first)
    #expect(files?.isEmpty == false)
    #expect(try Scratch.contents(of: second) == files)
  }

  @Test func anotherSeedIsWrittenInTheSummary() throws {
    let output = try Scratch().path("out")
    _ = try EchelonProcess.run("run", TinyWard().write(), "-o", output, "--seed", "9", "--steps", "5")
    let summary = try #require(try Scratch.contents(of: output)?["summary.json"])
    #expect(String(decoding: summary, as: UTF8.self).contains("\"seed\": 9"))
  }
}

/// A process that uses one core as much as it can.
private struct BusyCore {
  private let process: EchelonProcess

  init() throws {
    // It ends by itself when the tests are killed.
    let tests = ProcessInfo.processInfo.processIdentifier
    process = try EchelonProcess(
      ["-c", "while kill -0 \(tests) 2>/dev/null; do :; done"], program: "/bin/sh")
  }

  func stop() {
    process.send(SIGKILL)
    _ = try? process.result()
  }
}
