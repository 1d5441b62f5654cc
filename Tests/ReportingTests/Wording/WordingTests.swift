// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Rostering
import Testing

@Suite struct WordingTests {
  private func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test(arguments: Phrase.allCases) func everyPhraseExistsInBothLanguages(phrase: Phrase) {
    let english = Wording(.english)[phrase]
    let chinese = Wording(.chinese)[phrase]
    #expect(!english.isEmpty && !isChinese(english))
    #expect(isChinese(chinese))
  }

  @Test func saysTheStatusOfAPackInAWord() {
    for status in ["verified", "example", "unverified"] {
      #expect(Wording(.english).status(status) == status)
      #expect(isChinese(Wording(.chinese).status(status)))
    }
    #expect(
      Wording(.chinese)(.packIsNotVerified(pack: "p", status: "example")) == "规则包p的状态为“示例”：使用前请核实其中数字。")
  }

  @Test func keysAreUnique() {
    #expect(Set(Phrase.allCases.map(\.rawValue)).count == Phrase.allCases.count)
  }

  @Test func saysHowGoodARosterIs() {
    let gap = Sentence.quality(of: SampleWard.solve)
    #expect(
      Wording(.english)(gap)
        == "This schedule costs 100094. It is proved that none can cost less than 99000, so at most 1.10 % of the cost could still be saved."
    )
    #expect(Wording(.chinese)(gap) == "本排班代价为100094。已证明任何排班的代价都不低于99000，因此最多还能节省总代价的1.10 %。")
    let best = Sentence.quality(
      of: SolveReport(status: .optimal, cost: Cost(5), bound: Cost(5), seed: 1, steps: 1, threads: 1))
    #expect(
      Wording(.english)(best) == "This schedule is proved best: none that keeps every rule costs less than 5."
    )
    #expect(Wording(.chinese)(best) == "本排班已证明最优：遵守全部规则的排班，代价都不低于5。")
  }
}
