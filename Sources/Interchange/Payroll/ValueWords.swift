// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// A value of a closed set as a list shows it: by its id in an English list, by a word in a Chinese one, whose headings
/// are words too.
protocol ShownValue: RawRepresentable where RawValue == String {
  var chinese: String { get }
}

extension ShownValue {
  func shown(in language: Language) -> String { language == .english ? rawValue : chinese }
}

extension PolicyStatus: ShownValue {
  var chinese: String {
    switch self {
    case .verified: "已核实"
    case .example: "示例"
    case .unverified: "未核实"
    }
  }
}

extension TaxTreatment: ShownValue {
  var chinese: String {
    switch self {
    case .exempt: "免税"
    case .taxable: "应税"
    case .confirm: "待确认"
    }
  }
}

extension WorkEvidence: ShownValue {
  var chinese: String {
    switch self {
    case .planned: "排班"
    case .recorded: "登记"
    case .punched: "打卡"
    case .certified: "外单位证明"
    case .confirmed: "科室确认"
    }
  }
}

extension Contact: ShownValue {
  var chinese: String {
    switch self {
    case .direct: "直接接触"
    case .indirect: "间接接触"
    case .none: "无接触"
    }
  }
}

extension Engagement: ShownValue {
  var chinese: String {
    switch self {
    case .establishment: "在编"
    case .contract: "合同制"
    case .dispatch: "劳务派遣"
    case .rehired: "返聘"
    case .trainee: "规培"
    case .intern: "实习"
    case .lent: "借调"
    case .volunteer: "志愿者"
    }
  }
}

extension PayRoute: ShownValue {
  var chinese: String {
    switch self {
    case .payroll: "工资"
    case .agency: "派遣单位"
    case .remuneration: "劳务报酬"
    case .stipend: "补贴"
    }
  }
}
