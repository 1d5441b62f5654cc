// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `leave.csv`: absences and meetings, whole days or part of a day.
///
/// Approved ones bind, pending ones
/// are wishes.
enum LeaveTable {
  /// A grid of leave: days in a row with the code of one kind are one approved leave; other codes are no
  /// leave.
  static func read(_ grid: Grid, into draft: CaseDraft) {
    let period = GridDates.Period.horizon(draft.subject.horizon)
    guard let reading = GridReader(grid: grid, draft: draft, period: period).read() else { return }
    var open: (staff: StaffID, kind: LeaveKindID, days: ClosedRange<CivilDay>)?
    func close() {
      guard let leave = open else { return }
      draft.add(Leave(staff: leave.staff, days: leave.days, kind: leave.kind), at: Origin(file: "leave.csv"))
      open = nil
    }
    for mark in reading.marks {
      guard let meaning = draft.codes[mark.code.value] else {
        // A kind of leave is private in a grid as it is in a list.
        var origin = mark.code.origin
        origin.isPrivate = true
        draft.problems.add(.unknownCode(code: mark.code.value, known: draft.codes.known), at: origin)
        continue
      }
      guard case .leave(let kind) = meaning else { continue }
      if let last = open, last.staff == mark.staff, last.kind == kind,
        last.days.upperBound.advanced(by: 1) == mark.day
      {
        open = (last.staff, kind, last.days.lowerBound...mark.day)
      } else {
        close()
        open = (mark.staff, kind, mark.day...mark.day)
      }
    }
    close()
  }

  static func read(_ table: CSVTable, into draft: CaseDraft) {
    let staff = draft.staffForm
    var places: [StaffID: [(leave: Leave, origin: Origin)]] = [:]
    for row in table.rows {
      let id = row.required("id", as: staff)?.value
      let days = row.requiredDays()
      let kind = row.required("kind", as: draft.leaveForm)?.value
      let part = self.part(row)
      let status = row.optional("status", as: .choice(.leaveStatus))?.value ?? .approved
      guard let id, let days, let kind, case .read(let part) = part else { continue }
      let leave = Leave(staff: id, days: days, kind: kind, part: part, status: status)
      if let other = places[id]?.first(where: { overlap($0.leave, leave) }) {
        draft.problems.add(
          .overlappingIntervals(id: id.text, first: other.origin), at: row.origin(of: "from"))
        continue
      }
      places[id, default: []].append((leave, row.origin(of: "from")))
      draft.add(leave, at: row.origin.ofLine)
    }
  }

  private enum Part {
    case read(ClosedRange<ColumnTime>?)
    case wrong
  }

  /// The part of each day: two times, or a half; nil for whole days.
  private static func part(_ row: TableRow) -> Part {
    let hasTimes = row.has("from_time") || row.has("to_time")
    if row.has("half"), hasTimes {
      row.report(.onlyOneOf(names: ["half", "from_time"]), in: "half")
      return .wrong
    }
    if row.has("half") {
      guard let half = row.optional("half", as: .choice(.halfDay))?.value else { return .wrong }
      let noon = ColumnTime(MinuteOfDay(minutesAfterMidnight: 720) ?? .midnight)
      let (start, end) = (ColumnTime(.midnight), ColumnTime(.midnight, dayOffset: 1))
      return .read(half == .am ? start...noon : noon...end)
    }
    guard hasTimes else { return .read(nil) }
    guard let from = row.required("from_time", as: .columnTime)?.value,
      let to = row.required("to_time", as: .columnTime)?.value
    else { return .wrong }
    guard from < to else {
      row.report(.fromAfterTo(from: from.description, to: to.description), in: "to_time")
      return .wrong
    }
    return .read(from...to)
  }

  private static func overlap(_ first: Leave, _ second: Leave) -> Bool {
    guard first.days.overlaps(second.days) else { return false }
    guard let one = first.part, let other = second.part else { return true }
    return one.lowerBound < other.upperBound && other.lowerBound < one.upperBound
  }
}

extension CaseDraft {
  /// A kind of leave by its id, its name, or a code that stands for it.
  var leaveForm: ValueForm<LeaveKindID> {
    let (kinds, codes) = (leaveKinds, codes)
    let chinese = subject.leaveKinds.map { $0.name(in: .chinese) }
    return ValueForm(.text) { (text) throws(ProblemKind) in
      if let kind = kinds[text] { return kind }
      if case .leave(let kind) = codes[text] { return kind }
      let isChinese = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      throw .unknownValue(.leaveKind, value: text, known: isChinese ? chinese : kinds.names)
    }
  }

  /// Adds a leave; a pending one also becomes a wish to be off, where it meets the horizon.
  ///
  /// - Parameter origin: where it was entered, which is what people know the wish by.
  func add(_ leave: Leave, at origin: Origin) {
    subject.leave.append(leave)
    guard leave.status == .pending, leave.days.overlaps(subject.horizon) else { return }
    let kind = subject.leaveKinds.first { $0.id == leave.kind }
    let head = RuleHead(
      id: RuleID("leave-\(wishes.count + 1)"), title: origin.description, who: .ids([leave.staff]),
      severity: settings.severity(of: .normal),
      isPrivate: kind?.isPrivate ?? true)
    wishes.append(.wish(Wish(head: head, days: .range(leave.days.clamped(to: subject.horizon)), want: .off)))
  }
}
