// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Rostering
import Testing

@Suite struct PersonalCalendarTests {
  private let calendars = SampleWard.publication().calendars

  @Test func writesADutyInRealTimeWithAStableIdentifier() {
    #expect(
      calendars[1].text
        == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Echelon//1.2.3//EN", "CALSCALE:GREGORIAN",
          "METHOD:PUBLISH", "X-WR-CALNAME:Duties 王 伟", "BEGIN:VEVENT", "UID:B-2-2026-03-06-1@echelon",
          "DTSTAMP:20260306T000000Z", "DTSTART:20260306T120000Z", "DTEND:20260307T000000Z",
          "SUMMARY:Night · Ward One", "LOCATION:Ward One", "DESCRIPTION:N Nurse", "END:VEVENT",
          "END:VCALENDAR", "",
        ].joined(separator: "\r\n"))
  }

  @Test func keepsEveryPersonsFileInsideTheFolder() {
    #expect(calendars.map(\.path) == ["calendars/007.ics", "calendars/B-2.ics", "calendars/%2E%2E%2FC.ics"])
  }

  @Test func foldsLongLinesWithoutBreakingACharacter() {
    var subject = SampleWard.subject
    subject.units[0] = Unit(id: "w1", name: String(repeating: "病房", count: 30) + "; a, b")
    let publication = Publication(
      subject: subject, roster: SampleWard.roster, audit: SampleWard.audit,
      provenance: Provenance(version: "1", inputs: []), language: .english)
    let text = publication.calendars[1].text
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = text.replacing("\r\n ", with: "")
    #expect(unfolded.contains("LOCATION:" + String(repeating: "病房", count: 30) + "\\; a\\, b"))
  }
}
