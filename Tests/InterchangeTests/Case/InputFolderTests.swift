// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Testing

@Suite("The folder of a case")
struct InputFolderTests {
  /// A case with one file, and a secret beside it.
  private final class Place {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("echelon-\(UUID().uuidString)")
    var folder: URL { root.appendingPathComponent("case") }

    init() throws {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("policies"), withIntermediateDirectories: true)
      try Data("id\n1\n".utf8).write(to: folder.appendingPathComponent("staff.csv"))
      try Data("secret".utf8).write(to: root.appendingPathComponent("secret.csv"))
    }

    deinit { try? FileManager.default.removeItem(at: root) }
  }

  private let place: Place

  init() throws { place = try Place() }

  private func read(_ name: String, isRequired: Bool = true) -> (text: String?, kinds: [ProblemKind]) {
    let problems = ProblemList()
    let source = InputFolder(at: place.folder.path).read(name, isRequired: isRequired, problems: problems)
    return (source?.text, problems.all.map(\.kind))
  }

  @Test("gives its files under the names that messages use")
  func reads() {
    let problems = ProblemList()
    let source = InputFolder(at: place.folder.path).read("staff.csv", isRequired: true, problems: problems)
    #expect(source?.text == "id\n1\n")
    #expect(source?.file == "staff.csv")
    #expect(problems.isEmpty)
    #expect(read("policies/../staff.csv").text == "id\n1\n")
  }

  @Test("misses a file only if it is required")
  func missing() {
    #expect(read("units.csv", isRequired: true).kinds == [.fileMissing])
    #expect(read("units.csv", isRequired: false).kinds.isEmpty)
  }

  @Test("does not take a folder for a file")
  func folder() {
    #expect(read("policies", isRequired: false).kinds == [.fileUnreadable(systemCode: EISDIR)])
  }

  @Test("is never left, by dots, by an absolute path or by a link")
  func outside() throws {
    let link = place.folder.appendingPathComponent("link.csv")
    let secret = place.root.appendingPathComponent("secret.csv")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: secret)
    for name in ["../secret.csv", "policies/../../secret.csv", secret.path, "link.csv", ".."] {
      let outcome = read(name)
      #expect(outcome.text == nil)
      #expect(outcome.kinds == [.pathOutsideCase(path: name)])
    }
  }

  @Test("reports a path that leads out where the case mentions it")
  func mention() {
    let problems = ProblemList()
    let origin = Origin(file: "case.yaml", line: 4, character: 9, field: "files.staff")
    let folder = InputFolder(at: place.folder.path)
    _ = folder.read("../secret.csv", isRequired: true, mention: origin, problems: problems)
    #expect(problems.all.map(\.origin) == [origin])
  }
}
