// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension RandomCase {
  /// Lines of posts, so that there is something to do, and some by the clock.
  mutating func addDemand() {
    for unit in subject.units {
      for shift in subject.shifts {
        for post in subject.posts where dice.hits(post.id == "P" ? 90 : 40) {
          subject.rows.append(.posts(posts(shift.code, unit.id, post.id)))
        }
      }
    }
    if dice.hits(25) || subject.rows.isEmpty { subject.rows.append(.clock(clock())) }
  }

  private mutating func posts(_ shift: ShiftCode, _ unit: UnitID, _ post: PostID) -> PostDemand {
    let substitutes =
      dice.hits(30)
      ? (0...dice.throwing(0...1)).map { _ in
        PostDemand.Substitute(
          who: who(), price: Cost(Int64(dice.throwing(0...9))),
          maximumShare: dice.maybe(50) { $0.pick([0, 333, 500, 750]) })
      } : []
    return PostDemand(
      id: RowID("\(unit) \(shift) \(post)"), unit: unit, shift: shift, post: post,
      days: dice.hits(70) ? .every : selector(), requires: dice.hits(60) ? .everyone : who(),
      substitutes: substitutes, bounds: bounds(0...2))
  }

  private mutating func clock() -> ClockDemand {
    let codes = subject.shifts.map(\.code)
    return ClockDemand(
      id: "clock", unit: dice.pick(subject.units).id, post: dice.maybe(60) { _ in "P" },
      shifts: dice.some(codes, 60), days: selector(), from: Self.time(dice.pick([0, 6, 20])),
      to: Self.time(dice.pick([8, 12, 23])), slot: .hours(dice.pick([2, 4, 7])), counts: who(),
      bounds: bounds(0...2))
  }

  mutating func addMix() {
    let terms = (0...dice.throwing(0...1)).map { _ in
      Mix.Term(coefficient: dice.pick([1, 1, -1, 2]), who: who())
    }
    subject.rows.append(
      .mix(
        Mix(
          id: RowID("mix \(subject.rows.count)"), unit: dice.maybe(60) { _ in "U" },
          shifts: dice.some(subject.shifts.map(\.code), 40), days: selector(), terms: terms,
          bounds: bounds(-1...2))))
  }

  /// Teams on tour or in reserve, and tours that they are counted over.
  mutating func addTeams() {
    if !subject.decisions.contains(where: { if case .tour = $0 { true } else { false } }) { add(.tour) }
    if dice.hits(50) { add(.tour) }
    subject.rows.append(
      .teams(
        TeamStrength(
          id: RowID("teams \(subject.rows.count)"), state: dice.pick(TourStart.State.allCases),
          days: selector(),
          bounds: bounds(0...2))))
  }

  mutating func addQuantity() {
    let number = subject.quantities.count
    let id = QuantityID("quantity \(number)")
    let isCallable = dice.hits(50)
    let isTested = !isCallable && dice.hits(40)
    let measure = dice.pick(Measure.allCases)
    let unit = !isCallable && !isTested && measure.isTime ? 480 : 1
    // Drawn from a copy, so that what was added last changes nothing else of a seed.
    var others = dice
    let observation =
      others.hits(50) ? ZoneObservation(zone: others.pick(Zone.allCases), days: others.throwing(0...3)) : nil
    let secondZone = others.hits(50) ? others.pick(Zone.allCases) : nil
    let every = others.throwing(1...4)
    let after = others.hits(50) ? testsInObservation(&others) : [:]
    let definition: Quantity.Definition =
      isCallable
      ? .callable(
        Callable(
          time: dice.pick([Self.time(8), Self.time(20)]).time, rest: .hours(dice.pick([0, 8, 11, 24])),
          free: dice.pick([.off, .not(.interruptsRest), filter()]),
          within: dice.hits(30) ? .hours(dice.pick([0, 4])) : nil, observation: observation))
      : isTested
        ? .tested(tests(in: secondZone, every: every, after))
        : dice.hits(30) ? .pay : .sum(measure, filter())
    subject.quantities.append(Quantity(id: id, definition: definition))
    let lowest = dice.throwing(0...3)
    let range = (lowest * unit)...((lowest + 3) * unit)
    subject.rows.append(
      .quantity(
        QuantityLimit(
          id: RowID("limit \(number)"), quantity: id, who: who(),
          period: dice.hits(60) ? .eachDay(selector()) : .horizon, bounds: bounds(range))))
  }

  /// Tests in one zone or in two, each at an interval of its own.
  private mutating func tests(
    in second: Zone?, every other: Int, _ observation: [Zone: Set<Int>]
  ) -> TestDue {
    var every = [dice.pick(Zone.allCases): dice.throwing(1...3)]
    if let second { every[second] = every[second] ?? other }
    return TestDue(every: every, observation: observation)
  }

  /// Days after the last duty in a zone, or in two.
  private func testsInObservation(_ others: inout Dice) -> [Zone: Set<Int>] {
    var observation: [Zone: Set<Int>] = [:]
    for _ in 0...others.throwing(0...1) {
      observation[others.pick(Zone.allCases)] = Set((0...1).map { _ in others.throwing(1...4) })
    }
    return observation
  }
}
