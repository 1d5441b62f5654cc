// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The words of the field that a message names, so that "unknown echelon" is data and not prose.
public enum Term: String, Hashable, Sendable, CaseIterable {
  case staffMember, team, unit, unitKind, zone, post, profession, engagement, employer, title, rank, level,
    echelon, skill
  case shift, shiftKind, code, codeMeaning, duty, date, dayType, weekday, dayPart
  case leaveKind, leaveStatus, want, strength, restriction, balanceKind, staffField
  case demand, rule, edge, pack, policy, parameter, basis, rounding, payColumn, attendanceKind, healthRecord,
    account
  case setting, encoding, delimiter, language, currency
}

extension Term {
  public func wording(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private var english: String {
    switch self {
    case .staffMember: "staff member"
    case .team: "team"
    case .unit: "unit"
    case .unitKind: "kind of unit"
    case .zone: "zone"
    case .post: "post"
    case .profession: "profession"
    case .engagement: "engagement"
    case .employer: "employer"
    case .title: "title"
    case .rank: "rank"
    case .level: "level"
    case .echelon: "echelon"
    case .skill: "skill"
    case .shift: "shift"
    case .shiftKind: "kind of shift"
    case .code: "code"
    case .codeMeaning: "meaning of a code"
    case .duty: "duty"
    case .date: "date"
    case .dayType: "type of day"
    case .weekday: "weekday"
    case .dayPart: "part of the day"
    case .leaveKind: "kind of leave"
    case .leaveStatus: "leave status"
    case .want: "wish"
    case .strength: "strength"
    case .restriction: "restriction"
    case .balanceKind: "kind of balance"
    case .staffField: "field"
    case .demand: "demand line"
    case .rule: "rule"
    case .edge: "edge"
    case .pack: "rule pack"
    case .policy: "policy"
    case .parameter: "parameter"
    case .basis: "basis"
    case .rounding: "rounding"
    case .payColumn: "payroll column"
    case .attendanceKind: "kind of attendance"
    case .healthRecord: "health record"
    case .account: "account"
    case .setting: "setting"
    case .encoding: "encoding"
    case .delimiter: "delimiter"
    case .language: "language"
    case .currency: "currency"
    }
  }

  private var chinese: String {
    switch self {
    case .staffMember: "人员"
    case .team: "班组"
    case .unit: "科室"
    case .unitKind: "科室类型"
    case .zone: "分区"
    case .post: "岗位"
    case .profession: "岗位类别"
    case .engagement: "编制类别"
    case .employer: "所属单位"
    case .title: "职称"
    case .rank: "职务"
    case .level: "层级"
    case .echelon: "梯队"
    case .skill: "技能"
    case .shift: "班次"
    case .shiftKind: "班次类型"
    case .code: "代码"
    case .codeMeaning: "代码含义"
    case .duty: "值班"
    case .date: "日期"
    case .dayType: "日期类型"
    case .weekday: "星期"
    case .dayPart: "时段"
    case .leaveKind: "假别"
    case .leaveStatus: "请假状态"
    case .want: "意愿"
    case .strength: "强度"
    case .restriction: "限制"
    case .balanceKind: "结余类别"
    case .staffField: "字段"
    case .demand: "需求"
    case .rule: "规则"
    case .edge: "边界"
    case .pack: "规则包"
    case .policy: "政策"
    case .parameter: "参数"
    case .basis: "计发依据"
    case .rounding: "取整方式"
    case .payColumn: "工资列"
    case .attendanceKind: "考勤类别"
    case .healthRecord: "健康记录"
    case .account: "账户"
    case .setting: "设置"
    case .encoding: "编码"
    case .delimiter: "分隔符"
    case .language: "语言"
    case .currency: "币种"
    }
  }
}
