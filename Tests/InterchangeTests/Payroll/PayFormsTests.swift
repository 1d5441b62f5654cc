// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Subsidies
import Testing

@Suite("The forms beside a payroll")
struct PayFormsTests {
  static func day(_ number: Int) -> CivilDay { CivilDay(daysSinceEpoch: 18_293).advanced(by: number - 1) }

  static let hospital = Case(
    title: "fever clinic", horizon: day(1)...day(29),
    units: [Unit(id: "fever", name: "Fever clinic", zone: .contaminated)],
    staff: [
      StaffMember(id: "N1", name: "Li Na", unit: "fever", profession: "nurse", employer: "East"),
      StaffMember(id: "N2", name: "Wu Mei", unit: "fever", profession: "nurse", employer: "West"),
      StaffMember(id: "N3", name: "He Yan", unit: "fever", profession: "nurse", employer: "East"),
    ])

  static func record(_ staff: StaffID, _ number: Int) -> WorkRecord {
    let midnight = CivilClock.utc.midnight(day(number))
    return WorkRecord(
      staff: staff, date: day(number),
      extent: .times(
        start: midnight.adding(.hours(8)), end: midnight.adding(.hours(16)), breakLength: .zero),
      contact: .direct, evidence: .confirmed, source: WorkRecord.Source(file: "a.csv", row: number))
  }

  func files(
    _ pack: PolicyPack, _ records: [WorkRecord], decide: [ParameterID: String] = [:],
    in hospital: Case = hospital, language: Language = .english
  ) throws -> [String: [String]] {
    let policy = try #require(pack.read(problems: ProblemList()))
    let application = PolicyApplication(
      policy: policy.id, days: Self.hospital.horizon, document: "notice", decidedBy: "HR")
    let rules = PayRules(
      policies: [policy], applications: [application],
      decisions: decide.map {
        ParameterDecision(
          policy: policy.id, parameter: $0.key, value: .choice($0.value), document: "d", decidedBy: "HR")
      },
      period: Self.hospital.horizon, organisation: "East",
      pay: PayBook([PayEntry(staff: "N1", from: Self.day(1), monthlyPay: ExactDecimal(8700))]))
    let payroll = try Payroll(rules, work: ActualWork(attendance: records), in: hospital)
    let files = try PayForms(payroll, rules, of: hospital, language: language).files()
    return Dictionary(
      try files.map { file in
        let text = String(decoding: try file.bytes.dropFirst(3), as: UTF8.self)
        return (file.name, text.split(separator: "\r\n").map(String.init))
      }, uniquingKeysWith: { first, _ in first })
  }

  let records = [record("N1", 10), record("N1", 11), record("N1", 12), record("N2", 10), record("N3", 10)]

  @Test("name nobody in the summary for the authority, and hold only what this organisation owes")
  func summary() throws {
    var indirect = Self.record("N1", 13)
    indirect = WorkRecord(
      staff: "N1", date: Self.day(13), extent: indirect.extent, contact: .indirect, evidence: .confirmed,
      source: indirect.source)
    let summary = try files(.temporaryWorkSubsidy2020, records + [indirect])["summary.csv"]
    let subsidy = "cn-2020-temp-work-subsidy,财社〔2020〕2号,example"
    let period = "CNY,2020-02-01,2020-02-29"
    #expect(
      summary?.dropFirst() == [
        "\(subsidy),Class 1 tier 1,2,4,1200.00,1200.00,\(period)",
        "\(subsidy),Class 1 tier 2,1,1,200.00,200.00,\(period)",
        // Who has days of both tiers is one person.
        "Total,,,,2,,1400.00,1400.00,\(period)",
      ])
  }

  @Test("say in Chinese what an English list says by its ids")
  func chinese() throws {
    let files = try files(.temporaryWorkSubsidy2020, records, language: .chinese)
    #expect(files["summary.csv"]?[1].hasPrefix("cn-2020-temp-work-subsidy,财社〔2020〕2号,示例,一类一档,") == true)
    #expect(files["review.csv"]?[1] == "N1,Li Na,Fever clinic,护士,900.00,300.00,CNY,300,是")
    #expect(
      files["certificate-West.csv"]?[1]
        == "N2,Wu Mei,2020-02-10,一类一档,1,1,8:00,直接接触,,财社〔2020〕2号,科室确认")
  }

  @Test("certify to another payer the days it owes, with a digest and without amounts")
  func certificate() throws {
    let rows = try #require(try files(.temporaryWorkSubsidy2020, records)["certificate-West.csv"])
    #expect(rows[1] == "N2,Wu Mei,2020-02-10,Class 1 tier 1,1,1,8:00,direct,,财社〔2020〕2号,confirmed")
    #expect(rows.count == 3 && rows[2].hasPrefix("digest of the rows above,"))
    #expect(!rows.joined().contains("300"))
  }

  @Test("point reviewers at whoever gets far more than the median of the profession")
  func review() throws {
    let rows = try #require(try files(.temporaryWorkSubsidy2020, records)["review.csv"])
    #expect(rows[1].hasPrefix("N1,Li Na,Fever clinic,nurse,900.00,300.00,CNY,300,yes"))
    #expect(rows[2].hasSuffix(",100,"))
  }

  @Test("list who leaves by the end of the period, with what they are owed")
  func leavers() throws {
    #expect(try files(.temporaryWorkSubsidy2020, records)["leavers.csv"] == nil)
    var hospital = Self.hospital
    hospital.staff[0].to = Self.day(11)
    hospital.staff[1].to = Self.day(60)
    let rows = try files(.temporaryWorkSubsidy2020, records, in: hospital)["leavers.csv"]
    #expect(rows == ["id,name,unit,last_day,amount,currency", "N1,Li Na,Fever clinic,2020-02-11,600.00,CNY"])
  }

  @Test("list time off in hours, in the form of balances")
  func timeOff() throws {
    // 8 February 2020 is a Saturday.
    let rows = try files(.labourOvertime, [Self.record("N1", 8)], decide: ["rest_day": "time_off"])
    #expect(rows["time-off.csv"] == ["id,kind,as_of,value", "N1,hours,2020-02-29,8"])
    #expect(try files(.labourOvertime, [Self.record("N1", 8)])["time-off.csv"] == nil)
  }
}
