// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Work that payroll may rest on: attendance, or a roster that a department has confirmed.
///
/// There is no way to make one from a roster without saying who confirmed it and when.
public struct ActualWork: Sendable {
  public let records: [WorkRecord]
  /// What corrections replaced.
  public let replaced: [WorkRecord]

  /// Attendance as it was recorded; records that are only planned are left out.
  ///
  /// Rows of a correction replace what the person's date held before; of several corrections the last day
  /// counts, and all its rows.
  ///
  /// - Parameter asOf: corrections made after that day are left out: what was known then.
  public init(attendance: [WorkRecord], asOf: CivilDay? = nil) {
    (records, replaced) = Self.corrected(
      attendance.filter { record in
        record.evidence != .planned
          && (asOf.map { asOf in record.correction.map { $0.on <= asOf } ?? true } ?? true)
      })
  }

  /// A whole roster worked as planned.
  public init(confirming planned: PlannedWork, _ confirmation: Confirmation) {
    records = planned.records.map { $0.confirmed(by: confirmation) }
    replaced = []
  }

  /// A roster worked as planned but for some days.
  ///
  /// - Parameters:
  ///   - absences: days on which a person did nothing of what was planned.
  ///   - exceptions: what was worked instead; it replaces all of the person's date.
  public init(
    confirming planned: PlannedWork, _ confirmation: Confirmation, absences: Set<PersonDay>,
    exceptions: [WorkRecord]
  ) {
    let changed = absences.union(exceptions.map { PersonDay(staff: $0.staff, date: $0.date) })
    let kept = planned.records.filter { !changed.contains(PersonDay(staff: $0.staff, date: $0.date)) }
    let corrected = Self.corrected(exceptions.filter { $0.evidence != .planned })
    records = kept.map { $0.confirmed(by: confirmation) } + corrected.records
    replaced = corrected.replaced
  }

  private static func corrected(
    _ records: [WorkRecord]
  ) -> (records: [WorkRecord], replaced: [WorkRecord]) {
    var corrections: [PersonDay: CivilDay] = [:]
    for record in records {
      guard let correction = record.correction else { continue }
      let key = PersonDay(staff: record.staff, date: record.date)
      corrections[key] = max(correction.on, corrections[key] ?? correction.on)
    }
    guard !corrections.isEmpty else { return (records, []) }
    func counts(_ record: WorkRecord) -> Bool {
      guard let last = corrections[PersonDay(staff: record.staff, date: record.date)] else { return true }
      return record.correction?.on == last
    }
    return (records.filter(counts), records.filter { !counts($0) })
  }
}

/// One person on one date.
public struct PersonDay: Hashable, Sendable, Comparable {
  public let staff: StaffID
  public let date: CivilDay

  public init(staff: StaffID, date: CivilDay) {
    self.staff = staff
    self.date = date
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.staff, left.date) < (right.staff, right.date)
  }
}
