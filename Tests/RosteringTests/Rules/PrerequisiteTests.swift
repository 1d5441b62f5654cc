// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct PrerequisiteTests {
  private func clinicAfterStandby(before: Edges.Before = .history) -> PersonalRule {
    .prerequisite(
      Prerequisite(head: .hard, needs: .zone(.contaminated), done: .kind(.standby), before: before))
  }

  @Test("Every day before it is done is one violation")
  func notYet() {
    #expect(TinyWard("C-CBC").found(clinicAfterStandby()) == [.day(0, 1), .day(2, 1)])
    #expect(TinyWard("BC").found(clinicAfterStandby()).isEmpty)
    #expect(TinyWard("B---C").found(clinicAfterStandby()).isEmpty)
  }

  @Test("Done on the day itself is not done before")
  func sameDay() {
    let rule = PersonalRule.prerequisite(
      Prerequisite(head: .hard, needs: .shift(["D"]), done: .kind(.standby)))
    #expect(TinyWard("bD").found(rule) == [.day(0, 1)])
  }

  @Test("Done in the history counts only where the history does")
  func history() {
    let ward = TinyWard("C", history: "B-")
    #expect(ward.found(clinicAfterStandby(before: .history)).isEmpty)
    #expect(ward.found(clinicAfterStandby(before: .nothing)) == [.day(0, 1)])
    #expect(ward.found(clinicAfterStandby(before: .free)) == [.day(0, 1)])
  }

  @Test("A day of the history is past")
  func past() {
    #expect(TinyWard("-", history: "C").found(clinicAfterStandby()).isEmpty)
  }
}
