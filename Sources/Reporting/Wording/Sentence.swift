// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Something said to people that carries data.
public enum Sentence: Sendable, Hashable {
  /// No roster costs less than this one.
  case provedBest(cost: Cost)
  /// How far the roster may be from the best.
  case withinBound(cost: Cost, bound: Cost, gapMillionths: Int64)
  case period(from: CivilDay, to: CivilDay, days: Int)
  case everythingKept(people: Int, days: Int)
  /// The file that lists every one of the places.
  case uncovered(places: Int, file: String)
  case broken(count: Int)
  /// Nobody may have such a duty: pins and history contradict hard rules.
  case noLawfulRoster([StaffID])
  case auditMismatch(expected: Cost, audited: Cost)
  case solverFailed(String)
  case caseIsGood(people: Int, days: Int, warnings: Int)
  case inputRejected(errors: Int, warnings: Int)
  case interruptedKept
  /// The solve ended before it had any roster.
  case stoppedTooSoon
  /// Nothing is solved, because it would not be what the checkpoint began.
  case checkpointRefused(file: String, [CheckpointFault])
  /// The solve goes on, because its result is worth having without.
  case checkpointNotWritten(file: String)
  case solvedIn(seconds: String, steps: Int)
  case exampleWritten(folder: String)
  case folderNotEmpty(folder: String)
  case cannotWrite(folder: String)
  case nothingToPay
  case paid(people: Int, lines: Int, total: String)
  case forecastTotal(people: Int, total: String)
  case moreViolations(Int)
  case internalFailure(String)
  /// People who are not paid until their rows are mended.
  case held([StaffID])
  case noSuchLine(String)
  case unknownCommand(String, known: [String], nearest: String?)
  /// A roster that was given as attendance, and nobody has confirmed.
  case rosterIsNoAttendance(file: String)
  /// A confirmation before the last day of what it confirms.
  case confirmedTooEarly(on: CivilDay, last: CivilDay)
  case casesHold(policy: String, count: Int)
  /// A rule that stands under a waiver.
  case ruleWaived(rule: String, kind: Phrase, decidedBy: String, document: String, until: CivilDay)
  /// A rule pack whose weakest figure nobody vouches for.
  case packIsNotVerified(pack: String, status: String)
  /// Tests for which the laboratory has no place in time.
  case untested(tests: Int)
  /// Days on which fewer people could be called in than a row asks for.
  case reserveTooSmall(title: String, days: Int, first: CivilDay)
  /// What a policy grants that the objective leaves out.
  case payNotWeighed(UnpricedPay)
  /// Where the outputs are, and which of them to open first.
  case written(to: String, page: String?)
  /// People who are paid to one account; its number is not said.
  case sharedAccount([StaffID])
}

