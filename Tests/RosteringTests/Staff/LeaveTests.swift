// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite("A kind of leave")
struct LeaveTests {
  @Test("has a name in each language it was given, and the case's own word in the others")
  func names() {
    let kind = LeaveKind(id: "annual", name: "holiday", names: [.chinese: "年休假"])
    #expect(kind.name(in: .chinese) == "年休假")
    #expect(kind.name(in: .english) == "holiday")
  }

  @Test("is private unless somebody says otherwise")
  func isPrivate() {
    #expect(LeaveKind(id: "sick", name: "sick").isPrivate)
  }
}
