// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// What attendance files say: work, and days on which planned work was not done.
public struct Attendance: Sendable {
  public var records: [WorkRecord]
  /// Days on which a person did nothing of what the roster plans; they matter to a roster plus exceptions
  /// only.
  public var absences: Set<PersonDay>
  /// People with a row that has an error: what they worked is not fully known.
  public internal(set) var unclear: Set<StaffID> = []
  /// How many errors rows have; an error that is in no row concerns everybody.
  public internal(set) var errorsInRows = 0

  public init(records: [WorkRecord] = [], absences: Set<PersonDay> = []) {
    self.records = records
    self.absences = absences
  }

  /// The attendance without the people of whom a row has an error; nobody is paid by half.
  public var withoutUnclear: Attendance {
    guard !unclear.isEmpty else { return self }
    return Attendance(
      records: records.filter { !unclear.contains($0.staff) },
      absences: absences.filter { !unclear.contains($0.staff) })
  }

  /// Joins another file; a row that claims the same time is a finding later, never added up.
  public mutating func join(_ other: Attendance) {
    records += other.records
    absences.formUnion(other.absences)
    unclear.formUnion(other.unclear)
    errorsInRows += other.errorsInRows
  }

  /// The attendance is all there is: what it does not say was not worked.
  public var work: ActualWork { ActualWork(attendance: records) }

  /// The same as it was known on a day: without corrections made later.
  public func work(asOf day: CivilDay?) -> ActualWork { ActualWork(attendance: records, asOf: day) }

  /// The roster was worked as planned but for the days the attendance says.
  public func work(asExceptionsTo planned: PlannedWork, _ confirmation: Confirmation) -> ActualWork {
    ActualWork(confirming: planned, confirmation, absences: absences, exceptions: records)
  }
}
