// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// The values of an attendance table, under the names of both languages.
enum AttendanceWords {
  /// What a row says of its day.
  enum RowState: String, CaseIterable { case worked, observation, rest, absent }

  static let state = Vocabulary<RowState>(
    .attendanceKind,
    others: [
      .worked: ["出勤", "正常"], .observation: ["医学观察", "观察"], .rest: ["轮休", "休整"], .absent: ["缺勤", "未到", "off", "休"],
    ])

  static let contact = Vocabulary<Contact>(
    .attendanceKind,
    others: [.direct: ["直接接触", "直接"], .indirect: ["间接接触", "间接"], .none: ["无接触", "不接触", "无"]])

  /// What may be said of a row that no department has confirmed.
  static let evidence = Vocabulary<WorkEvidence>(
    .attendanceKind,
    [
      (.recorded, "recorded", ["登记"]), (.punched, "punched", ["打卡"]), (.certified, "certified", ["证明"]),
    ])
}

extension ValueForm where Value == ColumnTime {
  /// `08:00`, or `+1 08:00` and `次日08:00` for the next day.
  static var attendanceTime: Self {
    Self(.text) { (text) throws(ProblemKind) in
      let plain = text.hasPrefix("次日") ? "+1 " + text.dropFirst(2).drop { $0 == " " } : text
      guard let time = ColumnTime(plain) else { throw .badTime(value: text) }
      return time
    }
  }
}
