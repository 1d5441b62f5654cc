// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("A mapping of a YAML file")
struct YAMLMappingTests {
  private func read(_ text: String) -> (root: YAMLMapping?, problems: ProblemList) {
    let problems = ProblemList()
    return (YAMLDocument.read(SourceText(file: "case.yaml", text: text), problems: problems), problems)
  }

  private func lines(_ problems: ProblemList) -> [String] { problems.all.map { $0.line(in: .english) } }

  @Test("gives each value with line, character and path")
  func places() throws {
    let outcome = read(
      "name: 发热门诊\nhorizon:\n  from: 2026-03-01\n  days: 28\nrules:\n  - max: 4\n  - {max: 6}\n")
    let root = try #require(outcome.root)
    #expect(root.required("name", as: .text)?.value == "发热门诊")
    let horizon = try #require(root.requiredMapping("horizon"))
    let from = try #require(horizon.required("from", as: .date))
    #expect(from.value.isoText == "2026-03-01")
    #expect(from.origin.description == "case.yaml:3:9 (horizon.from)")
    #expect(horizon.required("days", as: .integer(in: 1...366))?.value == 28)
    let rules = try #require(root.mappings("rules")).value
    #expect(rules.map { $0.required("max", as: .integer)?.value } == [4, 6])
    #expect(rules.last?.required("max", as: .integer)?.origin.description == "case.yaml:7:11 (rules[2].max)")
    root.finish()
    #expect(outcome.problems.isEmpty)
  }

