// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct WaiverTests {
  private func head(_ waived: ClosedRange<Int>?, _ severity: Severity = .hard) -> RuleHead {
    let days = waived.map {
      TinyWard.monday.advanced(by: $0.lowerBound)...TinyWard.monday.advanced(by: $0.upperBound)
    }
    return RuleHead(
      id: "rule", severity: severity,
      waiver: days.map {
        Waiver(
          rule: "rule", kind: .decision, decidedBy: "the director", decidedOn: TinyWard.monday,
          reason: "surge",
          document: "Decision 3", days: $0)
      })
  }

  private func found(_ codes: String, _ head: RuleHead) -> [Violation] {
    TinyWard(codes).violations(of: .runLength(RunLength(head: head, of: .work, maximum: 1)))
  }

  @Test("What falls on its days is found and is not broken; what does not is")
  func days() {
    #expect(found("DD-DD", head(nil)).map(\.isHard) == [true, true])
    #expect(found("DD-DD", head(0...2)).map(\.isHard) == [false, true])
    #expect(found("DD-DD", head(0...4)).map(\.isHard) == [false, false])
  }

  @Test("What it covers in part only is broken")
  func part() {
    let head = head(0...1)
    #expect(head.isWaived(on: TinyWard.monday...TinyWard.monday.advanced(by: 1)))
    #expect(!head.isWaived(on: TinyWard.monday...TinyWard.monday.advanced(by: 2)))
    #expect(found("DDD", head).map(\.isHard) == [true])
  }

  @Test("A rule that stands at a price under it is paid for")
  func price() {
    let found = found("DD", head(0...4, .soft(.linear(Cost(100)))))
    #expect(found.map(\.cost) == [Cost(100)])
    #expect(found.map(\.isHard) == [false])
  }
}
