// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Attendance held against the roster, duty by duty.
public struct Reconciliation: Sendable {
  /// How attendance relates to the roster.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case asPlanned = "as_planned"
    /// Began after the duty did.
    case late
    /// Ended before the duty did.
    case early
    /// Both.
    case lateAndEarly = "late_and_early"
    /// Longer than the duty, at either end.
    case extended
    /// A duty without attendance, which nobody took over.
    case absent
    /// A duty that somebody else worked.
    case swapped
    /// Attendance without a duty, which took nobody's.
    case unplanned
  }

  /// One duty, one attendance, or both.
  public struct Entry: Hashable, Sendable {
    public let staff: StaffID
    public let date: CivilDay
    public let kind: Kind
    public let duty: WorkRecord?
    public let attendance: WorkRecord?
    /// Who worked the duty instead, or whose duty was worked.
    public let other: StaffID?

    /// Attended time less rostered time.
    public var difference: Minutes {
      (attendance?.length ?? .zero) - (duty?.length ?? .zero)
    }
  }

  /// By person and date.
  public let entries: [Entry]

  /// - Parameters:
  ///   - tolerance: how far a start or an end may be off and still be as planned.
  ///   - days: the days that are compared.
  public init(
    planned: PlannedWork, work: ActualWork, tolerance: Minutes = .zero, days: ClosedRange<CivilDay>
  ) {
    let duties = planned.records.filter { days.contains($0.date) }.sorted()
    let records = work.records.filter { days.contains($0.date) && $0.state == .worked }.sorted()
    let dutiesOf = Dictionary(grouping: duties, by: \.staff)
    var matched: [WorkRecord: [WorkRecord]] = [:]
    var unplanned: [WorkRecord] = []
    for record in records {
      if let duty = record.duty(among: dutiesOf[record.staff] ?? []) {
        matched[duty, default: []].append(record)
      } else {
        unplanned.append(record)
      }
    }
    var entries: [Entry] = []
    for duty in duties {
      let own = matched[duty] ?? []
      if let first = own.first {
        // Several rows of one duty are held against it together.
        let times = own.compactMap(\.times)
        let whole = times.map(\.start).min().flatMap { start in
          times.map(\.end).max().map { first.at(start, $0) }
        }
        let attendance = whole ?? first
        entries.append(
          Entry(
            staff: duty.staff, date: duty.date, kind: Self.kind(duty, attendance, tolerance), duty: duty,
            attendance: attendance, other: nil))
      } else if let position = unplanned.firstIndex(where: { $0.takesOver(duty) }) {
        let record = unplanned.remove(at: position)
        entries.append(
          Entry(
            staff: duty.staff, date: duty.date, kind: .swapped, duty: duty, attendance: nil,
            other: record.staff))
        entries.append(
          Entry(
            staff: record.staff, date: record.date, kind: .swapped, duty: nil, attendance: record,
            other: duty.staff))
      } else {
        entries.append(
          Entry(
            staff: duty.staff, date: duty.date, kind: .absent, duty: duty, attendance: nil, other: nil))
      }
    }
    entries += unplanned.map {
      Entry(staff: $0.staff, date: $0.date, kind: .unplanned, duty: nil, attendance: $0, other: nil)
    }
    self.entries = entries.enumerated().sorted {
      ($0.element.staff, $0.element.date, $0.offset) < ($1.element.staff, $1.element.date, $1.offset)
    }.map(\.element)
  }

  private static func kind(_ duty: WorkRecord, _ record: WorkRecord, _ tolerance: Minutes) -> Kind {
    guard let planned = duty.times, let own = record.times else { return .asPlanned }
    let isLate = planned.start.until(own.start) > tolerance
    let isEarly = own.end.until(planned.end) > tolerance
    if isLate || isEarly { return isLate && isEarly ? .lateAndEarly : isLate ? .late : .early }
    let isLonger = own.start.until(planned.start) > tolerance || planned.end.until(own.end) > tolerance
    return isLonger ? .extended : .asPlanned
  }
}

extension WorkRecord {
  /// Real time, or nothing where only days are known.
  fileprivate var length: Minutes { times.map { $0.start.until($0.end) } ?? .zero }

  /// Whether it is somebody else's work of the same shift in the same unit on the same date.
  fileprivate func takesOver(_ duty: WorkRecord) -> Bool {
    guard staff != duty.staff, date == duty.date, unit == duty.unit else { return false }
    if shift != nil { return shift == duty.shift }
    guard let own = times, let planned = duty.times else { return false }
    return own.start < planned.end && planned.start < own.end
  }
}
