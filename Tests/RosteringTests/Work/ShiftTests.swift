// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct ShiftTests {
  private func shift(_ start: String, _ end: String, kind: Shift.Kind = .day) throws -> Shift {
    Shift(
      code: "S", name: "", start: try #require(ColumnTime(start)), end: try #require(ColumnTime(end)),
      kind: kind)
  }

  @Test(
    "An end that is not after the start lies on the next day",
    arguments: [
      ("08:00", "16:00", "16:00"), ("20:00", "08:00", "+1 08:00"), ("08:00", "08:00", "+1 08:00"),
      ("20:00", "+1 08:00", "+1 08:00"), ("+1 08:00", "08:00", "+2 08:00"), ("+1 08:00", "16:00", "+1 16:00"),
    ])
  func end(start: String, end: String, expected: String) throws {
    let shift = try shift(start, end)
    #expect(shift.end.description == expected)
  }

  @Test("A night counts for one, a standby lets rest", arguments: Shift.Kind.allCases)
  func defaults(kind: Shift.Kind) throws {
    #expect(try shift("08:00", "16:00", kind: kind).nights == (kind == .night ? 1 : 0))
    #expect(try shift("08:00", "16:00", kind: kind).interruptsRest == (kind != .standby))
  }
}
