// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension UnpricedPay {
  private var name: String { entitlement.map { "\(policy)/\($0)" } ?? policy }

  var english: String {
    let why =
      switch reason {
      case .attendance: "it rests on what only attendance says"
      case .crossesDays: "what two days in a row earn together is not what each earns"
      case .overtime: "hours are counted over more than a day"
      case .cap: "a cap for a day, a month or a person cuts it"
      case .outsideHorizon: "it is for days outside the horizon too"
      case .datedWork: "it depends on more than how many days or hours count"
      case .exclusion: "it is excluded by, or excludes, something else"
      case .currency: "it is in another currency"
      case .span: "it is for a stretch of days"
      }
    let where_ = isBudgetOnly ? "is in the objective but not in the budget" : "is not in the objective"
    return "\(name) \(where_): \(why)."
  }

  var chinese: String {
    let why =
      switch reason {
      case .attendance: "须以考勤为准"
      case .crossesDays: "相邻两日合计与分日计算不同"
      case .overtime: "工时跨日累计"
      case .cap: "受日、月或个人上限限制"
      case .outsideHorizon: "涉及排班期以外的日期"
      case .datedWork: "不只取决于天数或工时"
      case .exclusion: "与其他项目互斥"
      case .currency: "币种不同"
      case .span: "按一段时间计发"
      }
    return "\(name)\(isBudgetOnly ? "已计入目标，但未计入预算" : "未计入目标")：\(why)。"
  }
}
