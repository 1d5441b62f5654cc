// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads attendance in long form: a row for each stint with its times, its shift code, or so many days.
public struct AttendanceReader {
  let `case`: Case
  let codes: CodeTable
  let planned: [PersonDay: [WorkRecord]]
  let place: String?
  let problems: ProblemList
  private let identifiers: StaffIdentifiers
  private let members: [StaffID: StaffMember]

  /// - Parameters:
  ///   - codes: what the codes of the shift column mean; nil for the case's own shifts and combinations.
  ///   - planned: the roster the attendance belongs to; it fills in unit and post where a row gives none.
  ///   - place: where the case's units are, in the words of the policies; a row may say otherwise.
  ///   - idWidth: the width to which a spreadsheet's shortened ids are filled up with zeros.
  public init(
    for case: Case, codes: CodeTable? = nil, planned: PlannedWork? = nil, place: String? = nil,
    idWidth: Int? = nil,
    problems: ProblemList
  ) {
    self.case = `case`
    var own = CodeTable()
    own.complete(shifts: `case`.shifts, combinations: `case`.combinations, leaveKinds: `case`.leaveKinds)
    self.codes = codes ?? own
    self.planned = Dictionary(grouping: planned?.records ?? []) { PersonDay(staff: $0.staff, date: $0.date) }
    self.place = place
    self.problems = problems
    identifiers = StaffIdentifiers(`case`.staff.map(\.id.text), width: idWidth)
    members = Dictionary(`case`.staff.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The attendance of a file.
  ///
  /// Rows that cannot be read are reported and left out; nothing if there is no table at all.
  public func read(_ source: SourceText) -> Attendance? {
    guard let document = CSVDocument.read(source, problems: problems),
      let table = CSVTable.read(document, as: .attendance, problems: problems)
    else { return nil }
    var attendance = Attendance()
    for row in table.rows {
      let before = problems.errorCount
      read(row, into: &attendance)
      let errors = problems.errorCount - before
      attendance.errorsInRows += errors
      guard errors > 0, let id = row.optionalText("id")?.value,
        let staff = try? identifiers.resolve(id)
      else { continue }
      attendance.unclear.insert(StaffID(staff))
    }
    return attendance
  }

  private func read(_ row: TableRow, into attendance: inout Attendance) {
    let identifiers = identifiers
    let known = ValueForm<StaffID>(.text) { (text) throws(ProblemKind) in
      StaffID(try identifiers.resolve(text))
    }
    let date = row.requiredDay("date")
    guard let staff = row.required("id", as: known)?.value, let date, let member = members[staff] else {
      return
    }
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
    else {
      return nil
    }
    let contact =
      state == .worked ? contact(row, stint.workplace) : (Contact.none, stint.workplace.contactSource)
    guard let contact else { return nil }
    let confirmedBy = row.optionalText("confirmed_by")?.value
    let evidence = row.optional("evidence", as: .choice(AttendanceWords.evidence))?.value ?? .recorded
    return WorkRecord(
      staff: member.id, date: date, extent: extent, shift: shift?.code, kind: shift?.kind,
      nights: shift?.nights ?? 0, unit: stint.unit, post: stint.post, zone: stint.workplace.zone,
      contact: contact.0, contactSource: contact.1, place: row.optionalText("place")?.value ?? place,
      state: state,
      evidence: confirmedBy == nil ? evidence : .confirmed, confirmedBy: confirmedBy, correction: correction,
      source: WorkRecord.Source(file: row.origin.file, row: row.origin.cell?.row))
  }

  /// What the shift column of a row says.
  private enum Code: Hashable {
    case nothing
    case shifts([Shift], unit: UnitID?)
    case off

    var unit: UnitID? { if case .shifts(_, let unit) = self { unit } else { nil } }
  }

  /// Nil for an unknown code, which is reported.
  private func code(_ row: TableRow) -> Code? {
    guard let cell = row.optionalText("shift") else { return .nothing }
    func shifts(_ codes: [ShiftCode]) -> [Shift] {
      codes.compactMap { code in `case`.shifts.first { $0.code == code } }
    }
    switch codes[cell.value] {
    case .shift(let shift, let unit): return .shifts(shifts([shift]), unit: unit)
    case .combination(let combination): return .shifts(shifts(combination), unit: nil)
    case .off, .leave: return .off
    case nil:
      row.report(.unknownCode(code: cell.value, known: `case`.shifts.map(\.code.text)), in: "shift")
      return nil
    }
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

  private func times(
    _ date: CivilDay, _ start: ColumnTime, _ end: ColumnTime, breakLength: Minutes?
  ) -> WorkRecord.Extent {
    .times(
      start: `case`.clock.moment(date, start), end: `case`.clock.moment(date, end),
      breakLength: breakLength ?? .zero)
  }

  /// Unit and post: those of the row, else that of the code, else those the roster plans for the day, else
  /// the person's own.
  private func stint(
    _ row: TableRow, _ member: StaffMember, _ date: CivilDay, shift: Shift?, unit codeUnit: UnitID?
  ) -> (unit: UnitID, post: PostID?, workplace: Workplace)? {
    let duties = planned[PersonDay(staff: member.id, date: date)] ?? []
    let duty = duties.first { $0.shift == shift?.code } ?? duties.first
    let person = `case`.member(member, on: date)
    let unitCell = row.optionalText("unit")
    let postCell = row.optionalText("post")
    let unitID = unitCell.map(\.value) ?? codeUnit?.text ?? duty?.unit?.text ?? person.unit.text
    guard let unit = `case`.units.first(where: { $0.id.text == unitID || $0.name == unitID }) else {
      row.report(.unknownValue(.unit, value: unitID, known: `case`.units.map(\.id.text)), in: "unit")
      return nil
    }
    guard let postID = postCell.map(\.value) ?? duty?.post?.text ?? person.post?.text else {
      return (unit.id, nil, Workplace(unit: unit, post: nil))
    }
    let post = `case`.posts.first { $0.id.text == postID || $0.name == postID }
    guard post != nil || postCell == nil else {
      row.report(.unknownValue(.post, value: postID, known: `case`.posts.map(\.id.text)), in: "post")
      return nil
    }
    return (unit.id, post?.id, Workplace(unit: unit, post: post))
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
