// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

extension AttendanceReader {
  /// Attendance as a grid: the codes that were worked, people down and days across; nothing when its days
  /// cannot be told.
  ///
  /// An empty cell means what the case says of empty cells. In a grid that only says where the roster was not
  /// worked it says nothing.
  func read(_ grid: Grid) -> Attendance? {
    guard let reading = GridReader(grid: grid, draft: draft, period: .horizon(subject.horizon)).read() else {
      return nil
    }
    var attendance = Attendance()
    for mark in reading.marks {
      let before = problems.errorCount
      read(mark, into: &attendance)
      let errors = problems.errorCount - before
      attendance.errorsInRows += errors
      if errors > 0 { attendance.unclear.insert(mark.staff) }
    }
    if !saysExceptions, draft.reading(ofEmpty: reading.empty) == .off {
      attendance.absences.formUnion(reading.empty.map { PersonDay(staff: $0.staff, date: $0.day) })
    }
    return attendance
  }

  private func read(_ mark: DutyMark, into attendance: inout Attendance) {
    guard let member = draft.member(mark.staff) else { return }
    var records: [WorkRecord] = []
    for part in CellCode(mark.code.value, isCode: { draft.codes[$0] != nil }).parts {
      guard let code = code(part.code) else {
        problems.add(.unknownCode(code: part.code, known: draft.codes.known), at: mark.code.origin)
        return
      }
      guard case .shifts(let shifts, let own) = code else { continue }
      var (unit, post) = (own, PostID?.none)
      if let written = part.place {
        guard let known = draft.place(of: written, at: mark.code.origin, problems) else { return }
        (unit, post) = (known.unit, known.post)
      }
      records += shifts.map { record($0, in: unit, as: post, mark, member) }
    }
    attendance.records += records
    if records.isEmpty { attendance.absences.insert(PersonDay(staff: mark.staff, date: mark.day)) }
  }

  private func record(
    _ shift: Shift, in unit: UnitID?, as post: PostID?, _ mark: DutyMark, _ member: StaffMember
  ) -> WorkRecord {
    let stint = workplace(of: member, on: mark.day, shift: shift, unit: unit, post: post)
    let origin = mark.code.origin
    return WorkRecord(
      staff: member.id, date: mark.day,
      extent: times(mark.day, shift.start, shift.end, breakLength: shift.breakLength), shift: shift.code,
      kind: shift.kind, nights: shift.nights, unit: stint.unit, post: stint.post, zone: stint.workplace.zone,
      contact: stint.workplace.contact, contactSource: stint.workplace.contactSource, place: place,
      evidence: .recorded, source: WorkRecord.Source(file: origin.file, row: origin.cell?.row))
  }
}
