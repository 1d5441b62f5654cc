// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Which plans are open to everybody alike, so that a large case need not be asked about each person on each day.
///
/// What an obstacle depends on is the person (employment, fitness, leave, restrictions, pins) or the lines of demand that ask for somebody. Where such lines ask
/// for anybody, all people about whom nothing in particular is known have the same answer.
struct CommonChoices: Sendable {
  /// For each day and plan in turn, whether it is open; nil where it depends on the person.
  private var verdicts: [Bool?]
  private let planCount: Int

  /// - Parameters:
  ///   - byDay: for each day the case with its lines of demand alone, see ``Case/demandByDay()``.
  ///   - demanded: for each day the plans to be asked about, with their numbers in the catalogue.
  init(
    _ subject: Case, byDay: [Case], demanded: [[(plan: DayPlan, number: Int)]], _ catalogue: PlanCatalogue,
    _ halt: Halt
  ) {
    planCount = catalogue.plans.count
    verdicts = Array(repeating: nil, count: planCount * byDay.count)
    guard let member = subject.staff.first(where: { Self.areAll(of: $0, in: subject) }) else { return }
    for (day, demand) in byDay.enumerated() {
      if halt.isRequested { return }
      let selective = Self.selectiveStints(demand)
      for (plan, number) in demanded[day] where !plan.stints.contains(where: selective.contains) {
        verdicts[day * planCount + number] =
          demand.obstacles(to: plan, for: member, on: catalogue.days[day]).isEmpty
      }
    }
  }

  func isOpen(_ plan: Int, day: Int) -> Bool? { verdicts[day * planCount + plan] }

  /// Whether nothing in particular is known of a person that could be an obstacle on some day.
  static func areAll(of member: StaffMember, in subject: Case) -> Bool {
    member.isEmployed(on: subject.horizon.lowerBound) && member.isEmployed(on: subject.horizon.upperBound)
      && subject.staffChanges.isEmpty && subject.pins[member.id] == nil && subject.fitness[member.id] == nil
      && !subject.leave.contains { $0.staff == member.id }
      && !subject.restrictions.contains { $0.staff == member.id }
  }

  /// The stints that some line asks certain people for.
  private static func selectiveStints(_ demand: Case) -> Set<Stint> {
    var stints: Set<Stint> = []
    for row in demand.rows {
      switch row {
      case .posts(let line) where line.requires == .everyone && line.substitutes.isEmpty: continue
      case .clock(let line) where line.counts == .everyone: continue
      case .posts(let line): stints.insert(line.stint)
      case .clock(let line):
        guard let post = line.post else { continue }
        for shift in line.shifts { stints.insert(Stint(shift: shift, unit: line.unit, post: post)) }
      case .mix, .quantity, .teams: continue
      }
    }
    return stints
  }
}
