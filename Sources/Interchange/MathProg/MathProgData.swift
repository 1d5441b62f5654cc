// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The data section of a case for `Models/roster.mod`, written from the case itself.
///
/// People, plans, rules, rows and decisions are numbered from 1 in the order of the case, days from 0, the
/// first day of the horizon; history lies below. No name of the case is written, so that none can break the
/// file.
public struct MathProgData {
  let subject: Case
  private(set) var sections = MathProgSections()
  private var numbers: [DayPlan: Int] = [:]
  private var codes: [String: Int] = ["": 0]

  public init(_ case: Case) {
    subject = `case`
    addPeople()
    for (index, rule) in subject.rules.enumerated() { add(rule, number: index + 1) }
    sections.declare(["RULES", "LISTS", "ROWS", "DECISIONS", "ROLES", "MATCH", "BOUNDS"])
    sections.declare([
      "CALLED", "FREE", "STAND_INS", "STAFFING", "GAPS", "UNITS", "TEAMS", "TESTED", "ZONED", "EXPOSING",
      "EXPOSED", "TESTED_AFTER", "LOGGED_TEST",
    ])
    sections.set("required_price", subject.cost(of: 1, under: .required(priority: 1)).points)
    for (index, row) in subject.rows.enumerated() { add(row, number: index + 1) }
    for (index, decision) in subject.decisions.enumerated() { add(decision, number: index + 1) }
  }

  /// The whole file.
  public var text: String { sections.text }

  // MARK: Numbers

  func number(_ day: CivilDay) -> Int { subject.horizon.lowerBound.distance(to: day) }

  func number(_ plan: DayPlan) -> Int { numbers[plan] ?? 0 }

  mutating func number(ofCode code: String) -> Int {
    let number = codes[code] ?? codes.count
    codes[code] = number
    return number
  }

  mutating func write(_ change: (inout MathProgSections) -> Void) { change(&sections) }

  func knownFrom(_ member: StaffMember) -> CivilDay {
    min(subject.history.knownFrom[member.id] ?? subject.horizon.lowerBound, subject.horizon.lowerBound)
  }

  /// The plans of a person on a known day: one in the history.
  func plans(_ member: StaffMember, _ day: CivilDay) -> [DayPlan] {
    guard day < subject.horizon.lowerBound else { return subject.plans(for: member, on: day) }
    return [subject.history.plans[member.id]?[day] ?? .off]
  }

  /// Every known day of anybody with every duty that somebody may have on it, in a stable order.
  func duties() -> [(day: CivilDay, plan: Int, duty: Duty)] {
    let first = subject.staff.map(knownFrom).min() ?? subject.horizon.lowerBound
    return (first...subject.horizon.upperBound).flatMap { day in
      var seen: Set<DayPlan> = []
      return subject.staff.filter { knownFrom($0) <= day }.flatMap { plans($0, day) }
        .filter { seen.insert($0).inserted }.map { (day, number($0), subject.duty($0, on: day)) }
    }
  }

  private mutating func addPeople() {
    let last = subject.horizon.upperBound
    sections.set("last_day", Int64(number(last)))
    sections.set("weekday_0", Int64(subject.horizon.lowerBound.weekday.rawValue))
    sections.declare(["PEOPLE", "OFF", "WORKING"])
    for index in subject.units.indices { sections.add(to: "UNITS", [index + 1]) }
    for (index, member) in subject.staff.enumerated() {
      let known = knownFrom(member)
      sections.add(to: "PEOPLE", [index + 1])
      sections.set("known", [index + 1], Int64(number(known)))
      for day in known...last {
        for plan in plans(member, day) {
          if numbers[plan] == nil {
            numbers[plan] = numbers.count + 1
            let code = number(ofCode: subject.duty(plan, on: day).plan.code)
            sections.set("code", [number(plan)], Int64(code))
          }
          sections.add(to: "PLANS[\(index + 1),\(number(day))]", [number(plan)])
        }
      }
    }
    let origin = subject.clock.midnight(subject.horizon.lowerBound)
    for (day, plan, duty) in duties() {
      if duty.isOff { sections.add(to: "OFF", [number(day), plan]) }
      guard let time = duty.working else { continue }
      sections.add(to: "WORKING", [number(day), plan])
      sections.set("starts", [number(day), plan], Int64(origin.until(time.start).count))
      sections.set("ends", [number(day), plan], Int64(origin.until(time.end).count))
      guard let units = duty.workingUnits else { continue }
      for (name, unit) in [("unit_in", units.first), ("unit_out", units.last)] {
        let index = subject.units.firstIndex { $0.id == unit } ?? subject.units.count
        sections.set(name, [number(day), plan], Int64(index + 1))
      }
    }
  }

  // MARK: Prices

  mutating func addPrices(_ severity: Severity, list: Int) {
    sections.add(to: "LISTS", [list])
    switch severity {
    case .hard: sections.set("hard", [list], 1)
    case .soft(let price): add(price, list: list)
    }
  }

  mutating func add(_ price: Price, list: Int) {
    switch price {
    case .linear(let cost, let per):
      sections.set("per", [list], Int64(per))
      sections.set("beyond", [list], cost.points)
    case .table(let costs):
      sections.set("prices", [list], Int64(costs.count))
      for (index, cost) in costs.enumerated() { sections.set("listed", [list, index + 1], cost.points) }
      guard let last = costs.last else { return }
      sections.set("beyond", [list], costs.count > 1 ? (last - costs[costs.count - 2]).points : last.points)
    }
  }
}
