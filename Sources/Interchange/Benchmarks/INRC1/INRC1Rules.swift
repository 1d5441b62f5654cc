// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The personal rules of one contract of the first competition.
struct INRC1Rules {
  let contract: INRC1Contract
  let shifts: [INRC1Shift]
  let horizon: ClosedRange<CivilDay>

  private static let edges = Edges(before: .nothing, after: .closed)

  /// - Throws: ``BenchmarkFormatError`` when weekends are judged that the period cuts.
  func rules(patterns: [String: INRC1Pattern]) throws -> [PersonalRule] {
    let unwanted = try contract.patterns.map { id in
      guard let pattern = patterns[id] else { throw BenchmarkFormatError(.unknownName(id)) }
      return pattern
    }
    return assignments + runs(of: .work, "work", contract.minimumWork, contract.maximumWork)
      + runs(of: .off, "free", contract.minimumFree, contract.maximumFree) + (try weekends) + nights
      + unwanted.flatMap { pattern("pattern-\($0.id)", $0.weight, $0.steps, startsOn: $0.startsOn) }
  }

  private func head(_ name: String, _ price: Price) -> RuleHead {
    RuleHead(
      id: RuleID("\(name)-\(contract.id)"), who: .level([LevelID(contract.id)]), severity: .soft(price))
  }

  private func head(_ name: String, _ weight: Int) -> RuleHead { head(name, .linear(Cost(Int64(weight)))) }

  /// A minimum and a maximum, together where they have one weight, without those that cost nothing.
  private func sides(
    _ minimum: INRC1Contract.Soft, _ maximum: INRC1Contract.Soft
  ) -> [(name: String, weight: Int, minimum: Int?, maximum: Int?)] {
    if minimum.weight == maximum.weight {
      return minimum.weight == 0 ? [] : [("", minimum.weight, minimum.value, maximum.value)]
    }
    return [("-least", minimum.weight, minimum.value, nil), ("-most", maximum.weight, nil, maximum.value)]
      .filter { $0.1 != 0 }
  }

  private var assignments: [PersonalRule] {
    sides(contract.minimumAssignments, contract.maximumAssignments).map { side in
      let length = INRC1Instance.assignment.count
      return .windowLimit(
        WindowLimit(
          head: head("assignments\(side.name)", .linear(Cost(Int64(side.weight)), per: length)),
          measure: .minutes, window: .horizon, minimum: side.minimum.map { $0 * length },
          maximum: side.maximum.map { $0 * length }))
    }
  }

  private func runs(
    of filter: DutyFilter, _ name: String, _ minimum: INRC1Contract.Soft, _ maximum: INRC1Contract.Soft
  ) -> [PersonalRule] {
    sides(minimum, maximum).map { side in
      .runLength(
        RunLength(
          head: head("\(name)-run\(side.name)", side.weight), of: filter, minimum: side.minimum,
          maximum: side.maximum, edges: Self.edges))
    }
  }

  private var weekends: [PersonalRule] {
    get throws {
      guard contract.judgesWeekends else { return [] }
      let all = contract.weekend.instances(in: horizon)
      guard all.allSatisfy({ horizon.contains($0.lowerBound) && horizon.contains($0.upperBound) }) else {
        throw BenchmarkFormatError(.cutWeekend(contract: contract.id))
      }
      let inFour = contract.maximumWeekendsInFour
      guard inFour.weight == 0 || all.count <= 4 else { throw BenchmarkFormatError(.moreThanFourWeekends) }
      var rules = sides(contract.minimumWeekendsInRow, contract.maximumWeekendsInRow).map { side in
        PersonalRule.weekendLimit(
          WeekendLimit(
            head: head("weekends-in-row\(side.name)", side.weight), weekend: contract.weekend,
            minimumInRow: side.minimum, maximumInRow: side.maximum, before: .nothing, after: .closed))
      }
      if inFour.weight != 0 {
        rules.append(
          .weekendLimit(
            WeekendLimit(
              head: head("weekends-in-four", inFour.weight), weekend: contract.weekend, maximum: inFour.value,
              before: .nothing)))
      }
      return rules + (contract.weekend.length == 2 ? shapesOfTwoDays : shapesOfMoreDays)
    }
  }

  /// Of two days, one day worked alone pays for both rules: a day is missing, and a day without its shift.
  private var shapesOfTwoDays: [PersonalRule] {
    var rules: [PersonalRule] = []
    let half = contract.completeWeekend + contract.identicalShifts
    if half != 0 {
      rules.append(
        .wholeWeekend(
          WholeWeekend(head: head("complete-weekend", half), weekend: contract.weekend, before: .nothing)))
    }
    if contract.identicalShifts != 0 {
      rules.append(
        .sameShiftWeekend(
          SameShiftWeekend(
            head: head("identical-shifts", 2 * contract.identicalShifts), weekend: contract.weekend,
            before: .nothing)))
    }
    return rules
  }

  /// One pattern for each shape of a weekend that costs something.
  private var shapesOfMoreDays: [PersonalRule] {
    let length = contract.weekend.length
    return (0..<(1 << length)).flatMap { shape -> [PersonalRule] in
      let present = (0..<length).map { shape >> $0 & 1 == 1 }
      let shape = present.map { $0 ? "1" : "0" }.joined()
      func rule(_ name: String, _ weight: Int, _ step: DutyFilter, _ gap: DutyFilter) -> [PersonalRule] {
        pattern(
          "\(name)-\(shape)", weight, present.map { $0 ? step : gap }, startsOn: [contract.weekend.first])
      }
      let missing = present.contains(true) ? present.count { !$0 } : 0
      return rule("complete-weekend", contract.completeWeekend * Self.daysOff(around: present), .work, .off)
        + shifts.flatMap { shift in
          let filter = DutyFilter.shift([shift.shift.code])
          return rule(
            "identical-shifts-\(shift.id)", contract.identicalShifts * missing, filter, .not(filter))
        }
    }
  }

  /// Each stretch of work is charged the weekend days before it, unless it starts the weekend, and those after it.
  private static func daysOff(around worked: [Bool]) -> Int {
    worked.indices.reduce(0) { sum, day in
      guard worked[day] else { return sum }
      let before = day > 0 && !worked[day - 1] ? day : 0
      let after = day + 1 < worked.count && !worked[day + 1] ? worked.count - 1 - day : 0
      return sum + before + after
    }
  }

  private var nights: [PersonalRule] {
    let free = Array(repeating: DutyFilter.off, count: contract.weekend.length)
    let eve = Weekday.allCases[(contract.weekend.first.rawValue + 6) % 7]
    let other = DutyFilter.all([.work, .not(.night)])
    return pattern(
      "night-before-free-weekend", contract.noNightBeforeFreeWeekend, [.night] + free, startsOn: [eve])
      + pattern("free-after-night-1", contract.twoFreeAfterNight, [.night, other])
      + pattern("free-after-night-2", contract.twoFreeAfterNight, [.night, .off, .work])
  }

  private func pattern(
    _ name: String, _ weight: Int, _ steps: [DutyFilter], startsOn: Set<Weekday> = Set(Weekday.allCases)
  ) -> [PersonalRule] {
    guard weight != 0 else { return [] }
    return [.pattern(Pattern(head: head(name, weight), steps: steps, startsOn: startsOn, before: .nothing))]
  }
}