  @Test("reports every key that nobody asked for, at any depth, with the nearest known one")
  func unknownKeys() throws {
    let outcome = read("horizon: {form: 1, from: 2}\nwrads: []\nwards: [{naem: x, name: y}]\n")
    let root = try #require(outcome.root)
    _ = root.mapping("horizon")?.optional("from", as: .integer)
    for ward in root.mappings("wards")?.value ?? [] { _ = ward.required("name", as: .text) }
    root.finish()
    #expect(
      lines(outcome.problems) == [
        "case.yaml:2:1 (wrads): unknown key \"wrads\"; known are horizon, wards; did you mean wards?",
        "case.yaml:1:11 (horizon.form): unknown key \"form\"; known are from; did you mean from?",
        "case.yaml:3:10 (wards[1].naem): unknown key \"naem\"; known are name; did you mean name?",
      ])
  }

  @Test("refuses a key that is given twice")
  func duplicateKeys() {
    let outcome = read("a: 1\nb:\n  min: 2\n  max: 3\n  min: 4\n")
    #expect(outcome.root == nil)
    #expect(outcome.problems.all.map(\.kind) == [.yamlDuplicateKey(key: "min")])
    #expect(outcome.problems.all.first?.origin.line == 3)
  }

  @Test(
    "says where the text stops being YAML",
    arguments: ["a: [1, 2\nb: 3\n", "a: 1\n\tb: 2\n", "a: *nobody\n", "a: 'x\n"])
  func syntax(text: String) {
    let outcome = read(text)
    #expect(outcome.root == nil)
    #expect(outcome.problems.all.map(\.code) == [.yamlSyntax])
    #expect((outcome.problems.all.first?.origin.line ?? 0) >= 1)
  }

  @Test("refuses a file that is empty, a list, or more than one document")
  func roots() {
    #expect(read("").problems.all.map(\.kind) == [.fileEmpty])
    #expect(read("- 1\n").problems.all.map(\.kind) == [.yamlWrongType(expected: .mapping, found: .list)])
    #expect(read("a: 1\n---\nb: 2\n").problems.all.map(\.code) == [.yamlSyntax])
  }

  @Test(
    "never takes a number for another one",
    arguments: ["010", "0x10", "0o7", "1_000", "1:30", "+5", "1e3", "08", "-01", "1.5e3", "00"])
  func misleadingNumbers(text: String) throws {
    let outcome = read("a: \(text)\nb: \(text)\n")
    let root = try #require(outcome.root)
    #expect(root.required("a", as: .integer) == nil)
    #expect(root.required("a", as: .decimal) == nil)
    #expect(outcome.problems.all.map(\.kind) == [.yamlNumberForm(value: text), .yamlNumberForm(value: text)])
    #expect(root.required("b", as: .text)?.value == text)
  }

  @Test(
    "reads plain decimal integers",
    arguments: [("0", 0), ("7", 7), ("-12", -12), ("9223372036854775807", Int.max)])
  func integers(text: String, value: Int) throws {
    let root = try #require(read("a: \(text)\n").root)
    #expect(root.required("a", as: .integer)?.value == value)
  }

  @Test("keeps decimals exact")
  func decimals() throws {
    let root = try #require(read("a: 3.133\nb: -0.10\nc: 200\n").root)
    #expect(root.required("a", as: .decimal)?.value.scaled(toPlaces: 3) == 3_133)
    #expect(root.required("b", as: .decimal)?.value.description == "-0.1")
    #expect(root.required("c", as: .decimal)?.value.scaled(toPlaces: 2) == 20_000)
  }

  @Test(
    "takes only true and false for truth values, and other words for text",
    arguments: ["yes", "no", "on", "True", "\"true\""])
  func booleans(text: String) throws {
    let outcome = read("a: \(text)\nb: true\n")
    let root = try #require(outcome.root)
    #expect(root.required("a", as: .boolean) == nil)
    #expect(outcome.problems.all.map(\.kind) == [.yamlWrongType(expected: .boolean, found: .text)])
    #expect(root.required("b", as: .boolean)?.value == true)
  }

  @Test("leaves times and codes as text")
  func text() throws {
    let root = try #require(read("a: 07:30\nb: no\nc: 3\nd: \"\"\n").root)
    #expect(root.required("a", as: .text)?.value == "07:30")
    #expect(root.required("b", as: .text)?.value == "no")
    #expect(root.required("c", as: .text)?.value == "3")
    #expect(root.required("d", as: .text)?.value == "")
  }

  @Test("says what was expected and what was found")
  func wrongTypes() throws {
    let outcome = read("a: [1]\nb: 3\nc: {x: 1}\nd: true\ne: '5'\nf: 1.5\n")
    let root = try #require(outcome.root)
    _ = root.required("a", as: .text)
    _ = root.mapping("b")
    _ = root.list("c", of: .text)
    _ = root.required("d", as: .integer)
    _ = root.required("e", as: .integer)
    _ = root.required("f", as: .integer)
    #expect(
      lines(outcome.problems) == [
        "case.yaml:1:4 (a): expected text, found a list",
        "case.yaml:2:4 (b): expected a mapping, found a whole number",
        "case.yaml:3:4 (c): expected a list, found a mapping",
        "case.yaml:4:4 (d): expected a whole number, found true or false",
        "case.yaml:5:4 (e): expected a whole number, found text",
        "case.yaml:6:4 (f): \"1.5\" is not a whole number",
      ])
  }

  @Test("misses required keys, and keys without a value; optional ones may have none")
  func missing() throws {
    let outcome = read("a:\nb: ~\nc: null\n")
    let root = try #require(outcome.root)
    #expect(root.required("a", as: .text) == nil)
    #expect(root.optional("b", as: .text) == nil)
    #expect(root.list("c", of: .text) == nil)
    #expect(root.required("z", as: .text) == nil)
    #expect(outcome.problems.all.map(\.kind) == [.missingValue, .yamlMissingKey(key: "z")])
  }

  @Test("reads the good items of a list and reports the others")
  func lists() throws {
    let outcome = read("a: [1, x, 3]\n")
    let root = try #require(outcome.root)
    #expect(root.list("a", of: .integer)?.value.map(\.value) == [1, 3])
    #expect(lines(outcome.problems) == ["case.yaml:1:8 (a[2]): expected a whole number, found text"])
  }

  @Test("refuses nesting without end instead of running out of memory")
  func deepNesting() {
    let outcome = read("a: " + String(repeating: "[", count: 20_000))
    #expect(outcome.root == nil)
    #expect(outcome.problems.all.map(\.code) == [.yamlSyntax])
  }

  @Test("does not expand aliases that stand for each other many times over")
  func aliasBomb() throws {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...60 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let outcome = read(text)
    let root = try #require(outcome.root)
    #expect(root.list("a60", of: .text)?.value.isEmpty == true)
    #expect(outcome.problems.all.count == 2)
  }

  @Test("never crashes on random text", arguments: 0..<300 as Range<UInt64>)
  func fuzz(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", ": ", "\n", "  ", "- ", "[", "]", "{", "}", "'", "\"", "&x ", "*x", "#", "010", "王", "?", "|",
      "\t", "!!int ",
    ]
    let text = (0..<Int.random(in: 0...25, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
    let outcome = read(text)
    guard let root = outcome.root else {
      #expect(outcome.problems.hasErrors)
      return
    }
    _ = root.optional("a", as: .integer)
    _ = root.list("a", of: .text)
    _ = root.mapping("a")
    root.finish()
  }
}
