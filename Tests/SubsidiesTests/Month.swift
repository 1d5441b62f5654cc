// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Subsidies
import Testing

/// February 2020 in a fever clinic: what the tests of this target are about.
enum Month {
  static let days = day(1)...day(29)

  static func day(_ number: Int) -> CivilDay {
    // 2020-02-01 is day 18293; dates after the 29th run into March.
    CivilDay(daysSinceEpoch: 18293).advanced(by: number - 1)
  }

  static let nurse = StaffMember(id: "N1", name: "Li Na", unit: "fever", profession: "nurse", level: "N2")
  static let doctor = StaffMember(id: "D1", name: "Wang Wei", unit: "fever", profession: "doctor")

  static var hospital: Case {
    Case(
      title: "fever clinic", horizon: days,
      units: [
        Unit(id: "fever", name: "Fever clinic", zone: .contaminated), Unit(id: "office", name: "Office"),
      ],
      posts: [
        Post(id: "triage", name: "Triage", zone: .buffer, contact: .indirect),
        Post(id: "ward", name: "Ward"),
      ],
      shifts: [
        Shift(code: "D", name: "Day", start: time(8), end: time(16)),
        Shift(code: "N", name: "Night", start: time(20), end: time(8), kind: .night),
        Shift(code: "B", name: "Standby", start: time(8), end: time(20), kind: .standby),
      ],
      staff: [nurse, doctor])
  }

  static func time(_ hour: Int, _ minute: Int = 0, next: Bool = false) -> ColumnTime {
    ColumnTime(MinuteOfDay(minutesAfterMidnight: hour * 60 + minute) ?? .midnight, dayOffset: next ? 1 : 0)
  }

  /// A record of real times; hours above 24 lie on the next day.
  static func record(
    of staff: StaffID = "N1", _ day: Int, from: Double, to: Double, break breakLength: Int = 0,
    _ contact: Contact = .direct, shift: ShiftCode? = nil, kind: Shift.Kind? = nil, nights: Int = 0,
    place: String? = nil, state: AttendanceState = .worked, evidence: WorkEvidence = .recorded,
    correction: Correction? = nil, row: Int = 2
  ) -> WorkRecord {
    let midnight = CivilClock.utc.midnight(Self.day(day))
    return WorkRecord(
      staff: staff, date: Self.day(day),
      extent: .times(
        start: midnight.adding(Minutes(Int(from * 60))), end: midnight.adding(Minutes(Int(to * 60))),
        breakLength: Minutes(breakLength)),
      shift: shift, kind: kind, nights: nights, contact: contact, place: place, state: state,
      evidence: evidence, correction: correction, source: WorkRecord.Source(file: "attendance.csv", row: row))
  }

  private static let shippedSubsidy = PolicyPack.temporaryWorkSubsidy2020.read(problems: ProblemList())
  private static let shippedNightFee = PolicyPack.nightFeeTemplate.read(problems: ProblemList())

  static func subsidy() throws -> Policy { try #require(shippedSubsidy) }
  static func nightFee() throws -> Policy { try #require(shippedNightFee) }

  static let applied = PolicyApplication(
    policy: "cn-2020-temp-work-subsidy", days: days, document: "local notice", decidedBy: "HR")

  static func rules(
    _ policies: [Policy], decide values: [ParameterID: String] = [:],
    applications: [PolicyApplication] = [applied],
    organisation: String? = nil
  ) -> PayRules {
    let decisions = values.sorted { $0.key < $1.key }.map {
      ParameterDecision(
        policy: "cn-2020-temp-work-subsidy", parameter: $0.key, value: .choice($0.value), document: "minutes",
        decidedBy: "HR")
    }
    return PayRules(
      policies: policies, applications: applications, decisions: decisions, period: days,
      organisation: organisation)
  }

  static func pay(
    _ records: [WorkRecord], decide values: [ParameterID: String] = [:], in hospital: Case = hospital
  ) throws -> Payroll {
    try Payroll(
      rules([try subsidy()], decide: values), work: ActualWork(attendance: records), in: hospital)
  }
}

extension Payroll {
  var amounts: [Int64] { lines.map(\.entitlement.amount.minorUnits) }
  var total: Int64 { amounts.reduce(0, +) }
}

/// The decimal that a test writes down.
func decimal(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }
