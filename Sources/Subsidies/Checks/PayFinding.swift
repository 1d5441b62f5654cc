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
  /// Two policies of one document pay the same person for the same date.
  case sameSchemeTwice(PolicyID, PolicyID, StaffID, CivilDay)
  /// A licence or skill the person has a record of had expired on the date.
  case licenceExpired(StaffID, CivilDay, SkillID, row: WorkRecord.Source)
  /// The pay class of the attendance is not that of the post worked.
  case classOverridden(StaffID, CivilDay, row: WorkRecord.Source)
  /// Somebody with a rank is paid more than the median of those in direct contact.
  case leaderAboveFrontLine(StaffID, amount: Money, median: Money, Currency)
  /// Work on a day on which the person was not available; why is not said.
  case paidWhileUnavailable(StaffID, CivilDay, row: WorkRecord.Source)
  /// People of one name under two ids are both paid.
  case oneNameTwoIDs(StaffID, StaffID)
  /// A person is paid for every calendar day of the period.
  case everyCalendarDay(StaffID, days: Int)
  /// A correction made after the department confirmed moves a day to another pay class.
  case classMovedAfterConfirmation(StaffID, CivilDay, by: String, on: CivilDay, row: WorkRecord.Source)
}

extension PayFinding {
  /// The case of the finding: the same text whenever the same thing is found again, by which a decision on it
  /// is kept.
  public var caseID: String {
    let parts: [String] =
      switch self {
      case .twoPlacesAtOnce(let staff, let first, let second): [staff.text, "\(first)", "\(second)"]
      case .moreThanOneDay(let staff, let date, _, _): [staff.text, "\(date)"]
      case .attendanceWithoutDuty(let staff, let date, let row): [staff.text, "\(date)", "\(row)"]
      case .dutyWithoutAttendance(let staff, let date, _): [staff.text, "\(date)"]
      case .notEmployed(let staff, let date, let row): [staff.text, "\(date)", "\(row)"]
      case .unknownPerson(let staff, let row): [staff.text, "\(row)"]
      case .outsidePeriod(let rows, let first): ["\(rows)", "\(first)"]
      case .notApplied(let policy): [policy.text]
      case .evidenceTooWeak(let policy, let staff, let row, _, _): [policy.text, staff.text, "\(row)"]
      case .paidByAnother(let policy, let staff, let payer, _): [policy.text, staff.text, payer]
      case .taxToConfirm(let policy, _): [policy.text]
      case .payUnknown(let policy, let staff, let date): [policy.text, staff.text, "\(date)"]
      case .noBasis(let policy, let staff): [policy.text, staff.text]
      case .capExceeded(let policy, let cap, _, _): [policy.text, cap.text]
      case .sameSchemeTwice(let first, let second, let staff, let date):
        [first.text, second.text, staff.text, "\(date)"]
      case .licenceExpired(let staff, let date, let skill, _): [staff.text, "\(date)", skill.text]
      case .classOverridden(let staff, let date, let row): [staff.text, "\(date)", "\(row)"]
      case .leaderAboveFrontLine(let staff, _, _, _): [staff.text]
      case .paidWhileUnavailable(let staff, let date, _): [staff.text, "\(date)"]
      case .oneNameTwoIDs(let first, let second): [first.text, second.text]
      case .everyCalendarDay(let staff, _): [staff.text]
      case .classMovedAfterConfirmation(let staff, let date, _, let on, _):
        [staff.text, "\(date)", "\(on)"]
      }
    return ([code] + parts).joined(separator: "/")
  }

  /// The person it is about, whose lines a hold keeps back; nil where it is about a policy or a file.
  public var staff: StaffID? {
    switch self {
    case .twoPlacesAtOnce(let staff, _, _), .moreThanOneDay(let staff, _, _, _),
      .attendanceWithoutDuty(let staff, _, _), .dutyWithoutAttendance(let staff, _, _),
      .notEmployed(let staff, _, _), .unknownPerson(let staff, _), .evidenceTooWeak(_, let staff, _, _, _),
      .paidByAnother(_, let staff, _, _), .payUnknown(_, let staff, _), .noBasis(_, let staff),
      .sameSchemeTwice(_, _, let staff, _), .licenceExpired(let staff, _, _, _),
      .classOverridden(let staff, _, _), .leaderAboveFrontLine(let staff, _, _, _),
      .paidWhileUnavailable(let staff, _, _), .oneNameTwoIDs(let staff, _), .everyCalendarDay(let staff, _),
      .classMovedAfterConfirmation(let staff, _, _, _, _):
      staff
    case .outsidePeriod, .notApplied, .taxToConfirm, .capExceeded: nil
    }
  }
}
