// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension AttendanceRule {
  /// Attendance as it counts, held against what the roster planned for the same person.
  ///
  /// Work that no duty was planned for counts as it is: that it was not planned is a finding.
  func counted(_ records: [WorkRecord], against planned: [WorkRecord]) -> [WorkRecord] {
    guard counted != .attended, !planned.isEmpty else { return records }
    return records.compactMap { record -> WorkRecord? in
      guard let own = record.times, let duty = record.duty(among: planned), let times = duty.times else {
        return record
      }
      switch counted {
      case .attended: return record
      case .rosteredWithinTolerance:
        return record.at(
          own.start.isWithin(tolerance, of: times.start) ? times.start : own.start,
          own.end.isWithin(tolerance, of: times.end) ? times.end : own.end)
      case .rosteredUnlessConfirmed:
        if record.confirmedBy != nil { return record }
        let (start, end) = (max(own.start, times.start), min(own.end, times.end))
        return start < end ? record.at(start, end) : nil
      }
    }.sorted()
  }
}

extension Moment {
  func isWithin(_ tolerance: Minutes, of other: Moment) -> Bool {
    abs(until(other).count) <= tolerance.count
  }
}

extension WorkRecord {
  /// The duty that a record of attendance belongs to: of the same date, the one with the same shift, else the
  /// one it overlaps most, else none.
  func duty(among planned: [WorkRecord]) -> WorkRecord? {
    let sameDate = planned.filter { $0.staff == staff && $0.date == date }
    if let shift, let same = sameDate.first(where: { $0.shift == shift }) { return same }
    guard let own = times else { return nil }
    var best: (duty: WorkRecord, length: Int)?
    for duty in sameDate {
      guard let other = duty.times else { continue }
      let length = max(own.start, other.start).until(min(own.end, other.end)).count
      if length > best?.length ?? 0 { best = (duty, length) }
    }
    return best?.duty
  }
}
