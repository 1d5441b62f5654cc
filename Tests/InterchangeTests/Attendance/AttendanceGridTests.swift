// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Subsidies
import Testing

@Suite("Attendance as a grid")
struct AttendanceGridTests {
  private func read(
    _ text: String, settings: String = "empty_cell: off\n", saysExceptions: Bool = false
  ) throws -> (attendance: Attendance?, problems: [Problem]) {
    let folder = try #require(
      try CaseOnDisk(["case.yaml": "title: Small\nmonth: 2026-03\n\(settings)"]).read().folder)
    let problems = ProblemList()
    let reader = AttendanceReader(for: folder, saysExceptions: saysExceptions, problems: problems)
    return (reader.read(SourceText(file: "attendance.csv", text: text)), problems.all)
  }

  @Test("says the same as the list of its cells")
  func sameAsList() throws {
    let grid = try read("id,2026-03-02,2026-03-03,2026-03-04\nN001,D,N@ICU,休\nN003,D/E,病,N*\n").attendance
    let list = try read(
      """
      id,date,shift,unit
      N001,2026-03-02,D,
      N001,2026-03-03,N,ICU
      N001,2026-03-04,休,
      N003,2026-03-02,D,
      N003,2026-03-02,E,
      N003,2026-03-03,病,
      N003,2026-03-04,N,

      """
    ).attendance
    func worked(_ attendance: Attendance?) -> [String] {
      (attendance?.records ?? []).map {
        "\($0.staff) \($0.date) \($0.extent) \($0.shift?.text ?? "") \($0.nights) \($0.unit?.text ?? "") \($0.contact) \($0.evidence)"
      }
    }
    #expect(worked(grid).count == 5)
    #expect(worked(grid) == worked(list))
    #expect(grid?.absences == list?.absences)
    #expect(grid?.absences.count == 2)
    #expect(grid?.records.map(\.source.row) == [2, 2, 3, 3, 3])
  }

  @Test("takes an empty cell for what the case says, and never guesses")
  func empty() throws {
    let text = "id,2026-03-02,2026-03-03\nN001,D,\n"
    let absence = PersonDay(staff: "N001", date: day("2026-03-03"))
    #expect(try read(text).attendance?.absences == [absence])
    #expect(try read(text, settings: "empty_cell: unknown\n").attendance?.absences == [])
    #expect(try read(text, settings: "").problems.map(\.code) == [.emptyCellsUndecided])
    // Beside a confirmed roster an empty cell is no exception.
    let exceptions = try read(text, settings: "", saysExceptions: true)
    #expect(exceptions.attendance?.absences == [])
    #expect(exceptions.problems.isEmpty)
  }

  @Test("holds only the people in whose cells something is wrong")
  func unclear() throws {
    let (attendance, problems) = try read("id,2026-03-02,2026-03-03\nN001,D,Q\nN002,D@XXX,D\nN003,N,N\n")
    #expect(problems.map(\.code) == [.unknownCode, .unknownValue])
    #expect(attendance?.unclear == ["N001", "N002"])
    #expect(attendance?.errorsInRows == 2)
    #expect(attendance?.withoutUnclear.records.map(\.staff) == ["N003", "N003"])
  }
}
