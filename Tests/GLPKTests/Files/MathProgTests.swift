// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPK
import Testing

@Suite("A MathProg model")
struct MathProgTests {
  private static let model = """
    set SITES;
    param cost{SITES};
    param seats{SITES};
    param demand;
    var opens{SITES}, binary;
    minimize total: 37 + sum{s in SITES} cost[s] * opens[s];
    subject to enough: sum{s in SITES} seats[s] * opens[s] >= demand;
    end;
    """
  private static let data = """
    data;
    param demand := 11;
    param : SITES : cost seats :=
      north 5 10
      south 3 4
      west  4 7;
    end;
    """

  private func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test("with a data file is solved like the same model written in Swift")
  func withData() throws {
    try withTemporaryFolder { path in
      try write(Self.model, to: path("staffing.mod"))
      try write(Self.data, to: path("staffing.dat"))
      let model = try Model(mathProg: path("staffing.mod"), data: [path("staffing.dat")])
      #expect(model.variableCount == 3)
      // The objective is a row, too.
      #expect(model.constraintCount == 2)
      let outcome = try model.solve(.integer())
      #expect(try outcome.objective == 44)
      let values = try ["north", "south", "west"].map {
        try outcome.value(of: model.variable(named: "opens[\($0)]"))
      }
      #expect(values == [0, 1, 1])
    }
  }

  @Test("with a data section of its own needs no data file")
  func ownData() throws {
    try withTemporaryFolder { path in
      let whole = Self.model.replacingOccurrences(of: "end;", with: "") + Self.data
      try write(whole, to: path("whole.mod"))
      #expect(try Model(mathProg: path("whole.mod")).solve(.integer()).objective == 44)
    }
  }

  @Test("with a mistake is an error that names the file and the line")
  func mistakes() throws {
    try withTemporaryFolder { path in
      try write(
        Self.model.replacingOccurrences(of: "sum{s in SITES} cost[s]", with: "prise[s]"), to: path("a.mod"))
      do {
        _ = try Model(mathProg: path("a.mod"))
        Issue.record("the model was translated")
      } catch GLPKError.unreadableFile(let file, let message) {
        #expect(file == path("a.mod"))
        #expect(message.contains("a.mod:6"))
        #expect(message.contains("prise"))
      }
      try write(Self.model, to: path("b.mod"))
      try write(Self.data.replacingOccurrences(of: "demand :=", with: "need :="), to: path("b.dat"))
      do {
        _ = try Model(mathProg: path("b.mod"), data: [path("b.dat")])
        Issue.record("the data were translated")
      } catch GLPKError.unreadableFile(_, let message) {
        #expect(message.contains("b.dat:2"))
      }
    }
  }

  @Test("without the data it needs is an error")
  func missingData() throws {
    try withTemporaryFolder { path in
      try write(Self.model, to: path("staffing.mod"))
      #expect(throws: GLPKError.self) { try Model(mathProg: path("staffing.mod")) }
      #expect(throws: GLPKError.self) { try Model(mathProg: path("none.mod")) }
    }
  }

  @Test("writes what it displays to the log")
  func display() throws {
    try withTemporaryFolder { path in
      try write("param n := 6;\ndisplay n * 7;\nvar x >= n;\nminimize z: x;\nend;\n", to: path("show.mod"))
      var lines: [String] = []
      let model = try Model(mathProg: path("show.mod"), log: { lines.append($0) })
      #expect(lines.contains { $0.contains("42") })
      #expect(try model.solve(.linear()).objective == 6)
    }
  }
}
