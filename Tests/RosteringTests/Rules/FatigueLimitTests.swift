// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct FatigueLimitTests {
  private static let weights: [FatigueScale.Weight] = [
    .init(of: .work, points: 2), .init(of: .night, points: 1), .init(of: .off, points: -4),
    .init(of: .shift(["E"]), after: .shift(["L"]), points: 3),
  ]

  private func limit(
    _ maximum: Int, top: Int = 20, before: Edges.Before = .history, head: RuleHead = .hard
  ) -> PersonalRule {
    let scale = FatigueScale(weights: Self.weights, top: top)
    return .fatigue(FatigueLimit(head: head, scale: scale, maximum: maximum, before: before))
  }

  private func levels(_ ward: TinyWard, top: Int = 20) throws -> [Int] {
    let member = try #require(ward.subject.staff.first)
    guard case .fatigue(let rule) = limit(0, top: top) else { return [] }
    return rule.levels(in: Timeline(of: member, roster: ward.roster, case: ward.subject))
  }

  @Test("Days add their points, rest takes points away, and the level stays on the scale")
  func levels() throws {
    #expect(try levels(TinyWard("DND-D--")) == [2, 5, 7, 3, 5, 1, 0])
    #expect(try levels(TinyWard("NNNN"), top: 7) == [3, 6, 7, 7])
  }

  @Test("A weight may ask what the day before was")
  func pairs() throws {
    #expect(try levels(TinyWard("LE")) == [2, 7])
    #expect(try levels(TinyWard("L-E")) == [2, 0, 2])
    #expect(try levels(TinyWard("E", history: "L")) == [7])
  }

  @Test("Every day above the limit is charged for what lies above it")
  func amounts() {
    #expect(TinyWard("DD").found(limit(4)).isEmpty)
    #expect(TinyWard("DDD-D").found(limit(4)) == [.day(2, 2)])
    let violations = TinyWard("DDDD").violations(of: limit(5, head: .priced))
    #expect(violations.map(\.cost) == [Cost(7), Cost(21)])
    #expect(violations.map(\.actual) == [6, 8])
  }

  @Test("What the history has made of a person is not charged, and counts only where the history does")
  func history() {
    #expect(TinyWard("--", history: "DDDD").found(limit(3)).isEmpty)
    #expect(TinyWard("D-", history: "DDDD").found(limit(3)) == [.day(0, 6), .day(1, 3)])
    #expect(TinyWard("D", history: "DDDD").found(limit(3, before: .nothing)).isEmpty)
    #expect(TinyWard("D", history: "DDDD").found(limit(3, before: .free)).isEmpty)
  }
}
