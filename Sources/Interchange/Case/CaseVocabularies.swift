// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Vocabulary where Value == Engagement {
  static let engagement = Vocabulary(
    .engagement,
    others: [
      .establishment: ["在编", "编制", "编制内", "编内", "事业编"], .contract: ["合同", "合同制", "编外", "聘用", "合同工"],
      .dispatch: ["派遣", "劳务派遣"], .rehired: ["返聘"], .trainee: ["规培", "规培生", "见习"], .intern: ["实习", "实习生"],
      .lent: ["借调", "支援", "抽调"], .volunteer: ["志愿者", "志愿"],
    ])
}

extension Vocabulary where Value == Zone {
  static let zone = Vocabulary(
    .zone,
    others: [
      .clean: ["清洁区", "清洁"], .buffer: ["缓冲区", "缓冲", "半污染区", "潜在污染区"], .contaminated: ["污染区", "污染"],
    ])
}

extension Vocabulary where Value == Contact {
  static let contact = Vocabulary(
    .attendanceKind,
    others: [.direct: ["直接接触", "直接"], .indirect: ["间接接触", "间接"], .none: ["无接触", "无", "不接触"]])
}

extension Vocabulary where Value == Shift.Kind {
  static let shiftKind = Vocabulary(
    .shiftKind,
    others: [
      .day: ["白班", "日班", "白"], .evening: ["小夜班", "小夜", "中班", "晚班"], .night: ["夜班", "大夜班", "大夜", "夜"],
      .standby: ["备班", "二线", "待命", "听班"],
    ])
}

extension Vocabulary where Value == DayType {
  static let dayType = Vocabulary(
    .dayType,
    others: [
      .work: ["工作日", "上班", "班"], .rest: ["休息日", "休息", "公休", "休"], .statutory: ["法定节假日", "法定", "法定假日", "节假日"],
    ])
}

extension Vocabulary where Value == Leave.Status {
  static let leaveStatus = Vocabulary(
    .leaveStatus,
    others: [.approved: ["已批准", "批准", "同意", "已批", "通过"], .pending: ["待批", "待审批", "申请中", "审批中"]])
}

extension Vocabulary where Value == BalanceKind {
  static let balanceKind = Vocabulary(
    .balanceKind,
    others: [
      .hours: ["工时", "小时"], .restDays: ["休息日", "存休", "欠休"], .nights: ["夜班", "夜数"], .weekends: ["周末"],
      .statutory: ["法定", "法定节假日"], .exposure: ["暴露", "暴露天数"], .frontLine: ["一线", "一线天数"],
    ])
}

/// How much a wish matters.
public enum WishStrength: String, Sendable, CaseIterable, Hashable {
  /// Kept like a hard rule.
  case must
  case high, normal, low
}

extension Vocabulary where Value == WishStrength {
  static let strength = Vocabulary(
    .strength,
    others: [.must: ["必须", "一定"], .high: ["高", "强烈"], .normal: ["一般", "中", "普通"], .low: ["低", "尽量"]])
}

/// Half a day, as leave is taken.
enum HalfDay: String, Sendable, CaseIterable { case am, pm }

extension Vocabulary where Value == HalfDay {
  static let halfDay = Vocabulary(.dayPart, others: [.am: ["上午"], .pm: ["下午"]])
}

/// Professions that files of both languages name, under one id each.
///
/// Others are kept as written.
enum ShippedProfessions {
  static let others: [String: ProfessionID] = [
    "护士": "nurse", "护理": "nurse", "护理人员": "nurse", "医生": "doctor", "医师": "doctor", "调度员": "dispatcher",
    "受理员": "dispatcher",
    "技师": "technician", "检验": "technician", "药师": "pharmacist", "司机": "driver", "驾驶员": "driver",
    "担架员": "porter", "护工": "porter",
  ]

  /// The id of a profession as a file writes it.
  static func id(_ text: String) -> ProfessionID { others[text] ?? ProfessionID(text) }

  private static let chinese: [ProfessionID: String] = [
    "nurse": "护士", "doctor": "医生", "dispatcher": "调度员", "technician": "技师", "pharmacist": "药师",
    "driver": "驾驶员",
    "porter": "担架员",
  ]

  /// A profession as a list shows it.
  static func shown(_ profession: ProfessionID, in language: Language) -> String {
    language == .chinese ? chinese[profession] ?? profession.text : profession.text
  }
}
