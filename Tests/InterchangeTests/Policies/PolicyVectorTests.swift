// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Subsidies
import Testing

/// Schemes of other places, written as policy files beside this one: they test the language and are not
/// shipped.
@Suite("A scheme of another place")
struct PolicyVectorTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Vectors")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  func policy(_ name: String) throws -> Policy {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
    let problems = ProblemList()
    let source = try #require(SourceText.decode(bytes, file: name, problems: problems))
    let policy = PolicyReader.read(source, problems: problems)
    #expect(problems.isEmpty, "\(problems.all.map { $0.line(in: .english) })")
    return try #require(policy)
  }

  @Test("can be written as a policy whose cases hold", arguments: names)
  func holds(name: String) throws { #expect(try policy(name).cases.count >= 4) }

  @Test("exempts of a line only what the public standard comes to, factors included")
  func exempt() throws {
    let policy = try policy("rate-change.yaml")
    // 29 February to 2 March 2020; the rate rises on 1 March, and the standard of the exemption does not.
    let days = CivilDay(daysSinceEpoch: 18_321)...CivilDay(daysSinceEpoch: 18_323)
    let hospital = Case(
      title: "test", horizon: days,
      staff: [StaffMember(id: "N1", name: "N1", unit: "u", profession: "nurse")])
    let records = zip(days, [nil, nil, "hubei"]).map { day, place in
      WorkRecord(
        staff: "N1", date: day, extent: .days(.one), contact: .direct, place: place, evidence: .confirmed,
        source: .init(file: "a.csv", row: 2))
    }
    let rules = PayRules(
      policies: [policy],
      applications: [PolicyApplication(policy: policy.id, days: days, document: "d", decidedBy: "HR")],
      period: days)
    let lines = try Payroll(rules, work: ActualWork(attendance: records), in: hospital).lines
    #expect(lines.map(\.entitlement.amount.minorUnits) == [10_000, 12_000, 36_000])
    #expect(lines.map(\.entitlement.exempt.minorUnits) == [10_000, 10_000, 30_000])
  }

  @Test("is there for every shape that the design names")
  func complete() {
    #expect(
      Self.names == [
        "ca-on-2020-pandemic-pay.yaml", "hospital-duties.yaml", "ie-2022-recognition.yaml",
        "monthly-overtime.yaml",
        "open-duty-bonus.yaml", "ph-2020-risk-allowance.yaml", "ph-2022-one-allowance.yaml",
        "rate-change.yaml", "uk-afc-2016.yaml",
      ])
  }
}
