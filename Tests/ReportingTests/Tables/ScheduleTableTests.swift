// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Testing

@Suite struct ScheduleTableTests {
  @Test func listsARowAStintWithWallClockTimes() {
    #expect(
      SampleWard.publication().scheduleTable.lines == [
        "id|name|date|shift|start|end|unit|post",
        "007|Li Na|2026-03-06|A|2026-03-06 08:00|2026-03-06 16:00|w1|nurse",
        "007|Li Na|2026-03-07|N|2026-03-07 20:00|2026-03-08 08:00|w1|nurse",
        "B-2|王 伟|2026-03-06|N|2026-03-06 20:00|2026-03-07 08:00|w1|nurse",
        "../C|=Chen|2026-03-07|A|2026-03-07 08:00|2026-03-07 16:00|fever|nurse",
      ])
  }

  @Test func hasChineseHeadingsInChinese() {
    #expect(
      SampleWard.publication(.chinese).scheduleTable.columns == [
        "工号", "姓名", "日期", "班次", "开始", "结束", "科室", "岗位",
      ])
  }
}
