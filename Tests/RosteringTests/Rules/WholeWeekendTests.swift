// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct WholeWeekendTests {
  private func whole(of filter: DutyFilter = .work, before: Edges.Before = .history) -> PersonalRule {
    .wholeWeekend(WholeWeekend(head: .hard, of: filter, before: before))
  }

  @Test("Half a weekend is one violation; none or all of it is none")
  func half() {
    #expect(TinyWard("-----D-").found(whole()) == [.days(5...6, 1)])
    #expect(TinyWard("------D").found(whole()) == [.days(5...6, 1)])
    #expect(TinyWard("-----DN").found(whole()).isEmpty)
    #expect(TinyWard("DDDDD--").found(whole()).isEmpty)
  }

  @Test("Every weekend is judged")
  func every() {
    #expect(TinyWard("-----D------D-").found(whole()) == [.days(5...6, 1), .days(12...13, 1)])
  }

  @Test("Only days that match count as worked")
  func filter() {
    #expect(TinyWard("-----DE").found(whole(of: .shift(["D"]))) == [.days(5...6, 1)])
  }

  @Test("A weekend that the last day cuts is not judged")
  func lastWeekend() {
    #expect(TinyWard("-----D").found(whole()).isEmpty)
  }

  @Test("A weekend that the first day cuts is judged where its Saturday is known and counts")
  func firstWeekend() {
    let sunday = TinyWard.monday.advanced(by: -1)
    let ward = TinyWard("-", history: "D", from: sunday)
    #expect(ward.found(whole(before: .history)) == [.days(-1...0, 1)])
    #expect(ward.found(whole(before: .nothing)).isEmpty)
    #expect(ward.found(whole(before: .free)).isEmpty)
    #expect(TinyWard("D", from: sunday).found(whole()).isEmpty)
  }

  @Test("A weekend of the history is past")
  func past() {
    #expect(TinyWard("-", history: "D-").found(whole()).isEmpty)
  }
}
