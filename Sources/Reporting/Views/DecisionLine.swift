// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A shared decision with its value, and what the value means.
struct DecisionLine: Sendable, Hashable {
  let id: DecisionID
  let title: String
  let value: Int
  /// A start day, a number of beds, or that it does not happen.
  let meaning: String
  let cost: Cost

  init(_ decision: SharedDecision, value: Int, wording: Wording) {
    id = decision.id
    title = decision.title
    self.value = value
    cost = decision.cost(of: value)
    func day(_ days: [CivilDay], _ index: Int) -> String {
      days.indices.contains(index) ? days[index].description : wording[.never]
    }
    meaning =
      switch decision {
      case .tour(let tour): day(tour.starts, value)
      case .callUp(let callUp): day(callUp.days, value - 1)
      case .loan(let loan): day(loan.starts, value - 1)
      case .opening: String(value)
      }
  }

  /// In the order of the case; a decision the roster has no value for has its lowest.
  static func all(of publication: Publication) -> [DecisionLine] {
    publication.subject.decisions.map { decision in
      DecisionLine(
        decision, value: publication.roster.decisions[decision.id] ?? decision.values.lowerBound,
        wording: publication.wording)
    }
  }
}
