// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct MinimumRestTests {
  private func rest(
    _ minimum: Minutes, after: DutyFilter = .work, next: DutyFilter = .work, before: Edges.Before = .history
  ) -> PersonalRule {
    .minimumRest(MinimumRest(head: .hard, minimum: minimum, after: after, next: next, before: before))
  }

  @Test("From a late's end at 22:00 to an early's start at 07:00 are nine hours")
  func limit() {
    let ward = TinyWard("LE")
    #expect(ward.found(rest(Minutes(539))).isEmpty)
    #expect(ward.found(rest(.hours(9))).isEmpty)
    #expect(ward.found(rest(Minutes(541))) == [.days(0...1, 1)])
    #expect(ward.found(rest(.hours(11))) == [.days(0...1, 120)])
  }

  @Test("A night ends on the next day")
  func night() {
    #expect(TinyWard("ND").found(rest(.hours(11))) == [.days(0...1, 600)])
    #expect(TinyWard("N-D").found(rest(.hours(25))).isEmpty)
    #expect(TinyWard("N-D").found(rest(.hours(26))) == [.days(0...2, 60)])
  }

  @Test("Only neighbouring duties are compared")
  func neighbours() {
    #expect(TinyWard("DDD").found(rest(.hours(17))) == [.days(0...1, 60), .days(1...2, 60)])
  }

  @Test("A standby neither ends nor starts a rest")
  func standby() {
    #expect(TinyWard("LBE").found(rest(.hours(34))) == [.days(0...2, 60)])
    #expect(TinyWard("bD").found(rest(.hours(16))).isEmpty)
    #expect(TinyWard("bD").found(rest(.hours(17))) == [.days(0...1, 60)])
  }

  @Test("A 24 h duty ends when the next day's begins, or after")
  func wholeDay() {
    #expect(TinyWard("XD").found(rest(.hours(1))) == [.days(0...1, 60)])
    let overlapping = TinyWard("XE").violations(of: rest(.hours(1)))
    #expect(overlapping.map(\.actual) == [-60])
    #expect(overlapping.map(\.amount) == [120])
  }

  @Test("Between the stints of one day nothing is judged, after the last of them it is")
  func splitDuty() {
    #expect(TinyWard("m-").found(rest(.hours(11))).isEmpty)
    #expect(TinyWard("mD").found(rest(.hours(11))) == [.days(0...1, 600)])
  }

  @Test("Only duties that match count as the earlier and the later")
  func filters() {
    let ward = TinyWard("LEN-")
    #expect(ward.found(rest(.hours(32), after: .shift(["L"]))) == [.days(0...1, 23 * 60)])
    #expect(ward.found(rest(.hours(32), next: .night)) == [.days(1...2, 60)])
  }

  @Test("A duty of the eve counts only where the history does")
  func eve() {
    let ward = TinyWard("D", history: "N")
    #expect(ward.found(rest(.hours(11), before: .history)) == [.days(-1...0, 600)])
    #expect(ward.found(rest(.hours(11), before: .nothing)).isEmpty)
    #expect(ward.found(rest(.hours(11), before: .free)).isEmpty)
    #expect(TinyWard("-", history: "ND").found(rest(.hours(11))).isEmpty)
  }

  @Test("The night in which the clock is put forward gives an hour less rest")
  func clockChange() throws {
    let saturday = try #require(CivilDay("2026-03-28"))
    var ward = TinyWard("LE", from: saturday)
    #expect(ward.found(rest(.hours(9))).isEmpty)
    ward.subject.clock = try #require(
      CivilClock(zoneIdentifier: "Europe/Berlin", covering: ward.subject.horizon))
    #expect(ward.found(rest(.hours(9))) == [.days(0...1, 60)])
  }

  @Test("The way between two units adds to the rest")
  func travel() {
    let way = Travel([Travel.Leg(between: [TinyWard.ward, TinyWard.clinic], time: Minutes(40))])
    func rule(_ hours: Int) -> PersonalRule {
      .minimumRest(MinimumRest(head: .hard, minimum: .hours(hours), travel: way))
    }
    #expect(TinyWard("DD").found(rule(16)).isEmpty)
    #expect(TinyWard("DC").found(rule(16)) == [.days(0...1, 40)])
    #expect(TinyWard("DC").found(rule(15)).isEmpty)
    #expect(TinyWard("cE").found(rule(9)) == [.days(0...1, 40)])
  }
}
