// SPDX-License-Identifier: GPL-3.0-or-later

/// The tables about people: who they are, what they may do and when they are away.
extension TableSchema {
  public static let staff = TableSchema(
    "staff",
    [
      TableColumn("id", "工号", "编号", "人员编号", "staff_id", "employee_id", isRequired: true),
      TableColumn("name", "姓名", isRequired: true),
      TableColumn("unit", "科室", "部门", "病区", isRequired: true),
      TableColumn("profession", "岗位类别", "人员类别", isRequired: true),
      TableColumn("engagement", "编制类别", "用工形式"),
      TableColumn("employer", "所属单位"),
      TableColumn("post", "岗位"),
      TableColumn("title", "职称"),
      TableColumn("rank", "职务"),
      TableColumn("level", "层级", "能级"),
      TableColumn("echelon", "梯队"),
      TableColumn("team", "班组", "小组", "医疗队"),
      TableColumn("fraction", "工时比例"),
      TableColumn("hours_per_week", "周工时"),
      TableColumn("from", "入职", "入职日期"),
      TableColumn("to", "离职", "离职日期"),
      TableColumn("service_from", "参加工作", "参加工作时间", "参加工作日期"),
      TableColumn("skills", "技能", "资质"),
    ])

  public static let staffChanges = TableSchema(
    "staff_changes",
    [
      TableColumn("id", "工号", isRequired: true),
      TableColumn("from", "起始日期", "生效日期", isRequired: true),
      TableColumn("field", "字段", "变动项目", isRequired: true),
      TableColumn("value", "值", "变动后", isRequired: true),
    ])

  public static let skills = TableSchema(
    "skills",
    [
      TableColumn("id", "工号", isRequired: true),
      TableColumn("skill", "技能", "资质", isRequired: true),
      TableColumn("from", "起始日期", "取得日期"),
      TableColumn("to", "截止日期", "有效期至"),
      TableColumn("licence_no", "证书编号", "执业证号"),
    ])

  public static let restrictions = TableSchema(
    "restrictions",
    [
      TableColumn("id", "工号", isRequired: true),
      TableColumn("from", "起始日期", isRequired: true, isPrivate: true),
      TableColumn("to", "截止日期", isRequired: true, isPrivate: true),
      TableColumn("kind", "限制类别", "限制", isRequired: true, isPrivate: true),
      TableColumn("value", "值", isPrivate: true),
    ])

  public static let leave = TableSchema(
    "leave",
    [
      TableColumn("id", "工号", isRequired: true),
      TableColumn("from", "起始日期", "开始日期", isRequired: true),
      TableColumn("to", "截止日期", "结束日期", isRequired: true),
      TableColumn("kind", "假别", "请假类别", "请假类型", isRequired: true, isPrivate: true),
      TableColumn("from_time", "开始时间"),
      TableColumn("to_time", "结束时间"),
      TableColumn("half", "半天", "上下午"),
      TableColumn("status", "状态", "审批状态"),
    ])

  public static let health = TableSchema(
    "health",
    [
      TableColumn("id", "工号", isRequired: true),
      TableColumn("time", "时间", "填报时间", isRequired: true, isPrivate: true),
      TableColumn("temperature", "体温", isPrivate: true),
      TableColumn("symptoms", "症状", isPrivate: true),
      TableColumn("test", "检测", "检测项目", isPrivate: true),
      TableColumn("result", "结果", "检测结果", isPrivate: true),
      TableColumn("exposure", "暴露", "接触史", isPrivate: true),
      TableColumn("note", "备注", isPrivate: true),
    ])

  public static let balances = TableSchema(
    "balances",
    [
      TableColumn("id", "工号", isRequired: true),
      TableColumn("kind", "结余类别", "类别", isRequired: true),
      TableColumn("as_of", "截至日期", isRequired: true),
      TableColumn("value", "结余", "值", isRequired: true),
    ])
}
