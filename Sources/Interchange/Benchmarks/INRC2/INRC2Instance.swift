// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A scenario of the Second International Nurse Rostering Competition (2015) with all its weeks, read into an ordinary
/// case.
///
/// The weights are those of the competition. All weeks are evaluated together from the initial history: a run's excess
/// that the history already had is not charged again, a run still open on the last day is not charged for being short,
/// and what the history counts is added to assignments and weekends.
///
/// Every shift is credited with eight hours, so that assignments are hours of the horizon. A nurse's contract is their
/// level; a skill that a shift asks for is a post.
public struct INRC2Instance: Sendable {
  public let subject: Case
  static let unit: UnitID = "ward"
  static let assignment = Minutes.hours(8)

  /// - Parameters:
  ///   - name: the title of the case.
  ///   - scenario: the text of the scenario.
  ///   - history: the text of the initial history.
  ///   - weeks: the texts of the weeks in order.
  /// - Throws: ``BenchmarkFormatError``.
  public init(name: String, scenario: String, history: String, weeks: [String]) throws {
    let scenario = try INRC2Scenario(scenario)
    guard weeks.count == scenario.weekCount else {
      throw BenchmarkFormatError(.weekCount(expected: scenario.weekCount, found: weeks.count))
    }
    let history = try INRC2History(history, scenario: scenario)
    let weeks = try weeks.map { try INRC2Week($0, scenario: scenario) }
    let first = NRPInstance.monday
    let shifts = scenario.shifts.map { type in
      // The format has no times; where a shift lies in the day makes no difference to any of its rules.
      Shift(
        code: type.code, name: type.code.text, start: ColumnTime(.midnight),
        end: ColumnTime(MinuteOfDay(minutesAfterMidnight: Self.assignment.count) ?? .midnight),
        creditedTime: Self.assignment)
    }
    let staff = scenario.nurses.map { nurse in
      StaffMember(
        id: nurse.id, name: nurse.id.text, unit: Self.unit, profession: "nurse", level: nurse.contract,
        skills: nurse.skills.map { DatedSkill(skill: $0) })
    }
    subject = Case(
      title: name, horizon: first...first.advanced(by: 7 * weeks.count - 1),
      units: [Unit(id: Self.unit, name: "ward")],
      posts: scenario.skills.map { Post(id: PostID($0.text), name: $0.text) }, shifts: shifts, staff: staff,
      history: history.days(before: first, scenario: scenario),
      rules: Self.shiftRules(scenario) + scenario.contracts.flatMap { Self.rules(of: $0, history) }
        + Self.wishes(weeks, scenario, from: first),
      rows: Self.cover(weeks, scenario, from: first))
  }

  private static func soft(_ points: Int, per: Int = 1) -> Severity {
    .soft(.linear(Cost(Int64(points)), per: per))
  }

  /// H3 and the part of S2 that looks at one shift.
  private static func shiftRules(_ scenario: INRC2Scenario) -> [PersonalRule] {
    scenario.shifts.filter { !$0.forbidden.isEmpty }.map { type in
      .succession(
        Succession(
          head: RuleHead(id: RuleID("after-\(type.code)")), first: .shift([type.code]),
          next: .shift(Set(type.forbidden))))
    }
      + scenario.shifts.map { type in
        .runLength(
          RunLength(
            head: RuleHead(id: RuleID("run-of-\(type.code)"), severity: soft(15)), of: .shift([type.code]),
            minimum: type.run.least, maximum: type.run.most))
      }
  }

  /// S2, S3, S5, S6 and S7 of one contract.
  private static func rules(of contract: INRC2Scenario.Contract, _ history: INRC2History) -> [PersonalRule] {
    func head(_ name: String, _ severity: Severity) -> RuleHead {
      RuleHead(id: RuleID("\(name)-\(contract.id)"), who: .level([contract.id]), severity: severity)
    }
    let length = assignment.count
    var rules: [PersonalRule] = [
      .runLength(
        RunLength(
          head: head("work-run", soft(30)), of: .work, minimum: contract.work.least,
          maximum: contract.work.most)),
      .runLength(
        RunLength(
          head: head("off-run", soft(30)), of: .off, minimum: contract.off.least, maximum: contract.off.most)),
      .windowLimit(
        WindowLimit(
          head: head("assignments", soft(20, per: length)), measure: .minutes, window: .horizon,
          minimum: contract.assignments.least * length, maximum: contract.assignments.most * length,
          opening: history.openingMinutes(assignment: assignment))),
      .weekendLimit(
        WeekendLimit(
          head: head("weekends", soft(30)), maximum: contract.weekends, before: .nothing,
          opening: history.openingWeekends)),
    ]
    if contract.isWholeWeekend {
      rules.append(.wholeWeekend(WholeWeekend(head: head("whole-weekend", soft(30)), before: .nothing)))
    }
    return rules
  }

  /// S4: what a nurse does not want on a day costs once.
  private static func wishes(
    _ weeks: [INRC2Week], _ scenario: INRC2Scenario, from first: CivilDay
  ) -> [PersonalRule] {
    let requests = weeks.enumerated().flatMap { week, content in
      content.requests.map { (nurse: $0.nurse, day: first.advanced(by: 7 * week + $0.day), shift: $0.shift) }
    }
    return scenario.nurses.flatMap { nurse -> [PersonalRule] in
      let own = requests.filter { $0.nurse == nurse.id }
      let free = Set(own.filter { $0.shift == nil }.map(\.day))
      func wish(_ name: String, _ days: Set<CivilDay>, _ want: DutyFilter) -> [PersonalRule] {
        guard !days.isEmpty else { return [] }
        let head = RuleHead(id: RuleID(name), who: .ids([nurse.id]), severity: soft(10))
        return [.wish(Wish(head: head, days: DaySelector(days: days.sorted()), want: want))]
      }
      return wish("day-off", free, .off)
        + scenario.shifts.flatMap { type in
          let days = Set(own.filter { $0.shift == type.code }.map(\.day)).subtracting(free)
          return wish("shift-off", days, .not(.shift([type.code])))
        }
    }
  }

  /// H2, H4 and S1: a line for each shift, skill and pair of numbers, on the days that have them.
  private static func cover(
    _ weeks: [INRC2Week], _ scenario: INRC2Scenario, from first: CivilDay
  ) -> [LinkingRow] {
    scenario.shifts.flatMap { type in
      scenario.skills.flatMap { skill -> [LinkingRow] in
        var days: [[Int]: [CivilDay]] = [:]
        for (week, content) in weeks.enumerated() {
          let need = content.needs.first { $0.shift == type.code && $0.skill == skill }
          for offset in 0..<7 {
            let (least, best) = need?.days[offset] ?? (0, 0)
            days[[least, best], default: []].append(first.advanced(by: 7 * week + offset))
          }
        }
        return days.sorted { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) }.map { need, days in
          .posts(
            PostDemand(
              id: RowID("cover"), unit: unit, shift: type.code, post: PostID(skill.text),
              days: DaySelector(days: days), requires: .skill(skill),
              bounds: Bounds(minimum: need[0], target: need[1], belowTarget: .linear(Cost(30)))))
        }
      }
    }
  }
}