extension Sentence {
  var english: String {
    switch self {
    case .provedBest(let cost):
      "This schedule is proved best: none that keeps every rule costs less than \(cost)."
    case .withinBound(let cost, let bound, let gap):
      "This schedule costs \(cost). It is proved that none can cost less than \(bound), so at most "
        + "\(HourText.percent(millionths: gap)) of the cost could still be saved."
    case .period(let from, let to, let days): "\(from) to \(to), \(days) days"
    case .everythingKept(let people, let days):
      "Every hard rule is kept and all demand is met for \(Sentence.count(people, "person", "people")) on "
        + "\(Sentence.count(days, "day", "days"))."
    case .uncovered(let places, let file):
      "\(Sentence.count(places, "required place is", "required places are")) not covered; see \(file)."
    case .broken(let count):
      "\(Sentence.count(count, "hard rule is", "hard rules are")) broken; see audit.csv."
    case .noLawfulRoster(let staff):
      "pins and history leave no lawful roster for \(staff.map(\.text).joined(separator: ", "))"
    case .auditMismatch(let expected, let audited):
      "internal failure: the audit finds cost \(audited) where the solver says \(expected); nothing was written"
    case .solverFailed(let reason): "internal failure in the linear solver: \(reason); nothing was written"
    case .caseIsGood(let people, let days, let warnings):
      "The case can be read: \(Sentence.count(people, "person", "people")), \(Sentence.count(days, "day", "days"))"
        + (warnings > 0 ? ", \(Sentence.count(warnings, "warning", "warnings"))." : ".")
    case .inputRejected(let errors, let warnings):
      "\(Sentence.count(errors, "error", "errors"))"
        + (warnings > 0 ? ", \(Sentence.count(warnings, "warning", "warnings"))" : "")
        + "; nothing was written."
    case .interruptedKept: "Interrupted: the best schedule so far was written."
    case .stoppedTooSoon: "Stopped before there was a first schedule; nothing was written."
    case .checkpointRefused(let file, let faults):
      "cannot go on from \(file): \(faults.map(\.english).joined(separator: "; "))"
    case .checkpointNotWritten(let file):
      "the checkpoint \(file) cannot be written; the solve goes on without"
    case .solvedIn(let seconds, let steps): "\(seconds) s, \(Sentence.count(steps, "step", "steps"))"
    case .exampleWritten(let folder): "An example case is in \(folder). Try: echelon run \(folder) -o out"
    case .folderNotEmpty(let folder): "\(folder) is not an empty folder; nothing was written"
    case .cannotWrite(let folder): "\(folder) cannot be written"
    case .nothingToPay:
      "There is no attendance, so there is no payroll; forecast.csv says what the schedule would cost."
    case .paid(let people, let lines, let total):
      "Payroll: \(total) for \(Sentence.count(people, "person", "people")) in "
        + "\(Sentence.count(lines, "ledger line", "ledger lines"))."
    case .forecastTotal(let people, let total):
      "Forecast, not payroll: \(total) for \(Sentence.count(people, "person", "people"))."
    case .moreViolations(let count): "and \(count) more, all in audit.csv"
    case .internalFailure(let reason): "internal failure: \(reason); nothing was written"
    case .held(let staff):
      "Held until the cells in problems.csv are mended: \(staff.map(\.text).joined(separator: ", "))."
    case .confirmedTooEarly(let on, let last):
      "--confirmed-on \(on) is before \(last), the last day of the roster: nobody can confirm work that is still to be done"
    case .noSuchLine(let id): "no line of the ledger and no person with a line is called \(id)"
    case .ruleWaived(let rule, let kind, let by, let document, let until):
      "Waived until \(until): \(rule) (\(kind.english), \(by), \(document))."
    case .packIsNotVerified(let pack, let status):
      "The rule pack \(pack) is \(status): confirm its figures before you rely on them."
    case .untested(let tests):
      "\(Sentence.count(tests, "test has", "tests have")) no place in the laboratory: testing.csv says who may not start "
        + "which duty."
    case .reserveTooSmall(let title, let days, let first):
      "\(title): too few on \(Sentence.count(days, "day", "days")), first on \(first); standby.csv says who could be called in."
    case .payNotWeighed(let pay): pay.english
    case .sharedAccount(let people):
      "one account is given for \(people.map(\.text).joined(separator: " and ")); mend accounts.csv or accept it with "
        + "--accept-shared-accounts"
    case .unknownCommand(let name, let known, let nearest):
      "there is no command \"\(name)\"; known are \(known.joined(separator: ", "))"
        + (nearest.map { "; did you mean \($0)?" } ?? "")
    case .rosterIsNoAttendance(let file):
      "\(file) is a roster, and a plan is not paid; give attendance, or say to echelon pay with --confirmed-by and --confirmed-on "
        + "who confirmed when that it was worked"
    case .written(let folder, let page): "Written to \(folder)" + (page.map { "; Open \($0)" } ?? "")
    case .casesHold(let policy, let count):
      "\(policy): \(Sentence.count(count, "worked example holds", "worked examples hold"))."
    }
  }

