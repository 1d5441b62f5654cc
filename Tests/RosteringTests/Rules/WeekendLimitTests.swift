// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

/// The horizon begins on a Monday, so that days 5 and 6, 12 and 13, 19 and 20 are weekends.
@Suite struct WeekendLimitTests {
  private func limit(
    maximum: Int? = nil, atLeast: Int? = nil, inRow: Int? = nil, of filter: DutyFilter = .work,
    weekend: WeekendDays = WeekendDays(), before: Edges.Before = .history, after: Edges.After = .open,
    opening: [StaffID: Int] = [:]
  ) -> PersonalRule {
    .weekendLimit(
      WeekendLimit(
        head: .hard, weekend: weekend, of: filter, maximum: maximum, minimumInRow: atLeast,
        maximumInRow: inRow,
        before: before, after: after, opening: opening))
  }

  private let sunday = TinyWard.monday.advanced(by: -1)

  @Test("A weekend is worked when either of its days is, and all count once for the horizon")
  func maximum() {
    let ward = TinyWard("-----D------DD")
    #expect(ward.found(limit(maximum: 3)).isEmpty)
    #expect(ward.found(limit(maximum: 2)).isEmpty)
    #expect(ward.found(limit(maximum: 1)) == [.days(0...13, 1)])
    #expect(ward.found(limit(maximum: 0)) == [.days(0...13, 2)])
  }

  @Test("Weekends brought along count for the horizon and not in a row")
  func opening() {
    let ward = TinyWard("-----D-")
    #expect(ward.found(limit(maximum: 1, opening: ["A": 1])) == [.days(0...6, 1)])
    #expect(ward.found(limit(inRow: 1, opening: ["A": 1])).isEmpty)
  }

  @Test("Only days that match make a weekend worked")
  func filter() {
    #expect(TinyWard("-----D-").found(limit(maximum: 0, of: .night)).isEmpty)
    #expect(TinyWard("-----N-").found(limit(maximum: 0, of: .night)) == [.days(0...6, 1)])
  }

  @Test(
    "A Saturday of the history makes the weekend of the first Sunday worked only where the history counts")
  func firstWeekend() {
    let ward = TinyWard("-", history: "D", from: sunday)
    #expect(ward.found(limit(maximum: 0, before: .history)) == [.day(0, 1)])
    #expect(ward.found(limit(maximum: 0, before: .nothing)).isEmpty)
    #expect(ward.found(limit(maximum: 0, before: .free)).isEmpty)
    #expect(TinyWard("-", from: sunday).found(limit(maximum: 0)).isEmpty)
  }

  @Test("A weekend that the last day cuts counts by the days it has")
  func lastWeekend() {
    #expect(TinyWard("-----D").found(limit(maximum: 0)) == [.days(0...5, 1)])
    #expect(TinyWard("------").found(limit(maximum: 0)).isEmpty)
  }

  @Test("A run of worked weekends is too long by the weekends above the limit")
  func inRow() {
    let ward = TinyWard("-----D------D------D-")
    #expect(ward.found(limit(inRow: 3)).isEmpty)
    #expect(ward.found(limit(inRow: 2)) == [.days(5...20, 1)])
    #expect(ward.found(limit(inRow: 1)) == [.days(5...20, 2)])
  }

  @Test("A free weekend ends a run")
  func gap() {
    #expect(TinyWard("-----D-------------D-").found(limit(inRow: 1)).isEmpty)
  }

  @Test("Weekends of the history lengthen a run, but only those of the horizon are charged")
  func inRowOverHistory() {
    let ward = TinyWard("-----D-", history: "-----D------D-")
    #expect(ward.found(limit(inRow: 3)).isEmpty)
    #expect(ward.found(limit(inRow: 2)) == [.days(-9...6, 1)])
    #expect(ward.found(limit(inRow: 1)) == [.days(-9...6, 1)])
    #expect(ward.found(limit(inRow: 1, before: .nothing)).isEmpty)
    #expect(ward.found(limit(maximum: 1)).isEmpty)
  }

  @Test("A weekend of the history that is not known whole does not count")
  func partlyKnown() {
    #expect(TinyWard("-----D-", history: "D-----D-").found(limit(inRow: 2)).isEmpty)
    #expect(TinyWard("-----D-", history: "-D-----D-").found(limit(inRow: 2)) == [.days(-9...6, 1)])
  }

  @Test("A run that ended in the history is past")
  func pastRun() {
    #expect(TinyWard("-------", history: "-----D------D-").found(limit(inRow: 1)).isEmpty)
  }

  @Test("A run of worked weekends is too short by the weekends it lacks")
  func fewestInRow() {
    let ward = TinyWard("------------D-------D------")
    #expect(ward.found(limit(atLeast: 1)).isEmpty)
    #expect(ward.found(limit(atLeast: 2)).isEmpty)
    #expect(ward.found(limit(atLeast: 3)) == [.days(12...20, 1)])
    #expect(ward.found(limit(atLeast: 4)) == [.days(12...20, 2)])
  }

  @Test("A run at an edge owes weekends only where nothing can lie beyond it")
  func fewestInRowAtEdges() {
    let first = TinyWard("-----D--------")
    #expect(first.found(limit(atLeast: 2)).isEmpty)
    #expect(first.found(limit(atLeast: 2, before: .free)).isEmpty)
    #expect(first.found(limit(atLeast: 2, before: .nothing)) == [.days(5...6, 1)])
    let last = TinyWard("-------------D")
    #expect(last.found(limit(atLeast: 2)).isEmpty)
    #expect(last.found(limit(atLeast: 2, after: .closed)) == [.days(12...13, 1)])
  }

  @Test("A run of the history owes weekends only if the first weekend planned cuts it short")
  func fewestInRowOverHistory() {
    let free = TinyWard("-------", history: "--------------------D-", from: TinyWard.monday.advanced(by: -21))
    #expect(free.found(limit(atLeast: 2)) == [.days(-2 ... -1, 1)])
    let worked = TinyWard(
      "-----D-", history: "--------------------D", from: TinyWard.monday.advanced(by: -21))
    #expect(worked.found(limit(atLeast: 2)).isEmpty)
    let past = TinyWard("-------", history: "------------D--------", from: TinyWard.monday.advanced(by: -21))
    #expect(past.found(limit(atLeast: 2)).isEmpty)
  }

  @Test("Weekends of three days begin on their Friday")
  func longWeekend() {
    let friday = WeekendDays(first: .friday, length: 3)
    #expect(TinyWard("----D--").found(limit(maximum: 0, weekend: friday)) == [.days(0...6, 1)])
    #expect(TinyWard("----D--").found(limit(maximum: 0)).isEmpty)
  }

  @Test("Instances are the weekends with a day in the range")
  func instances() {
    let monday = TinyWard.monday
    let weekends = WeekendDays().instances(in: sunday...monday.advanced(by: 5))
    #expect(weekends == [monday.advanced(by: -2)...sunday, monday.advanced(by: 5)...monday.advanced(by: 6)])
    #expect(WeekendDays().instances(in: monday...monday.advanced(by: 4)).isEmpty)
    let friday = WeekendDays(first: .friday, length: 3).instances(in: monday...monday.advanced(by: 4))
    #expect(friday == [monday.advanced(by: 4)...monday.advanced(by: 6)])
  }
}
