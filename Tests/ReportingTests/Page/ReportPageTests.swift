// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Rostering
import Testing

@Suite struct ReportPageTests {
  private func page(_ language: Language = .english) -> String {
    ReportPage(SampleWard.publication(language)).text
  }

  @Test(arguments: Language.allCases) func needsNothingButItself(language: Language) {
    let text = page(language).lowercased()
    for word in [
      "http:", "https:", "//", "src=", "href=", "url(", "@import", "<script", "<link", "<img", "<iframe",
    ] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func escapesWhatFilesSay() {
    let text = page()
    #expect(text.contains("<h1>Ward &lt;One&gt; &amp; &quot;Two&quot;</h1>"))
    #expect(!text.contains("<One>"))
  }

  @Test(arguments: Language.allCases) func neverNamesAPrivateLeaveOrRule(language: Language) {
    let text = page(language)
    #expect(!text.contains("CANARY"))
    #expect(text.contains(language == .english ? "personal restriction" : "个人限制"))
  }

  @Test func marksSubsidiesAsAForecastOnEveryLine() {
    let text = page()
    #expect(text.contains("<td class=\"n\">300.00 CNY</td>"))
    #expect(text.contains("<td class=\"n\">450.50 CNY</td>"))
    #expect(text.split(separator: "Forecast, not payroll").count - 1 == 3)
  }

  @Test func showsDutiesWithTheirKindAndZone() {
    let text = page()
    #expect(text.contains("<span class=\"duty night\">N</span>"))
    #expect(text.contains("<span class=\"duty day exposed\">A</span>"))
    #expect(text.contains("<td class=\"leave statutory\""))
  }

  @Test func marksWhereDemandIsShort() {
    #expect(page().contains(">0/1</td>"))
  }

  @Test func saysTheVerdictInWords() {
    #expect(
      page().contains(
        "1 hard rule is broken; see audit.csv. 1 required place is not covered; see coverage.csv."))
    #expect(page(.chinese).contains("违反必守规则1处，见audit.csv。有1处必保岗位未满足，见coverage.csv。"))
  }

  @Test(arguments: Language.allCases) func opensAndClosesEveryElement(language: Language) {
    var open: [Substring] = []
    for piece in page(language).split(separator: "<").dropFirst() {
      let name = piece.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" }
      if ["meta", "!DOCTYPE"].contains(name) { continue }
      if name.first == "/" {
        #expect(open.popLast() == name.dropFirst())
      } else {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }
}
