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
    public var description: String { row.map { file + ":" + String($0) } ?? file }
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

  /// What many records have in common: where, as what and how well documented.
  public struct Setting: Hashable, Sendable {
    public var shift: ShiftCode?
    public var kind: Shift.Kind?
    /// How many nights it counts for.
    public var nights = 0
    public var unit: UnitID?
    public var post: PostID?
    public var zone: Zone?
    public var contact: Contact = .none
    public var contactSource: ContactSource = .zone
    /// Where it was done, in the words of the policies.
    public var place: String?
    public var state: AttendanceState = .worked
    public var evidence: WorkEvidence
    /// Who confirmed it for the department, where it is confirmed.
    public var confirmedBy: String?
    public var correction: Correction?
    /// What few records have.
    public var circumstances: Circumstances?
    public var file: String

    public init(evidence: WorkEvidence, file: String) {
      self.evidence = evidence
      self.file = file
    }
  }

  /// A setting in a place of its own, so that records share it.
  public final class SharedSetting: Sendable {
    let setting: Setting
    init(_ setting: Setting) { self.setting = setting }
  }

  /// Settings that records share; each reader of a large file has some.
  public struct Settings {
    private var known: [Setting: SharedSetting] = [:]

    public init() {}

    public mutating func shared(_ setting: Setting) -> SharedSetting {
      if let shared = known[setting] { return shared }
      let shared = SharedSetting(setting)
      known[setting] = shared
      return shared
    }
  }

  public var staff: StaffID { content.staff }
  /// The day of the roster or attendance the record stands under; a night belongs to the day on which it
  /// starts.
  public var date: CivilDay { content.date }
  public var extent: Extent { content.extent }
  public var setting: Setting { content.shared.setting }
  public var shift: ShiftCode? { content.shared.setting.shift }
  public var kind: Shift.Kind? { content.shared.setting.kind }
  public var nights: Int { content.shared.setting.nights }
  public var unit: UnitID? { content.shared.setting.unit }
  public var post: PostID? { content.shared.setting.post }
  public var zone: Zone? { content.shared.setting.zone }
  public var contact: Contact { content.shared.setting.contact }
  public var contactSource: ContactSource { content.shared.setting.contactSource }
  public var place: String? { content.shared.setting.place }
  public var state: AttendanceState { content.shared.setting.state }
  public var evidence: WorkEvidence { content.shared.setting.evidence }
  public var confirmedBy: String? { content.shared.setting.confirmedBy }
  public var correction: Correction? { content.shared.setting.correction }
  public var circumstances: Circumstances? { content.shared.setting.circumstances }
  public var source: Source { Source(file: content.shared.setting.file, row: content.row) }

  /// Shared by every line that rests on the record, since there are many of both.
  private let content: Content

  private final class Content: Sendable {
    let staff: StaffID
    let date: CivilDay
    let extent: Extent
    let shared: SharedSetting
    let row: Int?

    init(_ staff: StaffID, _ date: CivilDay, _ extent: Extent, _ shared: SharedSetting, _ row: Int?) {
      self.staff = staff
      self.date = date
      self.extent = extent
      self.shared = shared
      self.row = row
    }
  }

  /// - Parameter row: where it stands in the file of its setting.
  public init(
    of staff: StaffID, on date: CivilDay, _ extent: Extent, _ setting: SharedSetting, row: Int?
  ) {
    content = Content(staff, date, extent, setting, row)
  }

  public init(
    staff: StaffID, date: CivilDay, extent: Extent, shift: ShiftCode? = nil, kind: Shift.Kind? = nil,
    nights: Int = 0, unit: UnitID? = nil, post: PostID? = nil, zone: Zone? = nil, contact: Contact = .none,
    contactSource: ContactSource = .zone, place: String? = nil, state: AttendanceState = .worked,
    evidence: WorkEvidence, confirmedBy: String? = nil, correction: Correction? = nil, source: Source,
    circumstances: Circumstances? = nil
  ) {
    var setting = Setting(evidence: evidence, file: source.file)
    setting.shift = shift
    setting.kind = kind
    setting.nights = nights
    setting.unit = unit
    setting.post = post
    setting.zone = zone
    setting.contact = contact
    setting.contactSource = contactSource
    setting.place = place
    setting.state = state
    setting.confirmedBy = confirmedBy
    setting.correction = correction
    setting.circumstances = circumstances
    content = Content(staff, date, extent, SharedSetting(setting), source.row)
  }

  /// Whether another record was made with the same shared setting.
  func hasSetting(of other: WorkRecord) -> Bool { content.shared === other.content.shared }

  /// The same work with another extent.
  private func with(_ extent: Extent) -> WorkRecord {
    WorkRecord(of: staff, on: date, extent, content.shared, row: content.row)
  }

  /// The same work, confirmed by a department.
  func confirmed(by confirmation: Confirmation) -> WorkRecord {
    var setting = setting
    setting.evidence = .confirmed
    setting.confirmedBy = confirmation.by
    return WorkRecord(of: staff, on: date, extent, SharedSetting(setting), row: content.row)
  }

  /// The part of the work that lies after a moment, nil when nothing is left.
  func starting(noEarlierThan moment: Moment?) -> WorkRecord? {
    guard let (start, end, breakLength) = times, start < end else { return nil }
    guard let moment, start < moment else { return self }
    guard moment < end else { return nil }
    return with(.times(start: moment, end: end, breakLength: breakLength))
  }

  /// The same work at other times.
  func at(_ start: Moment, _ end: Moment) -> WorkRecord {
    guard case .times(_, _, let breakLength) = extent else { return self }
    return with(.times(start: start, end: end, breakLength: breakLength))
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
    return left.content.row == right.content.row && left.staff == right.staff && left.date == right.date
      && left.extent == right.extent
      && (left.content.shared === right.content.shared || left.setting == right.setting)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(staff)
    hasher.combine(date)
    hasher.combine(content.row)
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
    if first != second { return first < second }
    let (own, other) = (left.content.shared.setting.file, right.content.shared.setting.file)
    return own != other ? own < other : (left.content.row ?? 0) < (right.content.row ?? 0)
  }
}
