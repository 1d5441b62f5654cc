// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Subsidies
import Testing

/// Schemes of other places, written as policy files beside this one: they test the language and are not
/// shipped.
@Suite("A scheme of another place")
struct PolicyVectorTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Vectors")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test("can be written as a policy whose cases hold", arguments: names)
  func holds(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
    let problems = ProblemList()
    let source = try #require(SourceText.decode(bytes, file: name, problems: problems))
    let policy = PolicyReader.read(source, problems: problems)
    #expect(problems.isEmpty, "\(problems.all.map { $0.line(in: .english) })")
    #expect(try #require(policy).cases.count >= 4)
  }

  @Test("is there for every shape that the design names")
  func complete() {
    #expect(
      Self.names == [
        "ca-on-2020-pandemic-pay.yaml", "hospital-duties.yaml", "ie-2022-recognition.yaml",
        "open-duty-bonus.yaml", "ph-2020-risk-allowance.yaml", "ph-2022-one-allowance.yaml",
        "rate-change.yaml", "uk-afc-2016.yaml",
      ])
  }
}
