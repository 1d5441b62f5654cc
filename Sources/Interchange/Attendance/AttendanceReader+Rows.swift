// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

extension AttendanceReader {
  /// Attendance in long form: a row for each stint with its times, its shift code, or so many days; or for
  /// each punch.
  ///
  /// A long table is read in parts on all cores, each with problems of its own, which are joined in order.
  func read(_ table: CSVTable) -> Attendance {
    var attendance = Attendance()
    var punches: [StaffID: [Punch]] = [:]
    let parts = table.rows.count < 20_000 ? 1 : WorkCrew.machine.threads
    if parts == 1 {
      read(table, 0..<table.rows.count, into: &attendance, &punches)
    } else {
      let size = (table.rows.count + parts - 1) / parts
      // The table is only read, and each part writes what is its own.
      nonisolated(unsafe) let (table, reader) = (table, self)
      let read = WorkCrew.machine.mapBlocks(of: table.rows.count, size: size) { rows -> Part in
        let part = Part()
        reader.reporting(to: part.problems).read(
          table.reporting(to: part.problems), rows, into: &part.attendance, &part.punches)
        return part
      }
      for part in read {
        attendance.join(part.attendance)
        problems.add(contentsOf: part.problems)
        for (staff, own) in part.punches { punches[staff, default: []] += own }
      }
    }
    pair(punches, into: &attendance)
    return attendance
  }

  /// What one thread reads; nobody else looks at it before the thread has ended.
  private final class Part: @unchecked Sendable {
    let problems = ProblemList()
    var attendance = Attendance()
    var punches: [StaffID: [Punch]] = [:]
  }

  private func read(
    _ table: CSVTable, _ rows: Range<Int>, into attendance: inout Attendance,
    _ punches: inout [StaffID: [Punch]]
  ) {
    for row in table.rows(rows) {
      let before = problems.errorCount
      if row.has("time") {
        if let (id, punch) = punch(row) { punches[id, default: []].append(punch) }
      } else {
        read(row, into: &attendance)
      }
      let errors = problems.errorCount - before
      guard errors > 0 else { continue }
      attendance.errorsInRows += errors
      guard let text = row.optionalText("id")?.value, let id = try? lookups.staff.read(text) else { continue }
      attendance.unclear.insert(id)
    }
  }

  private func read(_ row: TableRow, into attendance: inout Attendance) {
    let staff = row.required("id", as: lookups.staff)?.value
    let date = row.requiredDay("date")
    guard let staff, let date, let member = draft.member(staff) else { return }
    let state = row.optional("state", as: .choice(AttendanceWords.state))?.value
    guard state != nil || !row.has("state"), let code = code(row) else { return }
    if state == .absent || (code == .off && state == nil) {
      attendance.absences.insert(PersonDay(staff: staff, date: date))
      return
    }
    let kept: AttendanceState = state == .observation ? .observation : state == .rest ? .rest : .worked
    for (extent, shift) in extents(row, date, code) {
      guard let record = record(row, member, date, kept, extent, shift, unit: code.unit) else { return }
      attendance.records.append(record)
    }
  }

  private func record(
    _ row: TableRow, _ member: StaffMember, _ date: CivilDay, _ state: AttendanceState,
    _ extent: WorkRecord.Extent,
    _ shift: Shift?, unit: UnitID?
  ) -> WorkRecord? {
    guard let stint = stint(row, member, date, shift: shift, unit: unit), let correction = correction(row)
    else { return nil }
    let contact =
      state == .worked ? contact(row, stint.workplace) : (Contact.none, stint.workplace.contactSource)
    guard let contact else { return nil }
    let confirmedBy = row.optionalText("confirmed_by")?.value
    let evidence = row.optional("evidence", as: .choice(AttendanceWords.evidence))?.value ?? .recorded
    var setting = WorkRecord.Setting(
      evidence: confirmedBy == nil ? evidence : .confirmed, file: row.table.document.file)
    setting.shift = shift?.code
    setting.kind = shift?.kind
    setting.nights = shift?.nights ?? 0
    setting.unit = stint.unit
    setting.post = stint.post
    setting.zone = stint.workplace.zone
    setting.contact = contact.0
    setting.contactSource = contact.1
    setting.place = row.optionalText("place")?.value ?? place
    setting.state = state
    setting.confirmedBy = confirmedBy
    setting.correction = correction
    setting.circumstances = circumstances(row)
    return lookups.records.record(of: member.id, on: date, extent, setting, row: row.origin.cell?.row)
  }

