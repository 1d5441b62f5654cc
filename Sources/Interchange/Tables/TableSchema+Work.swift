// SPDX-License-Identifier: GPL-3.0-or-later

/// The tables about work: where it is done, what is needed, wished, fixed and was worked.
extension TableSchema {
  public static let units = TableSchema(
    "units",
    [
      TableColumn("id", "编号", "科室编号", isRequired: true),
      TableColumn("name", "名称", "科室名称", "科室"),
      TableColumn("kind", "类型", "科室类型"),
      TableColumn("zone", "分区", "感控分区"),
      TableColumn("opens", "启用日期", "开放日期"),
      TableColumn("closes", "停用日期", "关闭日期"),
    ])

  public static let shifts = TableSchema(
    "shifts",
    [
      TableColumn("code", "代码", "班次代码", isRequired: true),
      TableColumn("start", "开始", "上班时间", isRequired: true),
      TableColumn("end", "结束", "下班时间", isRequired: true),
      TableColumn("break", "休息分钟", "间休"),
      TableColumn("kind", "类型", "班次类型"),
      TableColumn("nights", "夜数", "夜班数"),
      TableColumn("hours", "工时", "折算工时"),
      TableColumn("name", "名称", "班次名称"),
      TableColumn("interrupts_rest", "打断休息", "计入连续工作"),
    ])

  public static let codes = TableSchema(
    "codes",
    [
      TableColumn("code", "代码", isRequired: true),
      TableColumn("means", "含义", isRequired: true),
      TableColumn("value", "值"),
      TableColumn("unit", "科室"),
      TableColumn("credit", "折算", "计工时"),
    ])

  /// A line names a shift, or both times: the reader of demand checks that, since either will do.
  public static let demand = TableSchema(
    "demand",
    [
      TableColumn("id", "编号", "行号"),
      TableColumn("kind", "类型", "需求类型"),
      TableColumn("unit", "科室", isRequired: true),
      TableColumn("shift", "班次"),
      TableColumn("from_time", "开始时间"),
      TableColumn("to_time", "结束时间"),
      TableColumn("slot", "时段长度"),
      TableColumn("post", "岗位"),
      TableColumn("profession", "岗位类别", "人员类别"),
      TableColumn("skill", "技能"),
      TableColumn("level", "层级"),
      TableColumn("echelon", "梯队"),
      TableColumn("from_units", "来源科室"),
      TableColumn("substitutes", "替补"),
      TableColumn("min", "最少", "最少人数", isRequired: true),
      TableColumn("target", "目标", "目标人数"),
      TableColumn("max", "最多", "最多人数"),
      TableColumn("days", "适用日", "日期"),
      TableColumn("price", "代价", "缺额代价"),
      TableColumn("min_price", "最少代价", "低于最少代价"),
      TableColumn("max_price", "最多代价", "超出最多代价"),
    ])

  public static let requests = TableSchema(
    "requests",
    [
      TableColumn("id", "工号", isRequired: true),
      TableColumn("from", "起始日期", isRequired: true),
      TableColumn("to", "截止日期", isRequired: true),
      TableColumn("want", "意愿", "申请", isRequired: true),
      TableColumn("strength", "强度", "重要程度"),
    ])

  public static let pins = dutyList("pins")
  public static let history = dutyList("history")
  public static let roster = dutyList("roster")

  private static func dutyList(_ name: String) -> TableSchema {
    TableSchema(
      name,
      [
        TableColumn("id", "工号", isRequired: true),
        TableColumn("date", "日期", isRequired: true),
        TableColumn("shift", "班次", isRequired: true),
        TableColumn("unit", "科室"),
        TableColumn("post", "岗位"),
        // Echelon's own schedule.csv has these for people; shift and date say the same.
        TableColumn("name", "姓名"),
        TableColumn("start", "开始", "上班时间"),
        TableColumn("end", "结束", "下班时间"),
      ])
  }

  /// One of shift, start and end, days, or a punch time is needed: the reader of attendance checks which.
  public static let attendance = TableSchema(
    "attendance",
    [
      TableColumn("id", "工号", isRequired: true),
      TableColumn("date", "日期"),
      TableColumn("shift", "班次"),
      TableColumn("start", "开始", "上班时间"),
      TableColumn("end", "结束", "下班时间"),
      TableColumn("days", "天数"),
      TableColumn("time", "打卡时间"),
      TableColumn("device", "设备", "打卡机"),
      TableColumn("unit", "科室"),
      TableColumn("post", "岗位"),
      TableColumn("contact", "接触"),
      TableColumn("reason", "事由", "原因", isPrivate: true),
      TableColumn("break", "间休", "休息分钟"),
      TableColumn("place", "地点", "工作地"),
      TableColumn("origin", "派出地", "来源地"),
      TableColumn("risk_level", "风险等级"),
      TableColumn("taken_up", "认领日期"),
      TableColumn("state", "状态", "出勤状态", isPrivate: true),
      TableColumn("evidence", "依据"),
      TableColumn("recorded_by", "记录人"),
      TableColumn("confirmed_by", "确认人"),
      TableColumn("corrected_by", "更正人"),
      TableColumn("corrected_on", "更正日期"),
    ])

  public static let calendar = TableSchema(
    "calendar",
    [
      TableColumn("date", "日期", isRequired: true),
      TableColumn("type", "类型", "日期类型", isRequired: true),
      TableColumn("name", "名称", "节日"),
      TableColumn("document", "文号", "文件"),
    ])
}
