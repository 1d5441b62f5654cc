// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A ward of a few people and days, written as one letter a day, for tests.
///
/// Letters: `E` 07:00–15:00, `D` 08:00–16:00, `L` 15:00–22:00, `N` 22:00–07:00, `B` standby 20:00–08:00, `X` 24 h from 08:00, `C` day shift in the fever
/// clinic, and the combinations `b` (D then B), `m` (E then N), `c` (E here, then L in the clinic); `-` is off. The horizon begins on Monday 2 March 2026.
struct TinyWard {
  var subject: Case
  var roster: Roster

  static let monday = CivilDay(daysSinceEpoch: 20_514)
  static let ward: UnitID = "ward"
  static let clinic: UnitID = "clinic"
  static let nurse: PostID = "nurse"

  /// One person, `A`.
  init(_ codes: String, history: String = "", from first: CivilDay = monday) {
    self.init(["A": codes], history: ["A": history], from: first)
  }

  init(
    _ codes: KeyValuePairs<StaffID, String>, history: [StaffID: String] = [:], from first: CivilDay = monday
  ) {
    let length = codes.map(\.value.count).max() ?? 1
    var subject = Case(
      title: "tiny", horizon: first...first.advanced(by: length - 1), units: Self.units,
      posts: [Post(id: Self.nurse, name: "Nurse")], shifts: Self.shifts, combinations: Self.combinations,
      staff: codes.map { StaffMember(id: $0.key, name: $0.key.text, unit: Self.ward, profession: "nurse") },
      rows: Self.demand)
    for (staff, codes) in history where !codes.isEmpty {
      let known = first.advanced(by: -codes.count)
      subject.history.knownFrom[staff] = known
      for (offset, code) in codes.enumerated() {
        subject.history.plans[staff, default: [:]][known.advanced(by: offset)] = Self.plan(code)
      }
    }
    var roster = Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
    for (staff, codes) in codes {
      for (offset, code) in codes.enumerated() { roster[staff, first.advanced(by: offset)] = Self.plan(code) }
    }
    self.subject = subject
    self.roster = roster
  }

  static func plan(_ code: Character) -> DayPlan {
    switch code {
    case "-": .off
    case "C": DayPlan([stint("D", clinic)])
    case "b": DayPlan([stint("D"), stint("B")])
    case "m": DayPlan([stint("E"), stint("N")])
    case "c": DayPlan([stint("E"), stint("L", clinic)])
    default: DayPlan([stint(ShiftCode(String(code)))])
    }
  }

  static func stint(_ shift: ShiftCode, _ unit: UnitID = ward) -> Stint {
    Stint(shift: shift, unit: unit, post: nurse)
  }

  /// The day at an offset from the first of the horizon; negative ones lie in the history.
  func day(_ offset: Int) -> CivilDay { subject.horizon.lowerBound.advanced(by: offset) }

  func report() -> AuditReport { Audit(subject).report(on: roster) }

  /// What the audit finds under one rule.
  func violations(of rule: PersonalRule) -> [Violation] {
    var ward = self
    ward.subject.rules = [rule]
    return ward.report().violations.filter { $0.subject == .rule(rule.head.id) }
  }

  /// What the audit finds under one row; a line of posts takes the place of the one that lets everybody take its stint.
  func violations(of row: LinkingRow) -> [Violation] {
    var ward = self
    if case .posts(let line) = row {
      ward.subject.rows.removeAll {
        if case .posts(let other) = $0 { other.stint == line.stint } else { false }
      }
    }
    ward.subject.rows.append(row)
    return ward.report().violations.filter { $0.subject == .row(row.id) }
  }

  /// What the audit finds under one shared decision at a value.
  func violations(of decision: SharedDecision, value: Int?) -> [Violation] {
    var ward = self
    ward.subject.decisions = [decision]
    ward.roster.decisions[decision.id] = value
    return ward.report().violations.filter { $0.subject == .decision(decision.id) }
  }

  /// Where a rule is broken and by how much, without what is always the same.
  func found(_ rule: PersonalRule) -> [Finding] { findings(violations(of: rule)) }

  func findings(_ violations: [Violation]) -> [Finding] {
    violations.map { violation in
      let first = subject.horizon.lowerBound
      return Finding(
        days: first.distance(to: violation.days.lowerBound)...first.distance(to: violation.days.upperBound),
        amount: violation.amount)
    }
  }
}

/// The days of a violation, counted from the first of the horizon, and its amount.
struct Finding: Equatable, CustomStringConvertible {
  let days: ClosedRange<Int>
  let amount: Int

  static func day(_ day: Int, _ amount: Int) -> Finding { Finding(days: day...day, amount: amount) }
  static func days(_ days: ClosedRange<Int>, _ amount: Int) -> Finding { Finding(days: days, amount: amount) }

  var description: String { "\(days): \(amount)" }
}

extension RuleHead {
  static let hard = RuleHead(id: "rule")
  /// Seven points for every unit of the amount.
  static let priced = RuleHead(id: "rule", severity: .soft(.linear(Cost(7))))
}

extension TinyWard {
  private static func time(_ hour: Int) -> ColumnTime {
    ColumnTime(MinuteOfDay(minutesAfterMidnight: hour * 60) ?? .midnight)
  }

  private static let shifts = [
    Shift(code: "E", name: "early", start: time(7), end: time(15)),
    Shift(code: "D", name: "day", start: time(8), end: time(16)),
    Shift(code: "L", name: "late", start: time(15), end: time(22), kind: .evening),
    Shift(code: "N", name: "night", start: time(22), end: time(7), kind: .night),
    Shift(code: "B", name: "standby", start: time(20), end: time(8), kind: .standby, creditedTime: .zero),
    Shift(code: "X", name: "24 h", start: time(8), end: time(8), nights: 1),
  ]

  private static let combinations = [
    Combination(code: "D+B", shifts: ["D", "B"]),
    Combination(code: "E+N", shifts: ["E", "N"]),
    Combination(code: "E+L", shifts: ["E", "L"], acrossUnits: true),
  ]

  private static let units = [
    Unit(id: ward, name: "Ward"), Unit(id: clinic, name: "Fever clinic", zone: .contaminated),
  ]

  /// Lines without bounds: everybody may take every stint, and nothing is asked.
  private static let demand = [ward, clinic].flatMap { unit in
    shifts.map { shift in
      LinkingRow.posts(
        PostDemand(
          id: RowID("\(unit) \(shift.code)"), unit: unit, shift: shift.code, post: nurse, requires: .everyone,
          bounds: Bounds()))
    }
  }
}
