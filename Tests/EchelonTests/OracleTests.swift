// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct OracleTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: python != nil))
  func aScriptInAnotherLanguageComesToTheSameAmountsToTheUnit() throws {
    let python = try #require(Self.python)
    let folder = Self.root.appendingPathComponent("Examples/fever-clinic").path
    let script = Self.root.appendingPathComponent("Tests/Oracle/fever_clinic.py").path
    let oracle = try EchelonProcess([script, folder], program: python).result()
    #expect(oracle.status == 0, "\(oracle.errors)")
    let output = try Scratch().path("out")
    let paid = try EchelonProcess.run("pay", folder, folder + "/attendance.csv", "-o", output)
    #expect(paid.status == 0, "\(paid.errors)")
    var amounts: [String: Int] = [:]
    for line in try ExamplesTests.table(output + "/ledger.csv") {
      let fen = try #require(Int((line["amount"] ?? "").replacing(".", with: "")))
      amounts["\(line["id"] ?? ""),\(line["date"] ?? "")", default: 0] += fen
    }
    let rows = oracle.output.split(separator: "\n").map(String.init).sorted()
    #expect(rows.count > 100)
    #expect(amounts.map { "\($0.key),\($0.value)" }.sorted() == rows)
  }
}
