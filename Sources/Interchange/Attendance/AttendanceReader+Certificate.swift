// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

extension AttendanceReader {
  /// Days that another organisation certifies its guests have worked, in the form in which a certificate is written.
  ///
  /// Hours and times are not known, so that the days count as they are certified, under the contact class that the
  /// certificate gives. A certificate that was changed after it was made is refused as a whole.
  func read(certificate: SourceText, isIntact: Bool) -> Attendance? {
    guard isIntact else {
      problems.add(.certificateChanged, at: Origin(file: certificate.file))
      return nil
    }
    guard let document = CSVDocument.read(certificate, problems: problems),
      let table = CSVTable.read(document, as: .certificate, problems: problems)
    else { return nil }
    var attendance = Attendance()
    for row in table.rows {
      let before = problems.errorCount
      if let record = certified(row) { attendance.records.append(record) }
      note(problems.errorCount - before, in: row, of: &attendance)
    }
    return attendance
  }

  private func certified(_ row: TableRow) -> WorkRecord? {
    let staff = row.required("id", as: lookups.staff)?.value
    let date = row.requiredDay("date")
    let days = row.required("days", as: .days)?.value
    let contact = row.optional("contact", as: .choice(.contact))?.value
    guard let staff, let date, let days, contact != nil || !row.has("contact"), draft.member(staff) != nil
    else { return nil }
    return WorkRecord(
      staff: staff, date: date, extent: .days(days), contact: contact ?? .none, contactSource: .certificate,
      place: row.optionalText("place")?.value, evidence: .certified,
      source: WorkRecord.Source(file: row.table.document.file, row: row.number))
  }
}
