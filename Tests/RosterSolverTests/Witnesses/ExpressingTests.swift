// SPDX-License-Identifier: GPL-3.0-or-later
import RosterSolver
import Rostering
import Testing

/// The worked cases of docs/expressing.md, each at the cost worked there by hand.
@Suite("What is made of the four kinds of thing")
struct ExpressingTests {
  /// Three people, four nights, at most two nights in a row.
  ///
  /// A night ends at 06:00, 14 hours before 20:00: with 24 hours of rest its worker cannot be called in on the
  /// next evening. Of three people two can, unless the night before was somebody else's: then one can.
  /// Every change of worker therefore costs 10. Four nights in runs of at most two need one change.
  @Test("Standby strength is a quantity that a row adds up: each change of the night's worker costs 10")
  func standbyStrength() {
    var subject = ward(people: 3, days: 4, demand: [demand("N", required)])
    subject.rules = [.runLength(RunLength(head: RuleHead(id: "two-nights"), of: .night, maximum: 2))]
    expectOptimum(0, of: subject)

    subject.quantities = [
      Quantity(id: "callable", definition: .callable(Callable(time: evening, rest: .hours(24))))
    ]
    subject.rows.append(
      .quantity(
        QuantityLimit(
          id: "standby", quantity: "callable", period: .eachDay(.every),
          bounds: Bounds(minimum: 2, belowMinimum: .priced(.linear(Cost(10)))))))
    expectOptimum(10, of: subject)
  }

  /// Two people, two days, an early in the contaminated zone on each, nobody twice in a row.
  ///
  /// Whoever works is tested, one a day. With a test on the first day after the zone, the worker of the first day is tested on the
  /// second as well: one test more than the laboratory takes, 4, which is less than 10 for an early that nobody works.
  @Test("Tests of people in observation take places in the laboratory")
  func testsInObservation() {
    var subject = ward(people: 2, days: 2, demand: [demand("E", missing(10))])
    subject.units = subject.units.map { Unit(id: $0.id, name: $0.name, zone: .contaminated) }
    subject.rules = [.runLength(RunLength(head: RuleHead(id: "once"), of: .work, maximum: 1))]
    func test(_ due: TestDue) {
      subject.quantities = [Quantity(id: "tests", definition: .tested(due))]
    }
    subject.rows.append(
      .quantity(
        QuantityLimit(
          id: "laboratory", quantity: "tests", period: .eachDay(.every),
          bounds: Bounds(maximum: 1, aboveMaximum: .priced(.linear(Cost(4)))))))
    test(TestDue(every: [.contaminated: 1]))
    expectOptimum(0, of: subject)
    test(TestDue(every: [.contaminated: 1], observation: [.contaminated: [1]]))
    expectOptimum(4, of: subject)
  }

  /// A team of two and eight days; a day without an early costs 10, one without a night 3.
  ///
  /// Earlies are worked on the three days of the tour only, nights on all days but the two of rest after it.
  ///
  ///     start | days of the tour | days of rest | no early | no night | cost
  ///     day 1 | 1, 2, 3          | 4, 5         | 5 × 10   | 2 × 3    | 56
  ///     day 5 | 5, 6, 7          | 8            | 5 × 10   | 1 × 3    | 53
  ///     day 7 | 7, 8             | none         | 6 × 10   | none     | 60
  @Test("The start of a team's tour is one decision for the whole team, taken where it costs least")
  func tourStart() throws {
    var subject = ward(people: 2, days: 8, demand: [demand("E", missing(10)), demand("N", missing(3))])
    expectOptimum(0, of: subject)

    subject.teams = [Team(id: "T", name: "Team")]
    subject.staff = subject.staff.map {
      StaffMember(id: $0.id, name: $0.name, unit: $0.unit, profession: $0.profession, team: "T")
    }
    let starts = [0, 4, 6].map { SmallWard.monday.advanced(by: $0) }
    subject.decisions = [
      .tour(
        TourStart(
          id: "tour", team: "T", starts: starts, length: 3, observation: 1, rest: 1, duties: .shift(["E"])))
    ]
    expectOptimum(53, of: subject)
    let options = SolveOptions(seed: 1, threads: 1, steps: 10, time: nil)
    let roster = try RosterSolver(subject, options: options).solve().roster
    #expect(roster.decisions["tour"] == 1)
  }

  /// Two people, six earlies of eight hours in one month.
  ///
  /// Sixteen hours, two earlies, cost 7; thirty-two, four earlies, the second step. Six earlies are shared
  /// 3 + 3 for 7 + 7; 2 + 4 for 7 and the second step; 1 + 5 or 0 + 6 for the second step alone. One person
  /// does most where the second step is less than 14, and both do three where it is more.
  @Test(
    "A stepped monthly cost is shared only where the next step is dearer than two of the first",
    arguments: [(12, 12), (30, 14)] as [(second: Int64, optimum: Int64)])
  func steppedMonthlyCost(second: Int64, optimum: Int64) {
    var subject = ward(people: 2, days: 6, demand: [demand("E", required)])
    expectOptimum(0, of: subject)

    subject.rules = [
      .steppedCost(
        SteppedCost(
          head: RuleHead(id: "lump"), measure: .minutes, window: .month,
          steps: [
            SteppedCost.Step(from: 16 * 60, cost: Cost(7)),
            SteppedCost.Step(from: 32 * 60, cost: Cost(second)),
          ]))
    ]
    expectOptimum(optimum, of: subject)
  }
}

extension ExpressingTests {
  private var evening: MinuteOfDay { MinuteOfDay("20:00") ?? .midnight }

  private var required: RowPenalty { .required(priority: 1) }

  private func missing(_ points: Int64) -> RowPenalty { .priced(.linear(Cost(points))) }

  /// One place on a shift every day.
  private func demand(_ shift: ShiftCode, _ missing: RowPenalty) -> LinkingRow {
    .posts(
      PostDemand(
        id: RowID("posts-\(shift)"), unit: "W", shift: shift, post: "nurse", requires: .everyone,
        bounds: Bounds(minimum: 1, maximum: 1, belowMinimum: missing)))
  }

  private func ward(people: Int, days: Int, demand: [LinkingRow]) -> Case {
    var subject = SmallWard(people: people, days: days).subject
    subject.rows = demand
    return subject
  }

  /// Column generation, the compact program and the MathProg model each find this cost; the first two with a
  /// roster that the audit confirms at it.
  private func expectOptimum(
    _ points: Int64, of subject: Case, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let witnesses = Witnesses(subject)
    let optimum = Witnesses.Answer.cost(Cost(points))
    #expect(witnesses.agree, sourceLocation: sourceLocation)
    #expect(witnesses.search == optimum, sourceLocation: sourceLocation)
    #expect(witnesses.compact == optimum, sourceLocation: sourceLocation)
    #expect(witnesses.mathProg == optimum, sourceLocation: sourceLocation)
  }
}
