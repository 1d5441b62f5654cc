// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Testing

@Suite("The rule packs")
struct RulePackTests {
  private func content(_ pack: RulePack) throws -> RulePackContent {
    let problems = ProblemList()
    let content = pack.read(problems: problems)
    #expect(problems.all.map { $0.line(in: .english) } == [])
    return try #require(content)
  }

  @Test("are read without a problem, under their own names", arguments: RulePack.allCases)
  func read(pack: RulePack) throws {
    let content = try content(pack)
    #expect(content.id == pack.rawValue)
    #expect(!content.clauses.isEmpty)
    #expect(Set(content.clauses.map(\.id)).count == content.clauses.count)
  }

  @Test("have for every clause an example just inside and one just outside, and both hold", arguments: RulePack.allCases)
  func cases(pack: RulePack) throws {
    for clause in try content(pack).clauses {
      #expect(Set(clause.cases.map(\.isKept)) == [true, false], "\(clause.id)")
      for example in clause.cases { #expect(example.holds(under: clause), "\(clause.id): \(example.name)") }
    }
  }

  @Test("say of weak figures that they are examples")
  func status() throws {
    #expect(try content(.labourTime).status == .verified)
    let example = try content(.closedLoopExample)
    #expect(example.status == .example)
    guard case .rule(let rule)? = example.clauses.first?.demand else { return #expect(Bool(false)) }
    #expect(rule.head.source?.hasSuffix("(S4), example") == true)
  }
}
