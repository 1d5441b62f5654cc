// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Rostering
import Testing

@Suite struct LeaveTableTests {
  private func table(isPrivate: Bool = false, part: ClosedRange<ColumnTime>? = nil) -> Table? {
    var subject = SampleWard.subject
    subject.leaveKinds = [LeaveKind(id: "annual", name: "Annual leave", isPrivate: isPrivate)]
    subject.leaveEntitlements = [LeaveEntitlement(kind: "annual", steps: [.init(years: 1, days: 5)])]
    subject.staff[0].serviceFrom = CivilDay("2020-01-01")
    subject.leave = [
      Leave(
        staff: subject.staff[0].id, days: subject.horizon.lowerBound...subject.horizon.lowerBound,
        kind: "annual", part: part)
    ]
    return Publication(
      subject: subject, roster: SampleWard.roster, audit: SampleWard.audit,
      provenance: Provenance(version: "1.2.3", inputs: []), language: .english
    ).leaveTable
  }

  @Test func saysWhatIsOwedTakenPlannedAndLeftAndNothingWhereServiceIsUnknown() throws {
    let table = try #require(self.table())
    #expect(table.columns == ["id", "name", "kind", "entitled", "taken", "planned", "left"])
    #expect(
      table.rows.map { $0.dropFirst(2).map(\.text) }.prefix(2) == [
        ["Annual leave", "5", "0", "1", "4"], ["Annual leave", "", "0", "0", ""],
      ])
    #expect(SampleWard.publication().leaveTable == nil)
  }

  @Test func writesPartsOfADayAsDecimals() throws {
    let morning = ColumnTime(.midnight)...ColumnTime(.midnight).advanced(by: 4 * 60)
    #expect(table(part: morning)?.rows.first?.dropFirst(3).map(\.text) == ["5", "0", "0.5", "4.5"])
    let hour = ColumnTime(.midnight)...ColumnTime(.midnight).advanced(by: 60)
    #expect(table(part: hour)?.rows.first?.dropFirst(3).map(\.text) == ["5", "0", "0.13", "4.88"])
  }

  @Test func saysNothingOfPrivateLeave() {
    #expect(table(isPrivate: true) == nil)
  }
}
