// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Testing

@Suite struct AuditTableTests {
  @Test func listsHardThenRequiredThenPaidAndHidesWhatIsPrivate() {
    #expect(
      SampleWard.publication().auditTable.lines == [
        "weight|rule|title|id|name|from|to|place|required|actual|cost|source",
        "hard|duty not allowed|unavailable|B-2|王 伟|2026-03-06|2026-03-06||||0|",
        "required|w1-A|Ward One A|||2026-03-08|2026-03-08|A|1|0|100000|",
        "soft|rest-11h|11 h between duties|007|Li Na|2026-03-06|2026-03-07||11:00|10:00|60|Order 5 §2",
        "soft|personal restriction|personal restriction|B-2|王 伟|2026-03-06|2026-03-06||||4|",
        "soft|call-E2|Call up the second line|||2026-03-06|2026-03-08||0|2|30|",
      ])
  }

  @Test func saysTheSameInChinese() {
    let lines = SampleWard.publication(.chinese).auditTable.lines
    #expect(lines[0] == "性质|规则|说明|工号|姓名|开始日期|结束日期|位置|要求|实际|代价|依据")
    #expect(lines[1] == "必须|不允许的值班|不可安排|B-2|王 伟|2026-03-06|2026-03-06||||0|")
    #expect(lines[4] == "可协商|个人限制|个人限制|B-2|王 伟|2026-03-06|2026-03-06||||4|")
  }
}
