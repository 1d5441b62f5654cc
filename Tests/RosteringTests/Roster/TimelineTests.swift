// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct TimelineTests {
  private func timeline(_ ward: TinyWard) -> Timeline {
    Timeline(of: ward.subject.staff[0], roster: ward.roster, case: ward.subject)
  }

  @Test("It begins with the known history and ends with the horizon")
  func days() {
    let ward = TinyWard("DE", history: "N-")
    let timeline = timeline(ward)
    #expect(timeline.knownFrom == ward.day(-2))
    #expect(timeline.duties.map(\.plan.code) == ["N", "", "D", "E"])
    #expect(timeline[ward.day(-2)]?.nights == 1)
    #expect(timeline[ward.day(-3)] == nil)
    #expect(timeline[ward.day(2)] == nil)
    #expect(timeline.days(before: .history) == ward.day(-2)...ward.day(1))
    #expect(timeline.days(before: .nothing) == ward.day(0)...ward.day(1))
    #expect(timeline.days(before: .free) == ward.day(0)...ward.day(1))
  }

  @Test("A known day without an entry was off, and entries before the first known day are not looked at")
  func known() {
    var ward = TinyWard("D", history: "NNN")
    let eve = ward.day(-1)
    ward.subject.history.knownFrom["A"] = eve
    ward.subject.history.plans["A"]?[eve] = nil
    #expect(timeline(ward).duties.map(\.plan.code) == ["", "D"])
  }

  @Test("Without history it is the horizon alone, even if its first known day is later")
  func horizonAlone() {
    var ward = TinyWard("DE")
    #expect(timeline(ward).knownFrom == ward.day(0))
    ward.subject.history.knownFrom["A"] = ward.day(1)
    #expect(timeline(ward).duties.count == 2)
  }

  @Test("The horizon is the case's: a roster that lacks days is off on them, further days are left out")
  func otherHorizon() {
    var ward = TinyWard("DE")
    var roster = Roster(horizon: ward.day(1)...ward.day(4), staff: ["A"])
    for offset in 1...4 { roster["A", ward.day(offset)] = TinyWard.plan("N") }
    ward.roster = roster
    #expect(timeline(ward).duties.map(\.plan.code) == ["", "N"])
  }
}