  private func circumstances(_ row: TableRow) -> WorkRecord.Circumstances? {
    guard row.has("origin") || row.has("risk_level") || row.has("taken_up") else { return nil }
    return WorkRecord.Circumstances(
      origin: row.optionalText("origin")?.value, riskLevel: row.optionalText("risk_level")?.value,
      takenUp: row.has("taken_up") ? row.requiredDay("taken_up") : nil)
  }

  /// Nil for an unknown code, which is reported.
  private func code(_ row: TableRow) -> Code? {
    guard let cell = row.optionalText("shift") else { return .nothing }
    guard let code = code(cell.value) else {
      row.report(.unknownCode(code: cell.value, known: draft.codes.known), in: "shift")
      return nil
    }
    return code
  }

  /// Times, the times of each shift, or days: one of them must be given.
  ///
  /// Times besides a shift are when it was really worked.
  private func extents(_ row: TableRow, _ date: CivilDay, _ code: Code) -> [(WorkRecord.Extent, Shift?)] {
    let shifts = if case .shifts(let shifts, _) = code { shifts } else { [Shift]() }
    let hasTimes = row.has("start") || row.has("end")
    if row.has("days") {
      guard !hasTimes, !row.has("shift") else {
        row.report(.onlyOneOf(names: ["shift", "start", "days"]), in: "days")
        return []
      }
      return row.required("days", as: .days).map { [(.days($0.value), nil)] } ?? []
    }
    if hasTimes {
      guard shifts.count <= 1 else {
        row.report(.onlyOneOf(names: ["shift", "start"]), in: "shift")
        return []
      }
      let end = row.required("end", as: .columnTime)?.value
      let rest = row.optional("break", as: .integer(in: 0...1439))
      guard let start = row.required("start", as: .columnTime)?.value, let end else { return [] }
      let last = end > start ? end : ColumnTime(end.time, dayOffset: end.dayOffset + 1)
      let breakLength = rest.map { Minutes($0.value) } ?? shifts.first?.breakLength
      return [(times(date, start, last, breakLength: breakLength), shifts.first)]
    }
    if shifts.isEmpty { row.report(.oneOfMissing(names: ["shift", "start", "days"]), in: "shift") }
    return shifts.map { (times(date, $0.start, $0.end, breakLength: $0.breakLength), $0) }
  }

  /// Unit and post of a row, as ``workplace(of:on:shift:unit:post:)`` completes them.
  private func stint(
    _ row: TableRow, _ member: StaffMember, _ date: CivilDay, shift: Shift?, unit codeUnit: UnitID?
  ) -> (unit: UnitID, post: PostID?, workplace: Workplace)? {
    let unit = row.optional("unit", as: lookups.units)?.value
    let post = row.optional("post", as: lookups.posts)?.value
    guard unit != nil || !row.has("unit"), post != nil || !row.has("post") else { return nil }
    return workplace(of: member, on: date, shift: shift, unit: unit ?? codeUnit, post: post)
  }

  /// The contact class.
  ///
  /// One that differs from what the post implies needs a reason and the name of who recorded it.
  private func contact(_ row: TableRow, _ workplace: Workplace) -> (Contact, ContactSource)? {
    guard row.has("contact") else { return (workplace.contact, workplace.contactSource) }
    guard let given = row.optional("contact", as: .choice(.contact))?.value else { return nil }
    guard given != workplace.contact else { return (given, workplace.contactSource) }
    let isExplained = ["reason", "recorded_by"].map { requirePresence(of: $0, in: row) }.allSatisfy { $0 }
    return isExplained ? (given, .attendance) : nil
  }

  /// Who corrected the row, when and why: all three or none.
  ///
  /// Nil where something is missing, which is reported.
  private func correction(_ row: TableRow) -> Correction?? {
    guard row.has("corrected_by") || row.has("corrected_on") else { return .some(nil) }
    let columns = ["corrected_by", "corrected_on", "reason"]
    guard columns.map({ requirePresence(of: $0, in: row) }).allSatisfy({ $0 }),
      let by = row.text("corrected_by")?.value, let on = row.requiredDay("corrected_on"),
      let reason = row.text("reason")?.value
    else { return nil }
    return Correction(by: by, on: on, reason: reason)
  }

  private func requirePresence(of column: String, in row: TableRow) -> Bool {
    if row.has(column) { return true }
    let origin = row.origin(of: column)
    // A column that is not there at all has no cell to name.
    let cell = row.table.has(column) ? origin.cell : nil
    problems.add(.missingValue, at: Origin(file: origin.file, line: origin.line, cell: cell, field: column))
    return false
  }
}
