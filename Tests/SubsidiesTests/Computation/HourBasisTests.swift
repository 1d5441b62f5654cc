// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Subsidies
import Testing

@Suite("Work paid by the hour")
struct HourBasisTests {
  static let seeds = (1...30).map(UInt64.init)
  static let packs: [PolicyPack] = [
    .labourOvertime, .labourStandardsPremium, .hourlyNightFeeTemplate, .nursesAward2002, .eightAndEighty,
  ]

  static func rules(_ pack: PolicyPack) throws -> PayRules {
    let policy = try #require(pack.read(problems: ProblemList()))
    let application = PolicyApplication(
      policy: policy.id, days: Month.days.lowerBound...Month.day(60), document: "d", decidedBy: "HR")
    let pay = ["N1", "D1"].map {
      PayEntry(staff: StaffID($0), from: Month.day(-400), monthlyPay: ExactDecimal(8700), grade: "5")
    }
    return PayRules(
      policies: [policy],
      applications: policy.inForce.to == .unknown ? [application] : [], period: Month.days, pay: PayBook(pay))
  }

  func pay(_ records: [WorkRecord], _ pack: PolicyPack) throws -> Payroll {
    try Payroll(Self.rules(pack), work: ActualWork(attendance: records), in: Month.hospital)
  }

  /// What each date pays, whatever the lines are.
  func days(_ payroll: Payroll) -> [PersonDay: Int64] {
    payroll.lines.map(\.entitlement).reduce(into: [:]) { sums, line in
      sums[PersonDay(staff: line.staff, date: line.date), default: 0] += line.amount.minorUnits
    }
  }

  @Test("pays a date the same when a stint is written down in two rows", arguments: seeds)
  func splitting(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = RandomMonth.records(using: &random)
    let split = records.flatMap { RandomMonth.split($0, using: &random) }
    for pack in Self.packs { #expect(try days(pay(split, pack)) == days(pay(records, pack)), "\(pack)") }
  }

  @Test("does not care for the order of rows, and gives the same again", arguments: seeds)
  func order(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = RandomMonth.records(using: &random)
    let shuffled = records.shuffled(using: &random)
    for pack in Self.packs {
      let lines = try pay(records, pack).lines
      #expect(try pay(shuffled, pack).lines == lines)
      #expect(Set(lines.map(\.entitlement.id)).count == lines.count)
    }
  }

  @Test("sums to its rows and totals", arguments: seeds)
  func sums(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = RandomMonth.records(using: &random)
    for pack in Self.packs {
      let payroll = try pay(records, pack)
      #expect(payroll.rows.reduce(Int64(0)) { $0 + $1.amount.minorUnits } == payroll.total)
      #expect(payroll.totals.reduce(Int64(0)) { $0 + $1.amount.minorUnits } == payroll.total)
    }
  }

  @Test("is said, and not guessed, where pay is not known or the document gives no basis")
  func gaps() throws {
    let rules = try Self.rules(.labourOvertime)
    let saturday = Month.record(8, from: 8, to: 16)
    let unknown = PayRules(
      policies: rules.policies, applications: rules.applications, period: Month.days)
    let payroll = try Payroll(unknown, work: ActualWork(attendance: [saturday]), in: Month.hospital)
    #expect(payroll.lines.isEmpty)
    #expect(payroll.gaps == [.payUnknown("cn-labour-overtime", "N1", Month.day(8))])
    var hospital = Month.hospital
    hospital.staff[0].engagement = .establishment
    let established = try Payroll(rules, work: ActualWork(attendance: [saturday]), in: hospital)
    #expect(established.lines.isEmpty)
    #expect(established.gaps == [.noBasis("cn-labour-overtime", "N1")])
  }
}
