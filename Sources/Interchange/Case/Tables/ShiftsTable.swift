// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `shifts.csv`; a case without the file has a day, an evening and a night of eight hours.
enum ShiftsTable {
  /// The shifts of a case that has no `shifts.csv`.
  static let shipped: [Shift] = [
    ("D", 8, 16, 0, Shift.Kind.day), ("E", 16, 0, 1, .evening), ("N", 0, 8, 1, .night),
  ].compactMap { code, start, end, offset, kind in
    guard let from = MinuteOfDay(minutesAfterMidnight: start * 60),
      let to = MinuteOfDay(minutesAfterMidnight: end * 60)
    else { return nil }
    // The night stands in the column of the evening before it.
    let startOffset = kind == .night ? 1 : 0
    return Shift(
      code: ShiftCode(code), name: code, start: ColumnTime(from, dayOffset: startOffset),
      end: ColumnTime(to, dayOffset: offset), kind: kind)
  }

  static func read(_ table: CSVTable, into draft: CaseDraft) {
    var firsts: [ShiftCode: Origin] = [:]
    for row in table.rows {
      guard let cell = row.text("code") else { continue }
      let code = ShiftCode(cell.value)
      if let first = firsts.updateValue(cell.origin, forKey: code) {
        draft.problems.add(.duplicateIdentifier(.shift, id: code.text, first: first), at: cell.origin)
        continue
      }
      let start = row.required("start", as: .columnTime)?.value
      let end = row.required("end", as: .columnTime)?.value
      let pause = row.optional("break", as: .breakLength)?.value ?? .zero
      let kind = row.optional("kind", as: .choice(.shiftKind))?.value ?? .day
      let nights = row.optional("nights", as: .integer(in: 0...3))?.value
      let hours = row.optional("hours", as: .hours)?.value
      let interruptsRest = row.optional("interrupts_rest", as: .choice(.yesOrNo))?.value
      guard let start, let end else { continue }
      let shift = Shift(
        code: code, name: row.optionalText("name")?.value ?? code.text, start: start, end: end,
        breakLength: pause,
        kind: kind, nights: nights, creditedTime: hours, interruptsRest: interruptsRest)
      let length = shift.end.minutesAfterColumnMidnight - shift.start.minutesAfterColumnMidnight
      guard (1...1440).contains(length) else {
        row.report(.outOfRange(value: "\(start)–\(end)", low: "0:01", high: "24:00"), in: "end")
        continue
      }
      draft.add(shift)
    }
  }
}

extension CaseDraft {
  func add(_ shift: Shift) {
    shifts.add(shift.code, others: [shift.name])
    subject.shifts.append(shift)
  }
}

extension Vocabulary where Value == Bool {
  static let yesOrNo = Vocabulary(
    .setting, [(true, "yes", ["true", "是", "1"]), (false, "no", ["false", "否", "0"])])
}
