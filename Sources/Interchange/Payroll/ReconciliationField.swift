// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// The columns of `reconciliation.csv`: attendance held against the roster.
public enum ReconciliationField: String, CaseIterable, MappedField {
  case id, name, date, kind, shift
  case plannedStart = "planned_start", plannedEnd = "planned_end", start, end
  case difference = "difference_minutes"
  case other, rows

  public func heading(in language: Language) -> String {
    guard language == .chinese else { return rawValue }
    return switch self {
    case .id: "工号"
    case .name: "姓名"
    case .date: "日期"
    case .kind: "情况"
    case .shift: "班次"
    case .plannedStart: "应到"
    case .plannedEnd: "应退"
    case .start: "实到"
    case .end: "实退"
    case .difference: "差异分钟"
    case .other: "对方工号"
    case .rows: "来源"
    }
  }

  public func value(of row: Reconciliation.Entry, in names: PayNames) -> MappedValue {
    func time(_ moment: Moment?) -> MappedValue {
      moment.map { .text(names.clock.reading(at: $0).time.description) } ?? .empty
    }
    return switch self {
    case .id: .text(row.staff.text)
    case .name: .text(names.name(of: row.staff))
    case .date: .day(row.date)
    case .kind: .text(names.language == .english ? row.kind.rawValue : row.kind.chinese)
    case .shift: (row.duty?.shift ?? row.attendance?.shift).map { .text($0.text) } ?? .empty
    case .plannedStart: time(row.duty?.times?.start)
    case .plannedEnd: time(row.duty?.times?.end)
    case .start: time(row.attendance?.times?.start)
    case .end: time(row.attendance?.times?.end)
    case .difference: .count(ExactDecimal(row.difference.count))
    case .other: row.other.map { .text($0.text) } ?? .empty
    case .rows: row.attendance.map { .text($0.source.description) } ?? .empty
    }
  }
}

extension Reconciliation.Kind {
  fileprivate var chinese: String {
    switch self {
    case .asPlanned: "与排班一致"
    case .late: "迟到"
    case .early: "早退"
    case .lateAndEarly: "迟到且早退"
    case .extended: "延时"
    case .absent: "缺勤"
    case .swapped: "换班"
    case .unplanned: "无排班出勤"
    }
  }
}
