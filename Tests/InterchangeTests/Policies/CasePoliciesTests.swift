// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Subsidies
import Testing

@Suite("The policies of a case")
struct CasePoliciesTests {
  /// Reads a case of two files, with its own policy files, in a folder that is removed again.
  func rules(_ policies: String, files: [String: String] = [:]) throws -> (
    rules: PayRules, problems: [Problem]
  ) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "policies-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let own = folder.appendingPathComponent("policies")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    let yaml = "title: Test\nfrom: 2020-02-01\nto: 2020-02-29\n\(policies)\n"
    var all = files
    all["case.yaml"] = yaml
    all["staff.csv"] = "id,name,unit,profession\nN1,Li Na,fever,nurse\n"
    all["demand.csv"] = "unit,shift,min\nfever,D,1\n"
    all["shifts.csv"] = "code,start,end\nD,08:00,16:00\n"
    for (name, text) in all {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let problems = ProblemList()
    let read = try #require(CaseReader().read(folder.path, problems: problems), "\(problems.all)")
    let period = try #require(PayPeriod.month.days(containing: PayRunTests.day(10)))
    return (CasePolicies(of: read, problems: problems).rules(for: period), problems.all)
  }

  static let applied = """
    policies:
      - policy: cn-2020-temp-work-subsidy
        apply: {from: 2020-02-10, to: 2020-02-20, document: local notice, decided_by: HR}
        parameters: {day_attribution: split_at_midnight, half_day_up_to: 5h}
    """

  @Test("come from the shipped packs, applied and decided as the case says")
  func shipped() throws {
    let (rules, problems) = try rules(Self.applied)
    #expect(problems.filter { $0.severity == .error }.isEmpty, "\(problems)")
    #expect(rules.policies.map(\.id) == ["cn-2020-temp-work-subsidy"])
    #expect(rules.applications.map(\.days) == [PayRunTests.day(10)...PayRunTests.day(20)])
    #expect(
      rules.decisions.map(\.value) == [
        .choice("split_at_midnight"), .threshold(.hours(5), isInclusive: true),
      ])
    #expect(rules.decisions.map(\.decidedBy) == ["HR", "HR"])
  }

  @Test("are exempt or taxable as the case decides where they leave tax to be confirmed")
  func tax() throws {
    func decided(_ tax: String) throws -> (treatments: [TaxTreatment], problems: [ProblemCode]) {
      let (rules, problems) = try rules(Self.applied.replacing("by: HR}", with: "by: HR\(tax)}"))
      let policy = try #require(rules.policies.first)
      // The pack says nothing of tax after 2020, and of the year itself that it is exempt.
      let applications = rules.applications.map {
        PolicyApplication(
          policy: $0.policy, days: $0.days.lowerBound...PayRunTests.day(400), document: $0.document,
          decidedBy: $0.decidedBy, tax: $0.tax)
      }
      let treatments = [PayRunTests.day(12), PayRunTests.day(390)].map {
        policy.treatment(on: $0, applications: applications)
      }
      return (treatments, problems.filter { $0.severity == .error }.map(\.code))
    }
    #expect(try decided("").treatments == [.exempt, .confirm])
    #expect(try decided(", tax: taxable").treatments == [.exempt, .taxable])
    #expect(try decided(", tax: 免税").treatments == [.exempt, .exempt])
    #expect(try decided(", tax: confirm").problems == [.unknownValue])
  }

  @Test("come from the case's own folder before the shipped ones")
  func own() throws {
    let text = PolicyPack.nightFeeTemplate.source.text.replacing("\"80.00\"", with: "\"90.00\"")
    let (rules, problems) = try rules(
      "policies: [night-fee-template]",
      files: ["policies/night-fee-template.yaml": text.replacing("160.00", with: "180.00")])
    #expect(problems.filter { $0.severity == .error }.isEmpty, "\(problems)")
    let night = try #require(rules.policies.first?.entitlements.first { $0.id == "night" })
    #expect(night.amount.versions.map(\.value) == [ExactDecimal(90)])
  }

  @Test(
    "are refused with the place in the case",
    arguments: [
      ("policies: [night-fees]", ProblemCode.unknownValue),
      (applied.replacing("day_attribution", with: "day_atribution"), .unknownPolicyParameter),
      (applied.replacing("split_at_midnight", with: "sometimes"), .unknownValue),
      (applied.replacing("5h", with: "long"), .unknownValue),
      (applied.replacing(", decided_by: HR", with: ""), .yamlMissingKey),
      (applied.replacing("to: 2020-02-20", with: "to: 2020-02-01"), .fromAfterTo),
    ] as [(String, ProblemCode)])
  func refused(policies: String, code: ProblemCode) throws {
    let (_, problems) = try rules(policies)
    let errors = problems.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [code], "\(problems)")
    #expect(errors.allSatisfy { $0.origin.file == "case.yaml" && $0.origin.line != nil })
  }

  @Test("that cannot be read are reported with their own file")
  func unreadable() throws {
    let (rules, problems) = try rules("policies: [own]", files: ["policies/own.yaml": "policy: own\n"])
    #expect(rules.policies.isEmpty)
    #expect(problems.contains { $0.origin.file == "policies/own.yaml" && $0.severity == .error })
  }

  @Test("are paid by calendar months, or from one day of the month to the day before it")
  func periods() {
    let day = PayRunTests.day
    #expect(PayPeriod.month.days(containing: day(29)) == day(1)...day(29))
    #expect(PayPeriod.monthly(fromDay: 26).days(containing: day(25)) == day(-5)...day(25))
    #expect(PayPeriod.monthly(fromDay: 26).days(containing: day(26)) == day(26)...day(54))
    #expect(PayPeriod.dates(day(1)...day(7)).days(containing: day(8)) == nil)
  }
}
