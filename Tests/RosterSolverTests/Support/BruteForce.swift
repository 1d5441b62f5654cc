// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering

/// The cheapest roster of a case by trying them all: slow, and too simple to be wrong.
enum BruteForce {
  /// How many rosters there are, decisions not counted.
  static func count(_ subject: Case) -> Double {
    subject.staff.reduce(1) { count, member in
      subject.horizon.reduce(count) { $0 * Double(subject.plans(for: member, on: $1).count) }
    }
  }

  /// The least cost the audit gives a roster that breaks nothing hard; nil when every roster does.
  ///
  /// Decisions are left to the audit, which takes the best value for each, but for tours that a row counts together.
  static func optimum(_ subject: Case) -> Cost? {
    var best: Cost?
    let audit = Audit(subject)
    let decisions = tours(of: subject)
    let places = subject.staff.flatMap { member in
      subject.horizon.map { (member.id, $0, subject.plans(for: member, on: $0)) }
    }
    func visit(_ index: Int, _ roster: inout Roster) {
      guard index < places.count else {
        for values in decisions {
          roster.decisions = values
          let report = audit.report(on: roster)
          if report.broken.isEmpty { best = min(best ?? report.cost, report.cost) }
        }
        return
      }
      let (staff, day, plans) = places[index]
      for plan in plans {
        roster[staff, day] = plan
        visit(index + 1, &roster)
      }
    }
    var roster = Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
    visit(0, &roster)
    return best
  }

  /// Every choice of values for the tours of a case that counts teams; one without any value for other cases.
  private static func tours(of subject: Case) -> [[DecisionID: Int]] {
    guard subject.rows.contains(where: { $0.kind == .teams }) else { return [[:]] }
    return subject.decisions.filter { $0.kind == .tour }.reduce([[:]]) { choices, tour in
      choices.flatMap { choice in tour.values.map { choice.merging([tour.id: $0]) { $1 } } }
    }
  }
}
