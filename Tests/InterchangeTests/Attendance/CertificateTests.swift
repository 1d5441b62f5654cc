// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Subsidies
import Testing

@Suite("A certificate of days that another organisation made")
struct CertificateTests {
  /// West's own nurse, who worked two days at East.
  static let west = Case(
    title: "West", horizon: PayFormsTests.day(1)...PayFormsTests.day(29),
    units: [Unit(id: "office", name: "Office", zone: .clean)],
    staff: [StaffMember(id: "N2", name: "Wu Mei", unit: "office", profession: "nurse", employer: "West")])

  static func policy() throws -> (Policy, PolicyApplication) {
    let policy = try #require(PolicyPack.temporaryWorkSubsidy2020.read(problems: ProblemList()))
    return (
      policy,
      PolicyApplication(policy: policy.id, days: west.horizon, document: "notice", decidedBy: "HR")
    )
  }

  static func certificate(_ language: Language = .english) throws -> [UInt8] {
    let (policy, application) = try policy()
    let rules = PayRules(
      policies: [policy], applications: [application], period: west.horizon, organisation: "East")
    let work = ActualWork(
      attendance: [10, 11].map { PayFormsTests.record("N2", $0) } + [PayFormsTests.record("N1", 10)])
    let payroll = try Payroll(rules, work: work, in: PayFormsTests.hospital)
    let files = try PayForms(payroll, rules, of: PayFormsTests.hospital, language: language).files()
    return try #require(files.first { $0.name == "certificate-West.csv" }).bytes
  }

  func read(_ bytes: [UInt8]) throws -> (attendance: Attendance?, problems: [Problem]) {
    let problems = ProblemList()
    let source = try #require(
      SourceText.decode(bytes, file: "certificate-West.csv", problems: problems))
    let attendance = AttendanceReader(for: Self.west, problems: problems).read(source)
    return (attendance, problems.all)
  }

  @Test("is attendance, and pays what the same days pay at home", arguments: [Language.english, .chinese])
  func paid(language: Language) throws {
    let (attendance, problems) = try read(Self.certificate(language))
    #expect(problems.isEmpty)
    let records = try #require(attendance).records
    #expect(records.map(\.extent) == [.days(.one), .days(.one)])
    #expect(records.allSatisfy { $0.evidence == .certified && $0.contactSource == .certificate })
    let (policy, application) = try Self.policy()
    let rules = PayRules(
      policies: [policy], applications: [application], period: Self.west.horizon, organisation: "West")
    let payroll = try Payroll(rules, work: ActualWork(attendance: records), in: Self.west)
    #expect(payroll.lines.map(\.entitlement.amount) == [Money(minorUnits: 30000), Money(minorUnits: 30000)])
    #expect(payroll.lines.allSatisfy { $0.entitlement.payer == nil })
    let trace = Trace(try #require(payroll.lines.first)).sentence(in: .english)
    #expect(trace.contains("1 day as recorded (certificate-West.csv:2)"))
    #expect(trace.contains("Direct contact as certified. Work as certified by another organisation."))
  }

  @Test("is refused as a whole when a day of it was changed")
  func changed() throws {
    let text = String(decoding: try Self.certificate(), as: UTF8.self)
    let (attendance, problems) = try read(Array(text.replacing("2020-02-11", with: "2020-02-12").utf8))
    #expect(attendance == nil)
    #expect(problems.map(\.kind) == [.certificateChanged])
    #expect(problems.first?.origin == Origin(file: "certificate-West.csv"))
  }

  @Test("names whoever the case does not know, and reads the others")
  func unknownPerson() throws {
    let problems = ProblemList()
    var other = Self.west
    other.staff[0] = StaffMember(id: "N9", name: "Lin", unit: "office", profession: "nurse")
    let source = try #require(
      SourceText.decode(try Self.certificate(), file: "certificate-West.csv", problems: problems))
    let attendance = try #require(AttendanceReader(for: other, problems: problems).read(source))
    #expect(attendance.records.isEmpty && attendance.errorsInRows == 2)
    #expect(problems.all.map(\.kind) == [.unknownStaff(id: "N2", nearest: "N9")])
  }
}
