// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("A finding")
struct PayFindingTests {
  static let row = WorkRecord.Source(file: "attendance.csv", row: 17)
  static let all: [PayFinding] = [
    .twoPlacesAtOnce("N1", first: row, second: row),
    .moreThanOneDay("N1", Month.day(1), claimed: .one, rows: [row]),
    .attendanceWithoutDuty("N1", Month.day(1), row: row),
    .dutyWithoutAttendance("N1", Month.day(1), shifts: ["D"]),
    .notEmployed("N1", Month.day(1), row: row), .unknownPerson("N1", row: row), .notApplied("P1"),
    .outsidePeriod(rows: 3, first: row),
    .evidenceTooWeak("P1", "N1", row: row, has: .recorded, needs: .confirmed),
    .paidByAnother("P1", "N1", payer: "H2", lines: 3), .taxToConfirm("P1", lines: 3),
    .payUnknown("P1", "N1", Month.day(1)), .noBasis("P1", "N1"),
    .capExceeded("P1", "C1", excess: Money(minorUnits: 5), .cny),
    .sameSchemeTwice("P1", "P2", "N1", Month.day(1)), .licenceExpired("N1", Month.day(1), "icu", row: row),
    .classOverridden("N1", Month.day(1), row: row),
    .leaderAboveFrontLine("N1", amount: Money(minorUnits: 2), median: Money(minorUnits: 1), .cny),
    .paidWhileUnavailable("N1", Month.day(1), row: row), .oneNameTwoIDs("N1", "N2"),
    .everyCalendarDay("N1", days: 31),
    .classMovedAfterConfirmation("N1", Month.day(1), by: "Li", on: Month.day(2), row: row),
  ]

  @Test("is worded in both languages and names who or what it is about", arguments: all)
  func wording(finding: PayFinding) {
    let (english, chinese) = (finding.message(in: .english), finding.message(in: .chinese))
    #expect(english.utf8.allSatisfy { $0 < 128 })
    #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    for message in [english, chinese] {
      #expect(message.contains("N1") || message.contains("P1") || message.contains("attendance.csv:17"))
    }
  }

  @Test("has a case that begins with its code, by which a decision on it is kept", arguments: all)
  func cases(finding: PayFinding) {
    #expect(finding.caseID.hasPrefix(finding.code + "/"))
  }

  @Test("has a code of its own")
  func codes() {
    #expect(Set(Self.all.map(\.code)).count == Self.all.count)
  }
}
