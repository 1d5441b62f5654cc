// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct ExposureLimitTests {
  private func exposure(
    maximum: Int = 2, clear: DutyFilter = .off, clearDays: Int = 2, before: Edges.Before = .history
  ) -> PersonalRule {
    .exposureLimit(
      ExposureLimit(
        head: .hard, of: .zone(.contaminated), maximum: maximum, clear: clear, clearDays: clearDays,
        before: before))
  }

  @Test("Every exposed day above the limit is one violation")
  func limit() {
    #expect(TinyWard("C-C").found(exposure()).isEmpty)
    #expect(TinyWard("CCCC").found(exposure()) == [.day(2, 1), .day(3, 1)])
  }

  @Test("A clear stretch, and nothing shorter, begins a new count")
  func clear() {
    #expect(TinyWard("CC--CC").found(exposure()).isEmpty)
    #expect(TinyWard("CC-C").found(exposure()) == [.day(3, 1)])
    #expect(TinyWard("CC-D-C").found(exposure()) == [.day(5, 1)])
    #expect(TinyWard("CC-C-C").found(exposure()) == [.day(3, 1), .day(5, 1)])
  }

  @Test("A stint in the contaminated zone exposes, beside one in the ward")
  func combination() {
    #expect(TinyWard("ccc").found(exposure()) == [.day(2, 1)])
  }

  @Test("A day that exposes and is clear at once exposes")
  func both() {
    let rule = exposure(maximum: 1, clear: .work, clearDays: 1)
    #expect(TinyWard("CC").found(rule) == [.day(1, 1)])
    #expect(TinyWard("CDC").found(rule).isEmpty)
  }

  @Test("Exposure of the history counts only where the history does")
  func history() {
    let ward = TinyWard("C", history: "CC")
    #expect(ward.found(exposure(before: .history)) == [.day(0, 1)])
    #expect(ward.found(exposure(before: .nothing)).isEmpty)
    #expect(ward.found(exposure(before: .free)).isEmpty)
    #expect(TinyWard("-C", history: "CC-").found(exposure()).isEmpty)
    #expect(TinyWard("-", history: "CCC").found(exposure()).isEmpty)
  }
}
