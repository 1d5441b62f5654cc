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

  @Test("has a code of its own")
  func codes() {
    #expect(Set(Self.all.map(\.code)).count == Self.all.count)
  }
}
