// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension ReportPage {
  /// Title, period, and what matters most in a few figures and one sentence.
  var headerSection: HTML {
    let roster = publication.roster
    let audit = publication.audit
    let duties = DutyGrid(of: roster, case: publication.subject).rows.reduce(0) { $0 + $1.sums.dutyDays }
    let period = Sentence.period(
      from: roster.horizon.lowerBound, to: roster.horizon.upperBound, days: roster.horizon.count)
    var figures = [
      figure(.peopleLabel, String(roster.staff.count)),
      figure(.dutiesLabel, String(duties)),
      figure(.uncoveredLabel, String(audit.uncovered.count), audit.uncovered.isEmpty ? "good" : "bad"),
      figure(.brokenLabel, String(audit.broken.count), audit.broken.isEmpty ? "good" : "bad"),
      figure(.costLabel, String(audit.cost.points)),
    ]
    if let solve = publication.solve {
      figures.append(figure(.gapLabel, HourText.percent(millionths: solve.gapMillionths)))
    }
    return .tag(
      "header", [:],
      [
        .tag("p", ["class": "kicker"], text: wording[.reportTitle]),
        .tag("h1", text: publication.subject.title),
        .tag("p", ["class": "period"], text: wording(period)),
        .tag("div", ["class": "figures"], figures),
        .tag("p", ["class": "verdict"], text: verdict),
      ])
  }

  private func figure(_ label: Phrase, _ value: String, _ tone: String = "") -> HTML {
    .tag(
      "div", ["class": "figure \(tone)"],
      [.tag("b", text: value), .tag("span", text: wording[label])])
  }

  /// How good the roster is, in words.
  private var verdict: String {
    let audit = publication.audit
    var sentences: [Sentence] = []
    if !audit.broken.isEmpty { sentences.append(.broken(count: audit.broken.count)) }
    if let uncovered = publication.uncovered { sentences.append(uncovered) }
    if sentences.isEmpty {
      sentences.append(
        .everythingKept(people: publication.roster.staff.count, days: publication.roster.horizon.count))
    }
    if let solve = publication.solve { sentences.append(.quality(of: solve)) }
    return sentences.map { wording($0) }.joined(separator: wording.language == .english ? " " : "")
  }
}

extension Sentence {
  /// What a solve has proved about its roster.
  public static func quality(of report: SolveReport) -> Sentence {
    report.cost == report.bound
      ? .provedBest(cost: report.cost)
      : .withinBound(cost: report.cost, bound: report.bound, gapMillionths: report.gapMillionths)
  }
}