  var chinese: String {
    switch self {
    case .provedBest(let cost): "本排班已证明最优：遵守全部规则的排班，代价都不低于\(cost)。"
    case .withinBound(let cost, let bound, let gap):
      "本排班代价为\(cost)。已证明任何排班的代价都不低于\(bound)，因此最多还能节省总代价的\(HourText.percent(millionths: gap))。"
    case .period(let from, let to, let days): "\(from)至\(to)，共\(days)天"
    case .everythingKept(let people, let days): "所有必守规则均已遵守，所有需求均已满足：\(people)人，\(days)天。"
    case .uncovered(let places, let file): "有\(places)处必保岗位未满足，见\(file)。"
    case .broken(let count): "违反必守规则\(count)处，见audit.csv。"
    case .noLawfulRoster(let staff): "固定班次与历史排班使下列人员没有合规的排班：\(staff.map(\.text).joined(separator: "、"))"
    case .auditMismatch(let expected, let audited): "内部错误：审核代价为\(audited)，求解器代价为\(expected)；未写入任何文件"
    case .solverFailed(let reason): "线性求解器内部错误：\(reason)；未写入任何文件"
    case .caseIsGood(let people, let days, let warnings):
      "案例可以读取：\(people)人，\(days)天" + (warnings > 0 ? "，提示\(warnings)条。" : "。")
    case .inputRejected(let errors, let warnings):
      "错误\(errors)处" + (warnings > 0 ? "，提示\(warnings)条" : "") + "；未写入任何文件。"
    case .interruptedKept: "已中断：已写入目前最好的排班。"
    case .stoppedTooSoon: "尚未得出第一份排班即已停止；未写入任何文件。"
    case .checkpointRefused(let file, let faults):
      "无法从\(file)继续：\(faults.map(\.chinese).joined(separator: "；"))"
    case .checkpointNotWritten(let file): "无法写入检查点\(file)；继续求解，不再保存"
    case .solvedIn(let seconds, let steps): "\(seconds)秒，\(steps)步"
    case .exampleWritten(let folder): "示例案例已写入\(folder)。可运行：echelon run \(folder) -o out"
    case .folderNotEmpty(let folder): "\(folder)不是空文件夹；未写入任何文件"
    case .cannotWrite(let folder): "无法写入\(folder)"
    case .nothingToPay: "没有考勤，因此没有发放数据；预测金额见forecast.csv。"
    case .paid(let people, let lines, let total): "发放合计：\(total)，\(people)人，明细\(lines)条。"
    case .forecastTotal(let people, let total): "预测，非发放依据：\(total)，\(people)人。"
    case .moreViolations(let count): "另有\(count)条，均在audit.csv中"
    case .internalFailure(let reason): "内部错误：\(reason)；未写入任何文件"
    case .held(let staff): "暂缓发放，待problems.csv所列单元格改正：\(staff.map(\.text).joined(separator: "、"))。"
    case .confirmedTooEarly(let on, let last): "--confirmed-on的\(on)早于排班表的最后一天\(last)：尚未完成的工作不能确认"
    case .noSuchLine(let id): "明细中没有编号或人员\(id)"
    case .ruleWaived(let rule, let kind, let by, let document, let until):
      "豁免至\(until)：\(rule)（\(kind.chinese)，\(by)，\(document)）。"
    case .payNotWeighed(let pay): pay.chinese
    case .packIsNotVerified(let pack, let status):
      "规则包\(pack)的状态为“\(Wording(.chinese).status(status))”：使用前请核实其中数字。"
    case .reserveTooSmall(let title, let days, let first):
      "“\(title)”有\(days)天人数不足，最早为\(first)；可召人员见standby.csv。"
    case .untested(let tests): "有\(tests)次检测在实验室没有名额：testing.csv列出不得上岗的人员与日期。"
    case .sharedAccount(let people):
      "\(people.map(\.text).joined(separator: "、"))使用同一账户；请改正accounts.csv，或用--accept-shared-accounts确认"
    case .unknownCommand(let name, let known, let nearest):
      "没有命令“\(name)”；可用：\(known.joined(separator: "、"))" + (nearest.map { "；是否应为“\($0)”？" } ?? "")
    case .rosterIsNoAttendance(let file):
      "\(file)是排班表，计划不能作为发放依据；请提供考勤，或在echelon pay中用--confirmed-by和--confirmed-on注明由谁、何时确认已按表出勤"
    case .written(let folder, let page): "已写入 \(folder)" + (page.map { "；打开 \($0)" } ?? "")
    case .casesHold(let policy, let count): "\(policy)：\(count)个算例全部相符。"
    }
  }

  private static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
