// SPDX-License-Identifier: GPL-3.0-or-later

/// The tables about pay, read only where a policy or an export asks for them.
extension TableSchema {
  public static let pay = TableSchema(
    "pay",
    [
      TableColumn("id", "工号", isRequired: true),
      TableColumn("from", "起始日期", isRequired: true),
      TableColumn("monthly_pay", "月工资", "月薪", isPrivate: true),
      TableColumn("grade", "薪级", "级别"),
    ])

  /// Read by the export alone; the solver never sees it.
  public static let accounts = TableSchema(
    "accounts",
    [
      TableColumn("id", "工号", isRequired: true),
      TableColumn("bank", "开户行", "银行", isPrivate: true),
      TableColumn("account", "账号", "银行账号", isPrivate: true),
      TableColumn("account_name", "户名", "账户名", isPrivate: true),
    ])

  /// What another organisation certifies, as ``PayForms`` writes it; only days are read.
  public static let certificate = TableSchema(
    "certificate",
    [
      TableColumn("id", "工号", isRequired: true),
      TableColumn("name", "姓名"),
      TableColumn("date", "日期", isRequired: true),
      TableColumn("tier", "档次"),
      TableColumn("count", "数量"),
      TableColumn("days", "天数", isRequired: true),
      TableColumn("hours", "小时"),
      TableColumn("contact", "接触"),
      TableColumn("place", "地点", "工作地"),
      TableColumn("document", "文号"),
      TableColumn("evidence", "出勤依据", "依据"),
    ])

  /// Every table a case may hold.
  public static let all: [TableSchema] = [
    staff, staffChanges, skills, restrictions, units, shifts, codes, demand, leave, requests, pins, history,
    roster,
    attendance, health, balances, calendar, pay, accounts,
  ]
}
