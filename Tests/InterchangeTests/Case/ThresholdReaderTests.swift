// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Testing

@Suite("Thresholds, and clauses that are private")
struct ThresholdReaderTests {
  private func rule(_ text: String) throws -> PersonalRule {
    let rules = "rules:\n  - {id: r, \(text)}\n"
    return try #require(
      try subject(["case.yaml": "title: Small\nmonth: 2026-03\n" + rules]).rules.first)
  }

  /// The predicate of a wish.
  private func want(_ predicate: String) throws -> DutyFilter? {
    guard case .wish(let wish) = try rule("rule: wish, price: 1, want: \(predicate)") else { return nil }
    return wish.want
  }

  @Test(
    "A limit includes its threshold unless the file says that it does not",
    arguments: [
      ("48", 2880), ("{value: 48, inclusive: true}", 2880), ("{value: 48, inclusive: false}", 2879),
    ])
  func maximum(text: String, minutes: Int) throws {
    let rule = try rule("rule: window_limit, measure: hours, window: week, maximum: \(text)")
    guard case .windowLimit(let limit) = rule else {
      Issue.record("another rule")
      return
    }
    #expect(limit.maximum == minutes)
  }

  @Test(
    "A least value that does not include its threshold is more than it",
    arguments: [("11", 660), ("{value: 11, inclusive: true}", 660), ("{value: 11, inclusive: false}", 661)])
  func minimum(text: String, minutes: Int) throws {
    guard case .minimumRest(let rest) = try rule("rule: minimum_rest, hours: \(text)") else {
      Issue.record("another rule")
      return
    }
    #expect(rest.minimum == Minutes(minutes))
  }

  @Test("A predicate leaves its threshold out unless the file says that it does not")
  func predicates() throws {
    let evening = try #require(ColumnTime("22:00"))
    let morning = try #require(ColumnTime("07:00"))
    #expect(try want("{longer_than: 12h}") == .longerThan(.hours(12)))
    #expect(
      try want("{longer_than: {value: 12h, inclusive: true}}") == .longerThan(.hours(12) - Minutes(1)))
    #expect(try want("{ends_after: 22:00}") == .endsAfter(evening))
    #expect(
      try want("{ends_after: {value: 22:00, inclusive: true}}") == .endsAfter(evening.advanced(by: -1)))
    #expect(try want("{starts_before: 07:00}") == .startsBefore(morning))
    #expect(
      try want("{starts_before: {value: 07:00, inclusive: true}}") == .startsBefore(morning.advanced(by: 1)))
  }

  @Test("A rule or a mix is private only where the file says so", arguments: [nil, false, true])
  func privacy(isPrivate: Bool?) throws {
    let mark = isPrivate.map { ", private: \($0)" } ?? ""
    let rule = try rule("rule: wish, price: 1, want: off" + mark)
    #expect(rule.head.isPrivate == isPrivate ?? false)
    let rows = "rows:\n  - {id: mix, row: mix, unit: W3, maximum: 1\(mark)}\n"
    let row = try #require(
      try subject(["case.yaml": "title: Small\nmonth: 2026-03\n" + rows]).rows.first { $0.id == "mix" })
    guard case .mix(let mix) = row else {
      Issue.record("another row")
      return
    }
    #expect(mix.isPrivate == isPrivate ?? false)
  }
}
