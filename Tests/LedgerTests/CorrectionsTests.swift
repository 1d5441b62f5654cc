// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Ledger
import Rostering
import Subsidies
import Testing

@Suite("Corrections of a closed month")
struct CorrectionsTests {
  /// Random numbers from a seed (SplitMix64, Steele and others 2014).
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }

  static let hospital = Case(
    title: "fever clinic", horizon: Books.february.days,
    staff: ["N1", "N2"].map { StaffMember(id: $0, name: $0.text, unit: "fever", profession: "nurse") })

  static func records(using random: inout Seeded) -> [WorkRecord] {
    hospital.staff.flatMap { member in
      Books.february.days.filter { _ in Bool.random(using: &random) }.map { day in
        let start = CivilClock.utc.midnight(day).adding(.hours(Int.random(in: 6...16, using: &random)))
        return WorkRecord(
          staff: member.id, date: day,
          extent: .times(
            start: start, end: start.adding(.hours(Int.random(in: 2...9, using: &random))), breakLength: .zero
          ),
          contact: Contact.allCases.randomElement(using: &random) ?? .direct, evidence: .confirmed,
          source: WorkRecord.Source(file: "attendance.csv", row: Int(day.daysSinceEpoch)))
      }
    }
  }

  static func lines(_ records: [WorkRecord], in hospital: Case = hospital) throws -> [LedgerLine] {
    let policy = try #require(PolicyPack.temporaryWorkSubsidy2020.read(problems: ProblemList()))
    let application = PolicyApplication(
      policy: policy.id, days: Books.february.days, document: "d", decidedBy: "HR")
    let rules = PayRules(policies: [policy], applications: [application], period: Books.february.days)
    return try Payroll(rules, work: ActualWork(attendance: records), in: hospital).lines
      .map { LedgerLine($0.entitlement, period: Books.february) }
  }

  static func sums(_ lines: [LedgerLine]) -> [StaffID: Int64] {
    lines.reduce(into: [:]) { $0[$1.staff, default: 0] += $1.amount.minorUnits }.filter { $0.value != 0 }
  }

  @Test(
    "come, with what was paid, to what computing everything late at once gives",
    arguments: (1...12).map(UInt64.init))
  func totals(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let all = Self.records(using: &random)
    let early = all.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
    // Some of what was known early turns out to be wrong.
    let mistaken = early.shuffled(using: &random).prefix(3)
    let ledger = try Books.closed(try Self.lines(early))
    let late = all.filter { !mistaken.contains($0) }
    let first = try ledger.correct(
      Books.february, to: try Self.lines(all), into: Books.march, by: "Li", on: Books.day(5))
    let second = try ledger.correct(
      Books.february, to: try Self.lines(late), into: Books.march, by: "Li", on: Books.day(6))
    let paid = try ledger.released(Books.february)
    #expect(Self.sums(paid + first + second) == Self.sums(try Self.lines(late)))
    #expect(
      try ledger.correct(
        Books.february, to: try Self.lines(late.shuffled(using: &random)), into: Books.march, by: "Li",
        on: Books.day(7)
      ).isEmpty)
  }

  @Test("take back from somebody who has left by a decision, and never from what the others are paid")
  func leaver() throws {
    let left = StaffMember(
      id: "L1", name: "Lin", unit: "fever", profession: "nurse", to: Books.day(-18))
    var hospital = Self.hospital
    hospital.staff.append(left)
    func record(_ staff: StaffID, _ day: Int) -> WorkRecord {
      let start = CivilClock.utc.midnight(Books.day(day)).adding(.hours(8))
      return WorkRecord(
        staff: staff, date: Books.day(day),
        extent: .times(start: start, end: start.adding(.hours(8)), breakLength: .zero), contact: .direct,
        evidence: .confirmed, source: WorkRecord.Source(file: "attendance.csv", row: day + 40))
    }
    // The last day of employment is 11 February; work after it is never paid.
    let known = [record("L1", -19), record("L1", -18), record("L1", -17), record("N1", -19)]
    let paid = try Self.lines(known, in: hospital)
    #expect(Self.sums(paid) == ["L1": 60000, "N1": 30000])
    let ledger = try Books.closed(paid)
    let late = try Self.lines(Array(known.dropFirst()), in: hospital)
    let differences = try ledger.correct(
      Books.february, to: late, into: Books.march, by: "Li", on: Books.day(5))
    #expect(differences.map(\.amount) == [Money(minorUnits: -30000)])
    #expect(differences.map(\.corrects) == [try #require(paid.first { $0.staff == "L1" }).id])
    let waiting = try ledger.recoveries()
    #expect(waiting.map(\.line.staff) == ["L1"] && waiting.allSatisfy { $0.decision == nil })
    // March pays what March earned, and the recovery is in none of it.
    try ledger.draft(
      [Books.line("N1", 35, 300, Books.march)], findings: [], period: Books.march, by: "Li", on: Books.day(6))
    try ledger.release(Books.march, by: "He", on: Books.day(7))
    #expect(Self.sums(try ledger.released(Books.march)) == ["N1": 30000])
    try ledger.decide(
      recoveryOf: differences[0].id, .repay, reason: "has left", by: "Wu", on: Books.day(8))
    #expect(try ledger.recoveries().map(\.decision) == [.repay])
  }
}
