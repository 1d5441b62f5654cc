// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct FitnessTests {
  @Test("The fit and the watched may work, people in observation and the unfit may not")
  func mayWork() {
    #expect(Fitness.allCases.filter(\.mayWork) == [.fit, .watch])
  }

  @Test("Nobody who may not work is rostered, for a reason that is not said")
  func choice() throws {
    var ward = TinyWard("DDDD")
    let states: [(Int, Fitness)] = [(0, .fit), (1, .watch), (2, .observation), (3, .unfit)]
    ward.subject.fitness = ["A": Dictionary(uniqueKeysWithValues: states.map { (ward.day($0), $1) })]
    let member = try #require(ward.subject.staff.first)
    let obstacles = (0..<4).map {
      ward.subject.obstacles(to: TinyWard.plan("D"), for: member, on: ward.day($0))
    }
    #expect(obstacles == [[], [], [.unavailable], [.unavailable]])
  }
}
