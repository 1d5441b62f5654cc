// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads a list of duties: `id`, `date`, `shift`, and where they are needed `unit` and `post`; a row a stint.
enum DutyList {
  /// The marks of all rows that can be read, in file order.
  static func read(_ table: CSVTable, into draft: CaseDraft) -> [DutyMark] {
    let staff = draft.staffForm
    return table.rows.compactMap { row in
      let id = row.required("id", as: staff)?.value
      let day = row.requiredDay("date")
      let code = row.text("shift")
      let unit = row.optional("unit", as: draft.units.form)?.value
      let post = row.optional("post", as: draft.postForm)?.value
      guard let id, let day, let code else { return nil }
      return DutyMark(staff: id, day: day, code: code, unit: unit, post: post)
    }
  }
}

/// Marks by person and day, in the order of the file.
struct MarkedDays {
  struct Key: Hashable {
    let staff: StaffID
    let day: CivilDay
  }

  private(set) var keys: [Key] = []
  private(set) var marks: [Key: [DutyMark]] = [:]

  init(_ list: [DutyMark]) {
    for mark in list {
      let key = Key(staff: mark.staff, day: mark.day)
      if marks[key] == nil { keys.append(key) }
      marks[key, default: []].append(mark)
    }
  }
}
