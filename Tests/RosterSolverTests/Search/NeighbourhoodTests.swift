// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@testable import RosterSolver
@testable import struct RosterSolver.Neighbourhood

@Suite("A neighbourhood")
struct NeighbourhoodTests {
  private let instance = CaseCompiler.compile(
    SmallWard(people: 5, days: 10, rules: [SmallWard.rest]).subject)

  /// Everybody off on all days.
  private func candidate() throws -> Candidate {
    let workers = WorkCrew(threads: 1)
    let models = PersonalModels.build(instance, crew: workers)
    let columns = instance.people.indices.map { person in
      let path = (0..<instance.dayCount).map { instance.options(person: person, day: $0).lowerBound }
      return instance.column(of: path, cost: 0, model: models[person])
    }
    return try #require(Candidate(columns, in: instance))
  }

  @Test("of disagreement opens the days on which the relaxation has something else, and as many as asked for")
  func disagreement() throws {
    let candidate = try candidate()
    // The relaxation has everybody off as well, but for the first person's last three days.
    var shares = Array(repeating: 0.0, count: instance.optionPlan.count)
    for column in candidate.columns { for option in column.path { shares[option] = 1 } }
    for day in 7..<10 { shares[candidate.columns[0].path[day]] = 0 }
    var random = RandomSource(seed: 3)
    let neighbourhood = try #require(
      Neighbourhood(
        .disagreement(hundredths: 12), in: instance, around: candidate, shares: shares, random: &random))
    let open = instance.people.indices.flatMap { person in
      (0..<instance.dayCount).filter { neighbourhood.opens(person, day: $0) }.map { [person, $0] }
    }
    #expect(open.count == 6)
    for day in 7..<10 { #expect(open.contains([0, day])) }
    #expect(neighbourhood.people == Set(open.map { $0[0] }).sorted())
  }

  @Test("of people opens all their days and nobody else's")
  func people() {
    let neighbourhood = Neighbourhood([1, 3], days: 0..<10, in: instance)
    for person in instance.people.indices {
      for day in 0..<10 { #expect(neighbourhood.opens(person, day: day) == [1, 3].contains(person)) }
    }
  }
}
