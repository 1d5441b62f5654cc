// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension PayFinding {
  /// The stable name of the finding, for files and scripts.
  public var code: String {
    switch self {
    case .twoPlacesAtOnce: "pay.two-places-at-once"
    case .moreThanOneDay: "pay.more-than-one-day"
    case .attendanceWithoutDuty: "pay.attendance-without-duty"
    case .dutyWithoutAttendance: "pay.duty-without-attendance"
    case .notEmployed: "pay.not-employed"
    case .unknownPerson: "pay.unknown-person"
    case .outsidePeriod: "pay.outside-period"
    case .notApplied: "pay.policy-not-applied"
    case .evidenceTooWeak: "pay.evidence-too-weak"
    case .paidByAnother: "pay.paid-by-another"
    case .taxToConfirm: "pay.tax-to-confirm"
    case .payUnknown: "pay.pay-unknown"
    case .noBasis: "pay.no-basis"
    case .capExceeded: "pay.cap-exceeded"
    case .sameSchemeTwice: "pay.same-scheme-twice"
    case .licenceExpired: "pay.licence-expired"
    case .classOverridden: "pay.class-overridden"
    case .leaderAboveFrontLine: "pay.leader-above-front-line"
    case .paidWhileUnavailable: "pay.paid-while-unavailable"
    case .oneNameTwoIDs: "pay.one-name-two-ids"
    case .everyCalendarDay: "pay.every-calendar-day"
    case .classMovedAfterConfirmation: "pay.class-moved-after-confirmation"
    }
  }

  public func message(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private var english: String {
    switch self {
    case .twoPlacesAtOnce(let staff, let first, let second):
      "\(staff) is at two places at once (\(first), \(second)); the time counts once"
    case .moreThanOneDay(let staff, let date, let claimed, let rows):
      "\(staff), \(date): \(claimed) days are claimed (\(list(rows, ", "))); at most one is paid"
    case .attendanceWithoutDuty(let staff, let date, let row):
      "\(staff), \(date): attendance without a duty (\(row))"
    case .dutyWithoutAttendance(let staff, let date, let shifts):
      "\(staff), \(date): a duty without attendance (\(shifts.map(\.text).joined(separator: "+")))"
    case .notEmployed(let staff, let date, let row):
      "\(staff), \(date): work before entry or after departure (\(row)); nothing is paid for it"
    case .unknownPerson(let staff, let row): "\(staff) is not in the staff file (\(row)); nothing is paid"
    case .outsidePeriod(let rows, let first):
      "\(rows) rows are of dates outside the pay period (first \(first)); this period pays nothing for them"
    case .notApplied(let policy):
      "\(policy): the document gives no end, and the case does not say when it applies; nothing is paid"
    case .evidenceTooWeak(let policy, let staff, let row, let has, let needs):
      "\(policy) asks for work that is \(needs.rawValue); of \(staff) it is \(has.rawValue) (\(row)), "
        + "and nothing is paid for it"
    case .paidByAnother(let policy, let staff, let payer, let lines):
      "\(policy): \(lines) lines of \(staff) are owed by \(payer) and are not in the payroll file"
    case .taxToConfirm(let policy, let lines):
      "\(policy): the tax treatment of \(lines) lines is to be confirmed before a bank file can be written"
    case .payUnknown(let policy, let staff, let date):
      "\(policy), \(staff), \(date): the pay file does not say what the person earned; nothing is paid"
    case .noBasis(let policy, let staff):
      "\(policy) gives no basis for somebody engaged like \(staff); nothing is paid"
    case .capExceeded(let policy, let cap, let excess, let currency):
      "\(policy): the lines come to \(currency.format(excess)) \(currency.code) more than \(cap) allows"
    case .sameSchemeTwice(let first, let second, let staff, let date):
      "\(staff), \(date): \(first) and \(second) pay the same scheme twice"
    case .licenceExpired(let staff, let date, let skill, let row):
      "\(staff), \(date): \(skill) had expired (\(row))"
    case .classOverridden(let staff, let date, let row):
      "\(staff), \(date): the pay class recorded is not that of the post worked (\(row))"
    case .leaderAboveFrontLine(let staff, let amount, let median, let currency):
      "\(staff) holds a rank and gets \(currency.format(amount)) \(currency.code), more than the median of "
        + "those in direct contact, \(currency.format(median))"
    case .paidWhileUnavailable(let staff, let date, let row):
      "\(staff), \(date): work on a day on which the person was not available (\(row))"
    case .oneNameTwoIDs(let first, let second): "\(first) and \(second) bear the same name and are both paid"
    case .everyCalendarDay(let staff, let days): "\(staff) is paid for every one of \(days) calendar days"
    case .classMovedAfterConfirmation(let staff, let date, let by, let on, let row):
      "\(staff), \(date): \(by) moved the day to another pay class on \(on), after it was confirmed (\(row))"
    }
  }

  private var chinese: String {
    switch self {
    case .twoPlacesAtOnce(let staff, let first, let second):
      "\(staff)同一时间出现在两处（\(first)、\(second)）；该时段只计一次"
    case .moreThanOneDay(let staff, let date, let claimed, let rows):
      "\(staff)，\(date)：申报\(claimed)天（\(list(rows, "、"))）；最多计发一天"
    case .attendanceWithoutDuty(let staff, let date, let row): "\(staff)，\(date)：有考勤而无排班（\(row)）"
    case .dutyWithoutAttendance(let staff, let date, let shifts):
      "\(staff)，\(date)：有排班而无考勤（\(shifts.map(\.text).joined(separator: "+"))）"
    case .notEmployed(let staff, let date, let row): "\(staff)，\(date)：入职前或离职后的出勤（\(row)），不予计发"
    case .unknownPerson(let staff, let row): "人员表中没有\(staff)（\(row)），不予计发"
    case .outsidePeriod(let rows, let first): "\(rows)行的日期不在发放期间内（首行\(first)），本期不予计发"
    case .notApplied(let policy): "\(policy)：文件未写明截止日期，方案也未说明适用期间；不予计发"
    case .evidenceTooWeak(let policy, let staff, let row, let has, let needs):
      "\(policy)要求出勤依据为\(grade(needs))；\(staff)的依据为\(grade(has))（\(row)），不予计发"
    case .paidByAnother(let policy, let staff, let payer, let lines):
      "\(policy)：\(staff)的\(lines)条由\(payer)发放，不列入本单位工资文件"
    case .taxToConfirm(let policy, let lines): "\(policy)：\(lines)条的税务处理待确认，确认前不能生成银行文件"
    case .payUnknown(let policy, let staff, let date): "\(policy)，\(staff)，\(date)：工资表中没有其月工资，不予计发"
    case .noBasis(let policy, let staff): "\(policy)未规定\(staff)所属编制类别的发放依据，不予计发"
    case .capExceeded(let policy, let cap, let excess, let currency):
      "\(policy)：合计超出\(cap)上限\(currency.format(excess)) \(currency.code)"
    case .sameSchemeTwice(let first, let second, let staff, let date):
      "\(staff)，\(date)：\(first)与\(second)就同一文件重复计发"
    case .licenceExpired(let staff, let date, let skill, let row): "\(staff)，\(date)：\(skill)已过期（\(row)）"
    case .classOverridden(let staff, let date, let row): "\(staff)，\(date)：登记的补助类别与实际岗位不符（\(row)）"
    case .leaderAboveFrontLine(let staff, let amount, let median, let currency):
      "\(staff)任有职务，金额\(currency.format(amount)) \(currency.code)高于一线直接接触人员中位数\(currency.format(median))"
    case .paidWhileUnavailable(let staff, let date, let row): "\(staff)，\(date)：当日不可排班而有出勤（\(row)）"
    case .oneNameTwoIDs(let first, let second): "\(first)与\(second)姓名相同，均有发放"
    case .everyCalendarDay(let staff, let days): "\(staff)在全部\(days)个自然日均有发放"
    case .classMovedAfterConfirmation(let staff, let date, let by, let on, let row):
      "\(staff)，\(date)：科室确认后，\(by)于\(on)更改了补助类别（\(row)）"
    }
  }

  private func list(_ rows: [WorkRecord.Source], _ separator: String) -> String {
    rows.map(\.description).joined(separator: separator)
  }

  private func grade(_ evidence: WorkEvidence) -> String {
    switch evidence {
    case .planned: "排班"
    case .recorded: "登记"
    case .punched: "打卡"
    case .certified: "外单位证明"
    case .confirmed: "科室确认"
    }
  }
}
