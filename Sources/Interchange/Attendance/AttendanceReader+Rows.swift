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
    var repetition = Repetition(table)
    for row in table.rows(rows) {
      let before = problems.errorCount
      if row.has("time") {
        if let (id, punch) = punch(row) { punches[id, default: []].append(punch) }
      } else {
        read(row, &repetition, into: &attendance)
      }
      note(problems.errorCount - before, in: row, of: &attendance)
    }
  }

  /// Notes of whom a row has errors.
  func note(_ errors: Int, in row: TableRow, of attendance: inout Attendance) {
    guard errors > 0 else { return }
    attendance.errorsInRows += errors
    guard let text = row.optionalText("id")?.value, let id = try? lookups.staff.read(text) else { return }
    attendance.unclear.insert(id)
  }

  /// What the rows of a long table say again and again: of whom, of which day, and what was done.
  private struct Repetition {
    var people: RepeatedCells<Person>
    var days: RepeatedCells<CivilDay>
    var sayings: RepeatedCells<Saying>

    init(_ table: CSVTable) {
      people = RepeatedCells(table, columns: ["id"])
      days = RepeatedCells(table, columns: ["date"])
      sayings = RepeatedCells(
        table, columns: table.schema.columns.map(\.name).filter { $0 != "id" && $0 != "date" })
    }
  }

  /// What a row says of a day, whichever day that is.
  private enum Saying {
    case absent
    case worked([Stint])
  }

  /// Work at wall-clock times or of so many days.
  private struct Stint {
    enum Extent {
      case times(ColumnTime, ColumnTime, breakLength: Minutes?)
      case days(ExactDecimal)
    }

    let extent: Extent
    let setting: WorkRecord.SharedSetting
  }

  private func read(_ row: TableRow, _ repetition: inout Repetition, into attendance: inout Attendance) {
    let person = repetition.people.value(of: row) {
      row.required("id", as: lookups.staff).map { Person(id: $0.value, workplace: usualWorkplace($0.value)) }
    }
    let day = repetition.days.value(of: row) { row.requiredDay("date") }
    guard let person, let day, let workplace = person.workplace else { return }
    let saying =
      // A roster, or a change of somebody's unit, makes each day a thing of its own.
      planned.isEmpty && subject.staffChanges.isEmpty
      ? repetition.sayings.value(of: row, context: workplace) { self.saying(row, person.id, day) }
      : self.saying(row, person.id, day)
    switch saying {
    case nil: return
    case .absent: attendance.absences.insert(PersonDay(staff: person.id, date: day))
    case .worked(let stints):
      for stint in stints {
        let extent: WorkRecord.Extent =
          switch stint.extent {
          case .times(let start, let end, let breakLength): times(day, start, end, breakLength: breakLength)
          case .days(let days): .days(days)
          }
        attendance.records.append(
          WorkRecord(of: person.id, on: day, extent, stint.setting, row: row.number))
      }
    }
  }

  /// Nil where something is wrong, which is reported.
  private func saying(_ row: TableRow, _ staff: StaffID, _ date: CivilDay) -> Saying? {
    guard let member = draft.member(staff) else { return nil }
    let state = row.optional("state", as: .choice(AttendanceWords.state))?.value
    guard state != nil || !row.has("state"), let code = code(row) else { return nil }
    if state == .absent || (code == .off && state == nil) { return .absent }
    let kept: AttendanceState = state == .observation ? .observation : state == .rest ? .rest : .worked
    var stints: [Stint] = []
    for (extent, shift) in extents(row, code) {
      guard let setting = setting(row, member, date, kept, shift, unit: code.unit) else { return nil }
      stints.append(Stint(extent: extent, setting: setting))
    }
    return .worked(stints)
  }

  private func setting(
    _ row: TableRow, _ member: StaffMember, _ date: CivilDay, _ state: AttendanceState, _ shift: Shift?,
    unit: UnitID?
  ) -> WorkRecord.SharedSetting? {
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
    return lookups.settings.shared(setting)
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
  private func extents(_ row: TableRow, _ code: Code) -> [(Stint.Extent, Shift?)] {
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
      return [(.times(start, last, breakLength: breakLength), shifts.first)]
    }
    if shifts.isEmpty { row.report(.oneOfMissing(names: ["shift", "start", "days"]), in: "shift") }
    return shifts.map { (.times($0.start, $0.end, breakLength: $0.breakLength), $0) }
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
