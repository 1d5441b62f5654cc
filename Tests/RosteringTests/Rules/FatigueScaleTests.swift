// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct FatigueScaleTests {
  private func duties(_ codes: String) throws -> [Duty] {
    let ward = TinyWard(codes)
    let member = try #require(ward.subject.staff.first)
    return Timeline(of: member, roster: ward.roster, case: ward.subject).duties
  }

  @Test("All weights that hold add up")
  func points() throws {
    let scale = FatigueScale(
      weights: [.init(of: .work, points: 2), .init(of: .night, points: 3), .init(of: .off, points: -4)],
      top: 9)
    #expect(try duties("DN-").map { scale.points(of: $0, after: nil) } == [2, 5, -4])
  }

  @Test("A weight that asks for the day before holds only after such a day, and never on the first")
  func after() throws {
    let scale = FatigueScale(weights: [.init(of: .work, after: .night, points: 3)], top: 9)
    let duties = try duties("NDD")
    #expect(scale.points(of: duties[1], after: duties[0]) == 3)
    #expect(scale.points(of: duties[2], after: duties[1]) == 0)
    #expect(scale.points(of: duties[1], after: nil) == 0)
    #expect(scale.levels(of: duties) == [0, 3, 3])
  }

  @Test(
    "The level stays between zero and the top",
    arguments: [(0, -1, 0), (2, -3, 0), (2, 3, 5), (4, 1, 5), (4, 2, 5)])
  func level(before: Int, points: Int, after: Int) {
    #expect(FatigueScale(weights: [], top: 5).next(before, points: points) == after)
  }

  @Test("A top below zero is none")
  func noTop() {
    #expect(FatigueScale(weights: [], top: -3).top == 0)
  }
}
