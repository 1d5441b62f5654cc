// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What one person did in one go, or on one day: the thing a subsidy rests on.
public struct WorkRecord: Hashable, Sendable {
  public enum Extent: Hashable, Sendable {
    /// Real times, and the break within them.
    case times(start: Moment, end: Moment, breakLength: Minutes)
    /// So many days, where no times are known: a certificate of another organisation, a day of observation.
    case days(ExactDecimal)
  }

  /// Where the record was read.
  public struct Source: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let file: String
    /// Counted from 1 as a spreadsheet does; nil for a roster that was not read from a file.
    public let row: Int?

    public init(file: String, row: Int? = nil) {
      self.file = file
      self.row = row
    }

    public static func < (left: Self, right: Self) -> Bool {
      (left.file, left.row ?? 0) < (right.file, right.row ?? 0)
    }

    /// The file and the row, `attendance.csv:17`.
    public var description: String { row.map { "\(file):\($0)" } ?? file }
  }

  /// Facts about work that only some policies ask for.
  public struct Circumstances: Hashable, Sendable {
    /// Where the person was sent from.
    public let origin: String?
    public let riskLevel: String?
    /// When the person took up the open duty.
    public let takenUp: CivilDay?

    public init(origin: String? = nil, riskLevel: String? = nil, takenUp: CivilDay? = nil) {
      self.origin = origin
      self.riskLevel = riskLevel
      self.takenUp = takenUp
    }
  }

  public let staff: StaffID
  /// The day of the roster or attendance the record stands under; a night belongs to the day on which it
  /// starts.
  public let date: CivilDay
  public private(set) var extent: Extent
  public let shift: ShiftCode?
  public let kind: Shift.Kind?
  /// How many nights it counts for.
  public let nights: Int
  public let unit: UnitID?
  public let post: PostID?
  public let zone: Zone?
  public let contact: Contact
  public let contactSource: ContactSource
  /// Where it was done, in the words of the policies.
  public let place: String?
  public let state: AttendanceState
  public private(set) var evidence: WorkEvidence
  /// Who confirmed it for the department, where it is confirmed.
  public private(set) var confirmedBy: String?
  public let correction: Correction?
  public let source: Source
  /// What few records have.
  public let circumstances: Circumstances?

  public init(
    staff: StaffID, date: CivilDay, extent: Extent, shift: ShiftCode? = nil, kind: Shift.Kind? = nil,
    nights: Int = 0, unit: UnitID? = nil, post: PostID? = nil, zone: Zone? = nil, contact: Contact = .none,
    contactSource: ContactSource = .zone, place: String? = nil, state: AttendanceState = .worked,
    evidence: WorkEvidence, confirmedBy: String? = nil, correction: Correction? = nil, source: Source,
    circumstances: Circumstances? = nil
  ) {
    self.staff = staff
    self.date = date
    self.extent = extent
    self.shift = shift
    self.kind = kind
    self.nights = nights
    self.unit = unit
    self.post = post
    self.zone = zone
    self.contact = contact
    self.contactSource = contactSource
    self.place = place
    self.state = state
    self.evidence = evidence
    self.confirmedBy = confirmedBy
    self.correction = correction
    self.source = source
    self.circumstances = circumstances
  }

  /// The same work, confirmed by a department.
  func confirmed(by confirmation: Confirmation) -> WorkRecord {
    var record = self
    record.evidence = .confirmed
    record.confirmedBy = confirmation.by
    return record
  }

  /// The part of the work that lies after a moment, nil when nothing is left.
  func starting(noEarlierThan moment: Moment?) -> WorkRecord? {
    guard let (start, end, breakLength) = times, start < end else { return nil }
    guard let moment, start < moment else { return self }
    guard moment < end else { return nil }
    var record = self
    record.extent = .times(start: moment, end: end, breakLength: breakLength)
    return record
  }

  /// The same work at other times.
  func at(_ start: Moment, _ end: Moment) -> WorkRecord {
    guard case .times(_, _, let breakLength) = extent else { return self }
    var record = self
    record.extent = .times(start: start, end: end, breakLength: breakLength)
    return record
  }

  /// Real times, nil for a record that only counts days.
  public var times: (start: Moment, end: Moment, breakLength: Minutes)? {
    guard case .times(let start, let end, let breakLength) = extent else { return nil }
    return (start, end, breakLength)
  }
}

extension WorkRecord: Comparable {
  /// By person, date and time, then by where it was read, so that the order of rows never matters.
  public static func < (left: Self, right: Self) -> Bool {
    let (first, second) = (
      left.times?.start.minutesSinceEpoch ?? 0, right.times?.start.minutesSinceEpoch ?? 0
    )
    return (left.staff, left.date, first, left.source) < (right.staff, right.date, second, right.source)
  }
}
