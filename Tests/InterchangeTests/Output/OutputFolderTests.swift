// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Testing

@Suite("An output folder")
struct OutputFolderTests {
  /// A folder of its own for each test, removed at the end.
  private final class Workplace {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("echelon-\(UUID().uuidString)")
      .path

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func names(in folder: String = "") throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
    }

    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }

    func put(_ text: String, at name: String) throws {
      let url = URL(fileURLWithPath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: false, encoding: .utf8)
    }
  }

  private let place: Workplace
  private var out: String { place.path + "/out" }

  init() throws { place = try Workplace() }

  private func produce(_ text: String) throws {
    let folder = try OutputFolder(at: out)
    try folder.write(text, to: "grid.csv")
    try folder.write(text + text, to: "people/1.ics")
    try folder.commit()
  }

  @Test("appears with its files and a manifest of their digests, and leaves nothing beside it")
  func appears() throws {
    try produce("abc")
    #expect(try place.names() == ["out"])
    #expect(try place.names(in: "out") == ["grid.csv", "manifest.json", "people"])
    let manifest = try #require(OutputManifest.read(inFolder: out))
    #expect(manifest.files.map(\.path) == ["grid.csv", "people/1.ics"])
    #expect(manifest.files.map(\.bytes) == [3, 6])
    #expect(
      manifest.files.first?.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("says what it was made from where somebody names it, each once and in order")
  func inputs() throws {
    try produce("abc")
    #expect(try OutputManifest.read(inFolder: out).map { $0.inputs == nil } == true)
    let (first, second) = (InputDigest(file: "a.csv", sha256: "01"), InputDigest(file: "b.csv", sha256: "02"))
    let folder = try OutputFolder(at: out)
    folder.note([second])
    folder.note([first, second])
    try folder.write("abc", to: "grid.csv")
    try folder.commit()
    #expect(try #require(OutputManifest.read(inFolder: out)).inputs == [first, second])
  }

  @Test("is not there before it is committed, and leaves nothing if it never is")
  func abandoned() throws {
    do {
      let folder = try OutputFolder(at: out)
      try folder.write("abc", to: "grid.csv")
      #expect(!FileManager.default.fileExists(atPath: out))
    }
    #expect(try place.names().isEmpty)
  }

  @Test("replaces an earlier output as a whole")
  func replaces() throws {
    try produce("old")
    let folder = try OutputFolder(at: out)
    try folder.write("new", to: "schedule.csv")
    #expect(place.text("out/grid.csv") == "old")
    try folder.commit()
    #expect(try place.names(in: "out") == ["manifest.json", "schedule.csv"])
    #expect(try place.names() == ["out"])
  }

  @Test("makes the folders above it, and takes an empty folder")
  func emptyFolder() throws {
    let folder = try OutputFolder(at: out + "/deep/er")
    try folder.write("x", to: "a")
    try folder.commit()
    #expect(place.text("out/deep/er/a") == "x")
    try FileManager.default.createDirectory(atPath: place.path + "/empty", withIntermediateDirectories: true)
    let second = try OutputFolder(at: place.path + "/empty")
    try second.write("y", to: "a")
    try second.commit()
    #expect(place.text("empty/a") == "y")
  }

  @Test("refuses a folder that Echelon did not write, and touches nothing")
  func notOurs() throws {
    try place.put("precious", at: "out/notes.txt")
    let problem = #expect(throws: Problem.self) { try OutputFolder(at: out) }
    #expect(problem?.kind == .outputNotOurs)
    try place.put("{\"producer\": \"somebody\", \"files\": []}", at: "out/manifest.json")
    #expect(throws: Problem.self) { try OutputFolder(at: out) }
    #expect(place.text("out/notes.txt") == "precious")
    #expect(try place.names() == ["out"])
  }

  @Test("refuses an output to which somebody has added files, naming them; hidden ones do not count")
  func otherFiles() throws {
    try produce("abc")
    try place.put("x", at: "out/.DS_Store")
    try produce("abc")
    try place.put("mine", at: "out/people/notes.txt")
    let problem = #expect(throws: Problem.self) { try OutputFolder(at: out) }
    #expect(problem?.kind == .outputHoldsOtherFiles(names: ["people/notes.txt"]))
    #expect(place.text("out/people/notes.txt") == "mine")
  }

  @Test("looks again before it replaces, since somebody may have put a file there meanwhile")
  func changedMeanwhile() throws {
    try produce("abc")
    let folder = try OutputFolder(at: out)
    try place.put("mine", at: "out/notes.txt")
    #expect(throws: Problem.self) { try folder.commit() }
    #expect(place.text("out/notes.txt") == "mine")
    #expect(place.text("out/grid.csv") == "abc")
  }

  @Test("refuses the name of a file")
  func file() throws {
    try place.put("x", at: "out")
    let problem = #expect(throws: Problem.self) { try OutputFolder(at: out) }
    #expect(problem?.kind == .outputNotAFolder)
  }

  @Test("removes what a killed run left, and not what a living one is writing")
  func leftovers() throws {
    try place.put("half", at: ".out.echelon-partial-1-0/grid.csv")
    try place.put("other", at: ".other.echelon-partial-1-0/grid.csv")
    let living = try OutputFolder(at: out)
    try living.write("first", to: "a")
    #expect(try place.names().filter { $0.hasPrefix(".out") }.count == 1)
    try produce("second")
    #expect(place.text("out/grid.csv") == "second")
    try living.commit()
    #expect(try place.names(in: "out") == ["a", "manifest.json"])
    #expect(try place.names() == [".other.echelon-partial-1-0", "out"])
  }

  @Test("follows a symbolic link to the folder it means")
  func link() throws {
    try produce("abc")
    try FileManager.default.createSymbolicLink(atPath: place.path + "/link", withDestinationPath: out)
    let folder = try OutputFolder(at: place.path + "/link")
    try folder.write("new", to: "grid.csv")
    try folder.commit()
    #expect(place.text("out/grid.csv") == "new")
    #expect(try place.names() == ["link", "out"])
  }

  @Test(
    "refuses names that lead out of it, are empty or its manifest's",
    arguments: ["../x", "/x", "a/../../x", "", "a//b", ".", "manifest.json", "twice"])
  func names(name: String) throws {
    let folder = try OutputFolder(at: out)
    try folder.write("x", to: "twice")
    let problem = #expect(throws: Problem.self) { try folder.write("x", to: name) }
    #expect(problem?.kind == .outputNameRefused(name: name))
  }
}
