// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What one person did in one go, or on one day: the thing a subsidy rests on.
public struct WorkRecord: Sendable {
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

  public var staff: StaffID { content.staff }
  /// The day of the roster or attendance the record stands under; a night belongs to the day on which it
  /// starts.
  public var date: CivilDay { content.date }
  public var extent: Extent { content.extent }
  public var shift: ShiftCode? { content.shift }
  public var kind: Shift.Kind? { content.kind }
  /// How many nights it counts for.
  public var nights: Int { content.nights }
  public var unit: UnitID? { content.unit }
  public var post: PostID? { content.post }
  public var zone: Zone? { content.zone }
  public var contact: Contact { content.contact }
  public var contactSource: ContactSource { content.contactSource }
  /// Where it was done, in the words of the policies.
  public var place: String? { content.place }
  public var state: AttendanceState { content.state }
  public var evidence: WorkEvidence { content.evidence }
  /// Who confirmed it for the department, where it is confirmed.
  public var confirmedBy: String? { content.confirmedBy }
  public var correction: Correction? { content.correction }
  public var source: Source { content.source }
  /// What few records have.
  public var circumstances: Circumstances? { content.circumstances }

  /// Shared by every line that rests on the record, since there are many of both.
  private let content: Content

  private final class Content: Sendable {
    let staff: StaffID
    let date: CivilDay
    let extent: Extent
    let shift: ShiftCode?
    let kind: Shift.Kind?
    let nights: Int
    let unit: UnitID?
    let post: PostID?
    let zone: Zone?
    let contact: Contact
    let contactSource: ContactSource
    let place: String?
    let state: AttendanceState
    let evidence: WorkEvidence
    let confirmedBy: String?
    let correction: Correction?
    let source: Source
    let circumstances: Circumstances?

    init(
      staff: StaffID, date: CivilDay, extent: Extent, shift: ShiftCode?, kind: Shift.Kind?, nights: Int,
      unit: UnitID?, post: PostID?, zone: Zone?, contact: Contact, contactSource: ContactSource,
      place: String?, state: AttendanceState, evidence: WorkEvidence, confirmedBy: String?,
      correction: Correction?, source: Source, circumstances: Circumstances?
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
  }

  public init(
    staff: StaffID, date: CivilDay, extent: Extent, shift: ShiftCode? = nil, kind: Shift.Kind? = nil,
    nights: Int = 0, unit: UnitID? = nil, post: PostID? = nil, zone: Zone? = nil, contact: Contact = .none,
    contactSource: ContactSource = .zone, place: String? = nil, state: AttendanceState = .worked,
    evidence: WorkEvidence, confirmedBy: String? = nil, correction: Correction? = nil, source: Source,
    circumstances: Circumstances? = nil
  ) {
    content = Content(
      staff: staff, date: date, extent: extent, shift: shift, kind: kind, nights: nights, unit: unit,
      post: post, zone: zone, contact: contact, contactSource: contactSource, place: place, state: state,
      evidence: evidence, confirmedBy: confirmedBy, correction: correction, source: source,
      circumstances: circumstances)
  }

  /// The same work with another extent or evidence.
  private func with(
    extent: Extent? = nil, evidence: WorkEvidence? = nil, confirmedBy: String? = nil
  ) -> WorkRecord {
    WorkRecord(
      staff: staff, date: date, extent: extent ?? self.extent, shift: shift, kind: kind, nights: nights,
      unit: unit, post: post, zone: zone, contact: contact, contactSource: contactSource, place: place,
      state: state, evidence: evidence ?? self.evidence, confirmedBy: confirmedBy ?? self.confirmedBy,
      correction: correction, source: source, circumstances: circumstances)
  }

  /// The same work, confirmed by a department.
  func confirmed(by confirmation: Confirmation) -> WorkRecord {
    with(evidence: .confirmed, confirmedBy: confirmation.by)
  }

  /// The part of the work that lies after a moment, nil when nothing is left.
  func starting(noEarlierThan moment: Moment?) -> WorkRecord? {
    guard let (start, end, breakLength) = times, start < end else { return nil }
    guard let moment, start < moment else { return self }
    guard moment < end else { return nil }
    return with(extent: .times(start: moment, end: end, breakLength: breakLength))
  }

  /// The same work at other times.
  func at(_ start: Moment, _ end: Moment) -> WorkRecord {
    guard case .times(_, _, let breakLength) = extent else { return self }
    return with(extent: .times(start: start, end: end, breakLength: breakLength))
  }

  /// Real times, nil for a record that only counts days.
  public var times: (start: Moment, end: Moment, breakLength: Minutes)? {
    guard case .times(let start, let end, let breakLength) = extent else { return nil }
    return (start, end, breakLength)
  }
}

extension WorkRecord: Hashable {
  public static func == (left: Self, right: Self) -> Bool {
    if left.content === right.content { return true }
    guard left.source == right.source, left.staff == right.staff, left.date == right.date else { return false }
    return left.extent == right.extent && left.shift == right.shift && left.kind == right.kind
      && left.nights == right.nights && left.unit == right.unit && left.post == right.post
      && left.zone == right.zone && left.contact == right.contact
      && left.contactSource == right.contactSource && left.place == right.place
      && left.state == right.state && left.evidence == right.evidence
      && left.confirmedBy == right.confirmedBy && left.correction == right.correction
      && left.circumstances == right.circumstances
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(staff)
    hasher.combine(date)
    hasher.combine(source)
  }
}

extension WorkRecord: Comparable {
  /// By person, date and time, then by where it was read, so that the order of rows never matters.
  public static func < (left: Self, right: Self) -> Bool {
    if left.staff != right.staff { return left.staff < right.staff }
    if left.date != right.date { return left.date < right.date }
    let (first, second) = (
      left.times?.start.minutesSinceEpoch ?? 0, right.times?.start.minutesSinceEpoch ?? 0
    )
    return first != second ? first < second : left.source < right.source
  }
}
