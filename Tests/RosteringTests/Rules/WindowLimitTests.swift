// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct WindowLimitTests {
  private func limit(
    _ measure: Measure, of filter: DutyFilter = .work, in window: Window, minimum: Int? = nil,
    maximum: Int? = nil,
    attribution: DayAttribution = .start, before: Edges.Before = .history, after: Edges.After = .open,
    opening: [StaffID: Int] = [:], average: Int? = nil
  ) -> PersonalRule {
    .windowLimit(
      WindowLimit(
        head: .hard, measure: measure, of: filter, window: window, minimum: minimum, maximum: maximum,
        attribution: attribution, edges: Edges(before: before, after: after), opening: opening,
        average: average))
  }

  @Test("Every rolling window is judged by itself")
  func rolling() {
    let rule = limit(.nights, in: .rolling(days: 3), maximum: 1)
    #expect(TinyWard("N--N").found(rule).isEmpty)
    #expect(TinyWard("N-N-").found(rule) == [.days(0...2, 1)])
    #expect(TinyWard("NNN").found(rule) == [.days(-1...1, 1), .days(0...2, 2)])
  }

  @Test("A rolling window that begins before the horizon counts the history only where it counts")
  func rollingOverHistory() {
    let ward = TinyWard("N", history: "N-")
    func rule(_ before: Edges.Before) -> PersonalRule {
      limit(.nights, in: .rolling(days: 3), maximum: 1, before: before)
    }
    #expect(ward.found(rule(.history)) == [.days(-2...0, 1)])
    #expect(ward.found(rule(.nothing)).isEmpty)
    #expect(ward.found(rule(.free)).isEmpty)
  }

  @Test("A calendar year counts its history, and its opening before that, but charges neither again")
  func year() throws {
    let eve = try #require(CivilDay(year: 2025, month: 12, day: 31))
    func ward(_ codes: String, _ history: String = "") -> TinyWard {
      TinyWard(codes, history: history, from: eve)
    }
    let rule = limit(.days, in: .year, maximum: 2)
    #expect(ward("DDD", "D").found(rule).isEmpty)
    #expect(ward("DDDD").found(rule) == [.days(1...365, 1)])
    #expect(ward("D---", "DD").found(rule) == [.days(-364...0, 1)])
    func opened(_ opening: Int) -> PersonalRule {
      limit(.days, in: .year, maximum: 2, opening: ["A": opening])
    }
    #expect(ward("D-", "D").found(opened(0)).isEmpty)
    #expect(ward("D-", "D").found(opened(1)) == [.days(-364...0, 1)])
    #expect(ward("D-", "D").found(opened(9)) == [.days(-364...0, 1)])
    #expect(ward("--", "D").found(opened(9)).isEmpty)
  }

  @Test("An average is taken over the days of the window that are known or planned")
  func average() {
    let rule = limit(.days, in: .rolling(days: 14), maximum: 3, average: 7)
    #expect(TinyWard("DDD----").found(rule).filter { $0.days.upperBound == 6 }.isEmpty)
    #expect(TinyWard("DDDD---").found(rule).filter { $0.days.upperBound == 6 } == [.days(-7...6, 1)])
    #expect(TinyWard("DDDD---", history: "D-D----").found(rule).filter { $0.days.upperBound == 6 }.isEmpty)
    #expect(TinyWard("DDDD---", history: "D-DD---").found(rule).last == .days(-7...6, 1))
    // One long first day is no average yet.
    #expect(TinyWard("DDD----").found(rule).isEmpty)
    let least = limit(.days, in: .fixed(days: 7, anchor: TinyWard.monday), minimum: 2, average: 7)
    #expect(TinyWard("D------").found(least) == [.days(0...6, 1)])
    #expect(TinyWard("DD-----").found(least).isEmpty)
  }

  @Test("A window owes its minimum from the limit down")
  func minimum() {
    let rule = limit(.days, in: .rolling(days: 2), minimum: 1)
    #expect(TinyWard("D--D").found(rule) == [.days(1...2, 1)])
    #expect(TinyWard("D-DD").found(rule).isEmpty)
  }

  @Test(
    "A window that begins before the horizon owes a minimum if all its days are known, or nothing came before"
  )
  func minimumBefore() {
    func rule(_ before: Edges.Before) -> PersonalRule {
      limit(.days, in: .rolling(days: 3), minimum: 2, before: before)
    }
    #expect(TinyWard("D").found(rule(.history)).isEmpty)
    #expect(TinyWard("D", history: "-").found(rule(.history)).isEmpty)
    #expect(TinyWard("D", history: "--").found(rule(.history)) == [.days(-2...0, 1)])
    #expect(TinyWard("D", history: "D-").found(rule(.history)).isEmpty)
    #expect(TinyWard("D", history: "D-").found(rule(.nothing)) == [.days(-2...0, 1)])
    #expect(TinyWard("D", history: "--").found(rule(.free)).isEmpty)
  }

  @Test("A window that reaches beyond the last day owes a minimum only when nothing follows")
  func minimumAfter() {
    #expect(TinyWard("DDDD").found(limit(.days, in: .week, minimum: 5, after: .open)).isEmpty)
    #expect(TinyWard("DDDD").found(limit(.days, in: .week, minimum: 5, after: .closed)) == [.days(0...6, 1)])
    #expect(TinyWard("DDDD---").found(limit(.days, in: .week, minimum: 5, after: .open)) == [.days(0...6, 1)])
  }

  @Test("A week that began in the history counts its days")
  func weekOverHistory() {
    let thursday = TinyWard.monday.advanced(by: 3)
    let ward = TinyWard("DDDD", history: "DDD", from: thursday)
    #expect(ward.found(limit(.days, in: .week, maximum: 5)) == [.days(-3...3, 2)])
    #expect(ward.found(limit(.days, in: .week, maximum: 5, before: .nothing)).isEmpty)
  }

  @Test("Fixed windows begin on their anchor, before it as well as after")
  func fixed() {
    let rule = limit(.days, in: .fixed(days: 3, anchor: TinyWard.monday.advanced(by: 5)), maximum: 1)
    #expect(TinyWard("DD--DD").found(rule) == [.days(-1...1, 1)])
  }

  @Test("Calendar months are judged apart")
  func month() throws {
    let ward = TinyWard("DDDD", from: try #require(CivilDay("2026-03-30")))
    #expect(ward.found(limit(.days, in: .month, maximum: 1)) == [.days(-29...1, 1), .days(2...31, 1)])
  }

  @Test("What a person brings along counts in the window of the horizon, and in no other")
  func opening() {
    let ward = TinyWard("DD")
    #expect(ward.found(limit(.days, in: .horizon, maximum: 2)).isEmpty)
    #expect(ward.found(limit(.days, in: .horizon, maximum: 2, opening: ["A": 1])) == [.days(0...1, 1)])
    #expect(ward.found(limit(.days, in: .horizon, minimum: 3, opening: ["A": 1])).isEmpty)
    #expect(ward.found(limit(.days, in: .week, maximum: 2, opening: ["A": 1])).isEmpty)
  }

  @Test("The window of the horizon leaves the history out")
  func horizonAlone() {
    #expect(TinyWard("DD", history: "DD").found(limit(.days, in: .horizon, maximum: 1)) == [.days(0...1, 1)])
  }

  @Test("Minutes, nights, stints and days are counted each in its own unit")
  func measures() {
    #expect(TinyWard("DD").found(limit(.minutes, in: .horizon, maximum: 960)).isEmpty)
    #expect(TinyWard("DD").found(limit(.minutes, in: .horizon, maximum: 959)) == [.days(0...1, 1)])
    #expect(TinyWard("NX").found(limit(.nights, in: .horizon, maximum: 0)) == [.days(0...1, 2)])
    #expect(TinyWard("bD").found(limit(.stints, in: .horizon, maximum: 0)) == [.days(0...1, 3)])
    #expect(TinyWard("bD").found(limit(.days, in: .horizon, maximum: 0)) == [.days(0...1, 2)])
  }

  @Test("Days off are days where the filter asks for them")
  func daysOff() {
    #expect(TinyWard("D--D").found(limit(.days, of: .off, in: .horizon, minimum: 2)).isEmpty)
    #expect(TinyWard("D-DD").found(limit(.days, of: .off, in: .horizon, minimum: 2)) == [.days(0...3, 1)])
  }

  @Test("Only days whose duty matches count")
  func filter() {
    #expect(
      TinyWard("DNED").found(limit(.days, of: .shift(["D"]), in: .horizon, maximum: 1)) == [.days(0...3, 1)])
  }

  @Test("A Sunday night of 120 and 420 minutes belongs to its Sunday, or to both weeks")
  func attribution() {
    let ward = TinyWard("------N-")
    let start = limit(.minutes, in: .week, maximum: 100, attribution: .start)
    let overlap = limit(.minutes, in: .week, maximum: 100, attribution: .overlap)
    #expect(ward.found(start) == [.days(0...6, 440)])
    #expect(ward.found(overlap) == [.days(0...6, 20), .days(7...13, 320)])
  }

  @Test("Nights count where they start, however minutes are split")
  func nightsStart() {
    let rule = limit(.nights, in: .week, maximum: 0, attribution: .overlap)
    #expect(TinyWard("------N-").found(rule) == [.days(0...6, 1)])
  }

  @Test("The share after midnight of the eve belongs to the first day only where the history counts")
  func attributionFromHistory() {
    let ward = TinyWard("-", history: "N")
    func rule(_ attribution: DayAttribution, _ before: Edges.Before) -> PersonalRule {
      limit(.minutes, in: .week, maximum: 0, attribution: attribution, before: before)
    }
    #expect(ward.found(rule(.overlap, .history)) == [.days(0...6, 420)])
    #expect(ward.found(rule(.overlap, .nothing)).isEmpty)
    #expect(ward.found(rule(.start, .history)).isEmpty)
  }

  @Test("The share after midnight of the last day belongs to nothing")
  func attributionAtTheEnd() {
    let rule = limit(.minutes, in: .week, maximum: 0, attribution: .overlap)
    #expect(TinyWard("N").found(rule) == [.days(0...6, 120)])
  }

  @Test("A share after midnight counts by the duty it comes from, not by that of the day it falls on")
  func attributionAndFilter() {
    let rule = limit(.minutes, of: .night, in: .rolling(days: 1), maximum: 0, attribution: .overlap)
    #expect(TinyWard("ND").found(rule) == [.day(0, 120), .day(1, 420)])
  }
}
