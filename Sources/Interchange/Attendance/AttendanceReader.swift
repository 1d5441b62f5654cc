// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads attendance: a list with a row for each stint, a grid of the codes that were worked, raw punches, or a
/// certificate of days.
public struct AttendanceReader {
  let draft: CaseDraft
  let planned: [PersonDay: [WorkRecord]]
  /// Whether the attendance only says on which days the roster was not worked.
  let saysExceptions: Bool
  let place: String?
  /// What was looked up before; a reader works on one thread.
  let lookups: Lookups
  /// Makes a draft for a reader on another thread.
  let makeDraft: @Sendable (ProblemList) -> CaseDraft

  var problems: ProblemList { draft.problems }
  var subject: Case { draft.subject }

  /// - Parameters:
  ///   - planned: the roster the attendance belongs to; it fills in unit and post where a row gives none.
  ///   - saysExceptions: whether that roster was worked except on the days that the attendance names.
  ///   - place: where the case's units are, in the words of the policies; a row may say otherwise.
  public init(
    for folder: CaseFolder, planned: PlannedWork? = nil, saysExceptions: Bool = false, place: String? = nil,
    problems: ProblemList
  ) {
    self.init(
      { CaseDraft(folder, problems: $0) }, problems,
      planned: Dictionary(grouping: planned?.records ?? []) { PersonDay(staff: $0.staff, date: $0.date) },
      saysExceptions: saysExceptions, place: place)
  }

  /// Attendance of a case that was made in memory.
  public init(for case: Case, planned: PlannedWork? = nil, place: String? = nil, problems: ProblemList) {
    self.init(
      { CaseDraft(`case`, problems: $0) }, problems,
      planned: Dictionary(grouping: planned?.records ?? []) { PersonDay(staff: $0.staff, date: $0.date) },
      saysExceptions: false, place: place)
  }

  private init(
    _ makeDraft: @escaping @Sendable (ProblemList) -> CaseDraft, _ problems: ProblemList,
    planned: [PersonDay: [WorkRecord]], saysExceptions: Bool, place: String?
  ) {
    self.makeDraft = makeDraft
    draft = makeDraft(problems)
    lookups = Lookups(draft)
    self.planned = planned
    self.saysExceptions = saysExceptions
    self.place = place
  }

  /// The same reader with problems of its own, for another thread.
  func reporting(to problems: ProblemList) -> AttendanceReader {
    AttendanceReader(
      makeDraft, problems, planned: planned, saysExceptions: saysExceptions, place: place)
  }

  /// The attendance of a file.
  ///
  /// What cannot be read is reported and left out; nothing if there is no table at all.
  public func read(_ source: SourceText) -> Attendance? {
    if let (content, isIntact) = CertificateSeal.opened(source) {
      return read(certificate: content, isIntact: isIntact)
    }
    guard let document = CSVDocument.read(source, problems: problems) else { return nil }
    if let grid = Grid.find(in: document, insteadOf: .attendance) { return read(grid) }
    return CSVTable.read(document, as: .attendance, problems: problems).map { read($0) }
  }

  // MARK: What all forms have

  /// What a code says of a day.
  enum Code: Hashable {
    case nothing
    case shifts([Shift], unit: UnitID?)
    case off

    var unit: UnitID? { if case .shifts(_, let unit) = self { unit } else { nil } }
  }

  /// Nil for an unknown code.
  func code(_ text: String) -> Code? {
    func shifts(_ codes: [ShiftCode]) -> [Shift] {
      codes.compactMap { code in subject.shifts.first { $0.code == code } }
    }
    switch draft.codes[text] {
    case .shift(let shift, let unit): return .shifts(shifts([shift]), unit: unit)
    case .combination(let combination): return .shifts(shifts(combination), unit: nil)
    case .off, .leave: return .off
    case nil: return nil
    }
  }

  /// The time between two wall-clock times of a column.
  func times(
    _ date: CivilDay, _ start: ColumnTime, _ end: ColumnTime, breakLength: Minutes?
  ) -> WorkRecord.Extent {
    .times(
      start: subject.clock.moment(date, start), end: subject.clock.moment(date, end),
      breakLength: breakLength ?? .zero)
  }

  /// Where somebody worked: in the unit and post given, else those the roster plans for the day, else the
  /// person's own.
  func workplace(
    of member: StaffMember, on date: CivilDay, shift: Shift?, unit: UnitID?, post: PostID?
  ) -> (unit: UnitID, post: PostID?, workplace: Workplace) {
    let duties = planned.isEmpty ? [] : planned[PersonDay(staff: member.id, date: date)] ?? []
    let duty = duties.first { $0.shift == shift?.code } ?? duties.first
    let person = subject.staffChanges.isEmpty ? member : subject.member(member, on: date)
    let unitID = unit ?? duty?.unit ?? person.unit
    let asked = post ?? duty?.post ?? person.post
    if let known = lookups.workplace(unitID, asked) { return (unitID, known.post, known.workplace) }
    let unit = subject.units.first { $0.id == unitID } ?? Unit(id: unitID, name: unitID.text)
    let postID = asked.flatMap { draft.posts[$0.text] }
    let known = subject.posts.first { $0.id == postID }
    let workplace = Workplace(unit: unit, post: known)
    lookups.keep(workplace, known?.id, of: unitID, asked)
    return (unitID, known?.id, workplace)
  }
}
