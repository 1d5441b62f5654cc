// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Rostering

/// A ward of three people over three days (Friday to Sunday), small enough to write every output out by hand.
///
/// Li has a night that ends on the next morning, Wang a private leave, Chen a stint in a contaminated clinic.
/// One late post is uncovered, one private rule is paid for, and one person was rostered in spite of an
/// obstacle.
enum SampleWard {
  static let first = CivilDay(daysSinceEpoch: 20_518)  // 2026-03-06
  static let last = first.advanced(by: 2)
  static let early = Stint(shift: "A", unit: "w1", post: "nurse")
  static let night = Stint(shift: "N", unit: "w1", post: "nurse")
  static let clinic = Stint(shift: "A", unit: "fever", post: "nurse")

  static var subject: Case {
    let eight = MinuteOfDay("08:00") ?? .midnight
    let sixteen = MinuteOfDay("16:00") ?? .midnight
    let twenty = MinuteOfDay("20:00") ?? .midnight
    return Case(
      title: "Ward <One> & \"Two\"", horizon: first...last,
      clock: CivilClock(zoneIdentifier: "Asia/Shanghai", covering: first...last) ?? .utc,
      calendar: WorkCalendar(entries: [last: .init(type: .statutory, name: "Women's Day")]),
      units: [
        Unit(id: "w1", name: "Ward One"), Unit(id: "fever", name: "发热门诊", zone: .contaminated),
      ],
      posts: [Post(id: "nurse", name: "Nurse")],
      shifts: [
        Shift(code: "A", name: "Day", start: ColumnTime(eight), end: ColumnTime(sixteen)),
        Shift(
          code: "N", name: "Night", start: ColumnTime(twenty), end: ColumnTime(eight),
          breakLength: Minutes(30),
          kind: .night),
      ],
      leaveKinds: [
        LeaveKind(id: "annual", name: "Annual leave", names: [.chinese: "年休假"], isPrivate: false),
        LeaveKind(id: "CANARY-KIND", name: "CANARY-LEAVE", isPrivate: true),
      ],
      staff: [
        StaffMember(id: "007", name: "Li Na", unit: "w1", profession: "nurse", level: "N2", echelon: "E1"),
        StaffMember(id: "B-2", name: "王 伟", unit: "w1", profession: "nurse"),
        StaffMember(id: "../C", name: "=Chen", unit: "w1", profession: "nurse"),
      ],
      echelons: [Echelon(id: "E1", name: "First line", rank: 1)],
      leave: [
        Leave(staff: "B-2", days: first...first, kind: "CANARY-KIND"),
        Leave(staff: "../C", days: last...last, kind: "annual"),
      ],
      restrictions: [Restriction(staff: "007", days: first...last, kind: .noContaminatedZone)],
      fitness: ["B-2": [last: .observation]],
      openingHours: ["007": Minutes(200)],
      rules: [
        .minimumRest(
          MinimumRest(
            head: RuleHead(
              id: "rest-11h", title: "11 h between duties", source: "Order 5 §2",
              severity: .soft(.linear(Cost(1)))),
            minimum: .hours(11))),
        .wish(
          Wish(
            head: RuleHead(
              id: "CANARY-RULE", title: "CANARY-TITLE", source: "CANARY-SOURCE",
              severity: .soft(.linear(Cost(4))), isPrivate: true), want: .off)),
      ],
      rows: [
        .posts(
          PostDemand(
            id: "w1-A", unit: "w1", shift: "A", post: "nurse", requires: .everyone,
            bounds: Bounds(minimum: 1, target: 2))),
        .posts(
          PostDemand(
            id: "w1-N", unit: "w1", shift: "N", post: "nurse", days: .type(.work), requires: .everyone,
            bounds: Bounds(minimum: 1))),
        .posts(
          PostDemand(
            id: "fever-A", unit: "fever", shift: "A", post: "nurse", requires: .everyone,
            bounds: Bounds(maximum: 1))),
        .clock(
          ClockDemand(
            id: "w1-clock", unit: "w1", days: .range(last...last), from: ColumnTime(.midnight),
            to: ColumnTime(eight), slot: .hours(4), bounds: Bounds(minimum: 1))),
      ],
      decisions: [
        .callUp(
          CallUp(
            id: "call-E2", title: "Call up the second line", echelon: "E2", days: [first, last],
            cost: Cost(30)))
      ])
  }

  static var roster: Roster {
    var roster = Roster(
      horizon: first...last, staff: subject.staff.map(\.id), decisions: ["call-E2": 2])
    roster["007", first] = DayPlan([early])
    roster["007", last.advanced(by: -1)] = DayPlan([night])
    roster["B-2", first] = DayPlan([night])
    roster["../C", first.advanced(by: 1)] = DayPlan([clinic])
    return roster
  }

  static var audit: AuditReport {
    AuditReport(violations: [
      Violation(
        subject: .rule("rest-11h"), staff: "007", days: first...first.advanced(by: 1), required: 660,
        actual: 600, amount: 60, cost: Cost(60), isHard: false),
      Violation(
        subject: .rule("CANARY-RULE"), staff: "B-2", days: first...first, required: 77, actual: 78, amount: 1,
        cost: Cost(4), isHard: false),
      Violation(
        subject: .row("w1-A"), days: last...last, place: "A", required: 1, actual: 0, amount: 1,
        cost: Cost(100_000), isHard: false, isRequired: true),
      Violation(
        subject: .choice(.unavailable), staff: "B-2", days: first...first, required: 0, actual: 1, amount: 1,
        cost: .zero, isHard: true),
      Violation(
        subject: .decision("call-E2"), days: first...last, required: 0, actual: 2, amount: 1, cost: Cost(30),
        isHard: false),
    ])
  }

  static let solve = SolveReport(
    status: .feasible, cost: Cost(100_094), bound: Cost(99_000), seed: 7, steps: 50, threads: 2,
    relaxedRules: ["CANARY-RULE", "rest-11h"])

  static func publication(_ language: Language = .english, solve: SolveReport? = solve) -> Publication {
    Publication(
      subject: subject, roster: roster, audit: audit, solve: solve,
      forecast: [
        EchelonForecast(echelon: "E1", people: 1, amount: Money(minorUnits: 30_000), currency: .cny),
        EchelonForecast(echelon: nil, people: 2, amount: Money(minorUnits: 15_050), currency: .cny),
      ],
      provenance: Provenance(
        version: "1.2.3",
        inputs: [.init(file: "staff.csv", digest: "ab12"), .init(file: "case.yaml", digest: "cd34")]),
      language: language)
  }
}

extension Table {
  /// Fields joined with `|`, a line a row, the heading first.
  var lines: [String] {
    [columns.joined(separator: "|")] + rows.map { $0.map(\.text).joined(separator: "|") }
  }
}
