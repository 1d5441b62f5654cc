// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Something to look at before money moves, with the rows that cause it.
public enum PayFinding: Hashable, Sendable {
  /// Two records of one person overlap in time; the time counts once.
  case twoPlacesAtOnce(StaffID, first: WorkRecord.Source, second: WorkRecord.Source)
  /// The rows of a date claim more than one day; one is paid.
  case moreThanOneDay(StaffID, CivilDay, claimed: ExactDecimal, rows: [WorkRecord.Source])
  case attendanceWithoutDuty(StaffID, CivilDay, row: WorkRecord.Source)
  case dutyWithoutAttendance(StaffID, CivilDay, shifts: [ShiftCode])
  /// Work before entry or after departure; nothing is paid for it.
  case notEmployed(StaffID, CivilDay, row: WorkRecord.Source)
  case unknownPerson(StaffID, row: WorkRecord.Source)
  /// Rows of dates outside the pay period; nothing is paid for them in this period.
  case outsidePeriod(rows: Int, first: WorkRecord.Source)
  /// The policy's end is unknown and the case does not say that it applies; nothing is paid.
  case notApplied(PolicyID)
  /// The work is documented less well than the policy asks; nothing is paid for it.
  case evidenceTooWeak(PolicyID, StaffID, row: WorkRecord.Source, has: WorkEvidence, needs: WorkEvidence)
  /// Another organisation owes these lines; they are not in the payroll file.
  case paidByAnother(PolicyID, StaffID, payer: String, lines: Int)
  /// The tax treatment is not known; a bank file cannot be written until the case decides.
  case taxToConfirm(PolicyID, lines: Int)
  /// The amount is a multiple of pay, and the pay file does not say what the person earned; nothing is paid.
  case payUnknown(PolicyID, StaffID, CivilDay)
  /// The document gives no basis for somebody engaged like that; nothing is paid, and nothing invented.
  case noBasis(PolicyID, StaffID)
  /// The lines of a scheme come to more than there may be; nobody is cut for it.
  case capExceeded(PolicyID, CapID, excess: Money, Currency)
}
