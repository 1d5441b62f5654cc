// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct DutyFilterTests {
  private func matches(_ filter: DutyFilter, _ code: Character) -> Bool {
    filter.matches(TinyWard("-").subject.duty(TinyWard.plan(code), on: TinyWard.monday))
  }

  private func codes(_ filter: DutyFilter) -> String {
    String("-EDLNBXCbmc".filter { matches(filter, $0) })
  }

  @Test(
    "Each predicate asks for its own fact, of any stint",
    arguments: [
      (.work, "EDLNBXCbmc"), (.off, "-"), (.shift(["E", "N"]), "ENmc"), (.kind(.night), "Nm"),
      (.kind(.standby), "Bb"),
      (.kind(.evening), "Lc"), (.unit("clinic"), "Cc"), (.unit("ward"), "EDLNBXbmc"),
      (.post("nurse"), "EDLNBXCbmc"),
      (.post("doctor"), ""), (.zone(.contaminated), "Cc"), (.zone(.clean), "EDLNBXbmc"),
      (.contact(.direct), "Cc"),
      (.contact(.none), "EDLNBXbmc"), (.contact(.indirect), ""), (.night, "NXm"),
      (.interruptsRest, "EDLNXCbmc"),
      (.longerThan(.hours(8)), "NXmc"), (.longerThan(Minutes(479)), "EDNXCbmc"),
      (.endsAfter(Self.time(16)), "LNBXbmc"), (.endsAfter(Self.time(15)), "DLNBXCbmc"),
      (.startsBefore(Self.time(8)), "Emc"),
      (.startsBefore(Self.time(7)), ""),
    ] as [(DutyFilter, String)])
  func predicates(filter: DutyFilter, expected: String) {
    #expect(codes(filter) == expected)
  }

  @Test("A day is one of some, whatever is done on it")
  func days() {
    #expect(codes(.on([TinyWard.monday])) == "-EDLNBXCbmc")
    #expect(codes(.on([TinyWard.monday.advanced(by: 1)])) == "")
  }

  private static func time(_ hour: Int) -> ColumnTime {
    ColumnTime(MinuteOfDay(minutesAfterMidnight: hour * 60) ?? .midnight)
  }

  @Test(
    "Predicates combine; two stints of a combination may meet them together",
    arguments: [
      (.all([.shift(["E"]), .unit("clinic")]), "c"), (.any([.off, .night]), "-NXm"), (.not(.work), "-"),
      (.not(.night), "-EDLBCbc"), (.all([]), "-EDLNBXCbmc"), (.any([]), ""),
    ] as [(DutyFilter, String)])
  func combinations(filter: DutyFilter, expected: String) {
    #expect(codes(filter) == expected)
  }
}
