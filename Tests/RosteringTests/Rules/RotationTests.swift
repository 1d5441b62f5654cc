// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct RotationTests {
  private func rotation(
    _ cycle: [String?], anchor: CivilDay = TinyWard.monday, offsets: [StaffID: Int] = ["A": 0]
  ) -> PersonalRule {
    .rotation(Rotation(head: .priced, cycle: cycle, anchor: anchor, offsets: offsets))
  }

  @Test("Every day that differs from the cycle is one deviation")
  func deviations() {
    #expect(TinyWard("DN-DN-").found(rotation(["D", "N", ""])).isEmpty)
    #expect(
      TinyWard("DDDD-N").found(rotation(["D", "N", ""])) == [.day(1, 1), .day(2, 1), .day(4, 1), .day(5, 1)])
  }

  @Test("An entry may expect nothing, or a day off")
  func entries() {
    #expect(TinyWard("DNX").found(rotation(["D", nil, ""])) == [.day(2, 1)])
  }

  @Test("A person's offset moves the cycle, and people without one are not judged")
  func offsets() {
    #expect(TinyWard("N-D").found(rotation(["D", "N", ""], offsets: ["A": 1])).isEmpty)
    #expect(
      TinyWard("DN-").found(rotation(["D", "N", ""], offsets: ["A": -1])).map(\.days) == [
        0...0, 1...1, 2...2,
      ])
    #expect(TinyWard("DDD").found(rotation(["D", "N", ""], offsets: ["B": 0])).isEmpty)
  }

  @Test("The anchor may lie on either side of the horizon")
  func anchor() {
    #expect(
      TinyWard("N-D").found(rotation(["D", "N", ""], anchor: TinyWard.monday.advanced(by: -4))).isEmpty)
    #expect(TinyWard("N-D").found(rotation(["D", "N", ""], anchor: TinyWard.monday.advanced(by: 5))).isEmpty)
  }

  @Test("A combination is written with a plus, and the history is not judged")
  func codes() {
    #expect(TinyWard("bD", history: "N").found(rotation(["D+B", "D"])).isEmpty)
    #expect(TinyWard("D").found(rotation(["D+B"])) == [.day(0, 1)])
  }

  @Test("An empty cycle expects nothing")
  func empty() {
    #expect(TinyWard("D").found(rotation([])).isEmpty)
  }

  @Test("Each deviation costs its price")
  func price() {
    #expect(TinyWard("NN").violations(of: rotation(["D"])).map(\.cost) == [Cost(7), Cost(7)])
  }
}
