// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads the cells of a grid for the people of a case, and says what it skipped: titles, weekdays, blanks,
/// totals, remarks, signatures, statistics.
struct GridReader {
  let grid: Grid
  let draft: CaseDraft
  let period: GridDates.Period

  struct Reading {
    /// The cells that hold something, row by row.
    var marks: [DutyMark] = []
    /// The days of people's rows whose cells are empty.
    var empty: [(staff: StaffID, day: CivilDay, origin: Origin)] = []
    var days: [CivilDay] = []
    var staff: [StaffID] = []
  }

  private enum Row {
    case person
    case skipped(GridPart)
  }

  /// The marks of the grid; nil when its days cannot be told.
  func read() -> Reading? {
    let document = grid.document
    guard let days = GridDates(period: period, titleMonth: titleMonth()).dates(of: grid.headings) else {
      let origin = document.origin(record: grid.header, column: grid.columns.first ?? 0)
      draft.problems.add(.unknownDayHeader(text: grid.text(grid.header, grid.columns.first)), at: origin)
      return nil
    }
    sayAssumed(days)
    var reading = Reading()
    reading.days = days
    var skipped: [GridPart: Int] = [:]
    skipped[.titleRows] = (0..<min(grid.header, grid.firstRow - 1)).count { !document.isBlank(record: $0) }
    skipped[.statisticsColumns] = statisticsColumns()
    var firsts: [MarkedDays.Key: Cell] = [:]
    for record in grid.firstRow..<max(grid.firstRow, document.recordCount) {
      switch kind(of: record) {
      case .skipped(let part): skipped[part, default: 0] += 1
      case .person:
        guard let staff = person(record) else { continue }
        if !reading.staff.contains(staff) { reading.staff.append(staff) }
        readCells(record, staff, days, into: &reading, &firsts)
      }
    }
    for part in GridPart.allCases {
      guard let count = skipped[part], count > 0 else { continue }
      draft.problems.add(.gridPartSkipped(part, count: count), at: Origin(file: document.file))
    }
    return reading
  }

  private func readCells(
    _ record: Int, _ staff: StaffID, _ days: [CivilDay], into reading: inout Reading,
    _ firsts: inout [MarkedDays.Key: Cell]
  ) {
    for (column, day) in zip(grid.columns, days) {
      let field = grid.text(grid.header, column)
      let text = grid.text(record, column)
      let origin = grid.document.origin(record: record, column: column, field: field)
      guard !text.isEmpty else {
        reading.empty.append((staff, day, origin))
        continue
      }
      let key = MarkedDays.Key(staff: staff, day: day)
      if let first = firsts[key] {
        if first.value != text {
          draft.problems.add(
            .gridsDisagree(
              id: staff.text, date: day.description, first: first.value, second: text, other: first.origin),
            at: origin)
        }
        continue
      }
      let cell = Cell(text, at: origin)
      firsts[key] = cell
      reading.marks.append(DutyMark(staff: staff, day: day, code: cell))
    }
  }

  // MARK: Rows

  private static let totals = ["合计", "总计", "小计", "人数", "共计", "total", "sum", "count"]
  private static let remarks = ["备注", "说明", "注：", "注:", "remark", "note"]
  private static let signatures = [
    "签字", "签名", "审核", "制表", "护士长：", "护士长:", "负责人", "signature", "signed", "prepared by", "approved by",
  ]

