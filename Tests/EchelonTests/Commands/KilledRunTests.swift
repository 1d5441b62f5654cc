// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Testing

@Suite struct KilledRunTests {
  /// A few kills always, 50 with ECHELON_SOAK=1.
  private static let kills = ProcessInfo.processInfo.environment["ECHELON_SOAK"] == "1" ? 50 : 6

  @Test func soakNeverLeavesAPartialOrMixedOutput() throws {
    let ward = try TinyWard().write()
    let scratch = try Scratch()
    let output = scratch.path("out")
    // Two seeds write different summaries, so that a mixture of two outputs would show.
    let first = try EchelonProcess.run("run", ward, "-o", output, "--seed", "1", "--steps", "5")
    #expect(first.status == 0)
    var random = SystemRandomNumberGenerator()
    for kill in 0..<KilledRunTests.kills {
      let seed = kill % 2 == 0 ? "2" : "1"
      let process = try EchelonProcess(["run", ward, "-o", output, "--seed", seed, "--steps", "5"])
      usleep(UInt32.random(in: 0..<150_000, using: &random))
      process.send(SIGKILL)
      _ = try process.result()
      try expectWhole(output)
    }
    // What killed runs left behind is gone after the next whole one.
    let last = try EchelonProcess.run("run", ward, "-o", output, "--seed", "3", "--steps", "5")
    #expect(last.status == 0)
    try expectWhole(output)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["out"])
  }

  /// Every file of the manifest is there with its digest, and no other.
  private func expectWhole(_ output: String) throws {
    let manifest = try #require(OutputManifest.read(inFolder: output))
    let files = try #require(try Scratch.contents(of: output))
    #expect(Set(files.keys) == Set(manifest.files.map(\.path) + [OutputManifest.fileName]))
    for entry in manifest.files {
      let bytes = try #require(files[entry.path])
      #expect(SHA256.hexadecimal(Array(bytes)) == entry.sha256)
    }
  }
}
