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
      .worked: ["出勤", "正常"], .observation: ["医学观察", "观察"], .rest: ["轮休", "休整"],
      .absent: ["缺勤", "未到", "off", "休"],
    ])

  /// What may be said of a row that no department has confirmed.
  static let evidence = Vocabulary<WorkEvidence>(
    .attendanceKind,
    [
      (.recorded, "recorded", ["登记"]), (.punched, "punched", ["打卡"]), (.certified, "certified", ["证明"]),
    ])
}