  private func kind(of record: Int) -> Row {
    let document = grid.document
    if document.isBlank(record: record) { return .skipped(.blankRows) }
    let cells = grid.columns.map { grid.text(record, $0) }.filter { !$0.isEmpty }
    let labels = (0..<(grid.columns.first ?? 0)).map { grid.text(record, $0).lowercased() }.filter {
      !$0.isEmpty
    }
    // A name may contain such a word; whoever has an id that is known is a person.
    if let id = grid.idColumn, !grid.text(record, id).isEmpty,
      (try? draft.identifiers.resolve(grid.text(record, id))) != nil
    {
      return .person
    }
    if !cells.isEmpty, cells.allSatisfy(Self.isWeekday) { return .skipped(.weekdayRows) }
    if labels.contains(where: { label in Self.totals.contains { label.contains($0) } }) {
      return .skipped(.totalRows)
    }
    if labels.contains(where: { label in Self.remarks.contains { label.hasPrefix($0) } }) {
      return .skipped(.remarkRows)
    }
    if labels.contains(where: { label in Self.signatures.contains { label.contains($0) } }) {
      return .skipped(.signatureRows)
    }
    if labels.isEmpty {
      return .skipped(cells.allSatisfy { PlainDecimal($0) != nil } ? .totalRows : .remarkRows)
    }
    return .person
  }

  private static func isWeekday(_ text: String) -> Bool {
    DaySelectorText.weekday(text) != nil || ["一", "二", "三", "四", "五", "六", "日", "天"].contains(text)
  }

  /// How many columns right of the days are no days; those of a `grid.csv` that Echelon wrote are not
  /// counted, for nothing was assumed about them.
  private func statisticsColumns() -> Int {
    guard let last = grid.columns.last else { return 0 }
    let headings = (last + 1..<max(last + 1, grid.document.fieldCount(ofRecord: grid.header)))
      .map { grid.text(grid.header, $0) }
    return Self.writtenStatistics.contains(headings) ? 0 : headings.count { !$0.isEmpty }
  }

  /// The statistics of `grid.csv` in each language.
  private static let writtenStatistics = [
    ["hours", "nights", "target", "balance"], ["工时", "夜班数", "目标工时", "结余"],
  ]

  private func titleMonth() -> CivilMonth? {
    for record in 0..<grid.header {
      for column in 0..<grid.document.fieldCount(ofRecord: record) {
        if let month = GridDates.month(in: grid.text(record, column)) { return month }
      }
    }
    return nil
  }

  private func sayAssumed(_ days: [CivilDay]) {
    guard let first = days.first, let last = days.last, let heading = grid.headings.first else { return }
    if case .date = heading { return }
    let origin = grid.document.origin(record: grid.header, column: grid.columns.first ?? 0)
    draft.problems.add(.gridDaysAssumed(from: first.description, to: last.description), at: origin)
  }

  // MARK: People

  /// By id where the grid has one, else by name within the unit where it has one.
  private func person(_ record: Int) -> StaffID? {
    if let column = grid.idColumn, !grid.text(record, column).isEmpty {
      let origin = grid.document.origin(record: record, column: column, field: grid.text(grid.header, column))
      return draft.staffForm.value(of: grid.text(record, column), at: origin, problems: draft.problems)?.value
    }
    guard let column = grid.nameColumn, !grid.text(record, column).isEmpty else {
      let origin = grid.document.origin(record: record, column: grid.idColumn ?? grid.nameColumn ?? 0)
      draft.problems.add(.missingValue, at: origin)
      return nil
    }
    // Without a staff file nobody has a name; that was said once.
    if draft.identifiers.isEmpty { return nil }
    let name = grid.text(record, column)
    let origin = grid.document.origin(record: record, column: column, field: grid.text(grid.header, column))
    var holders = draft.staffByName[name] ?? []
    if let unit = draft.units[grid.text(record, grid.unitColumn)], holders.count > 1 {
      holders = holders.filter { draft.member($0)?.unit == unit }
    }
    switch holders.count {
    case 1: return holders[0]
    case 0:
      let names = draft.staffByName.keys.sorted()
      draft.problems.add(
        .unknownName(name: name, nearest: names.count <= 5_000 ? NearestName.to(name, among: names) : nil),
        at: origin)
    default: draft.problems.add(.sharedName(name: name, ids: holders.map(\.text)), at: origin)
    }
    return nil
  }
}
