// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension MathProgData {
  mutating func add(_ rule: PersonalRule, number rule_: Int) {
    let number = rule_
    let head = rule.head
    write { $0.add(to: "RULES", [number]) }
    addPrices(head.severity, list: number)
    write { $0.declare(["JUDGED[\(number)]"]) }
    for (index, member) in subject.staff.enumerated() where subject.applies(head, to: member) {
      write { $0.add(to: "JUDGED[\(number)]", [index + 1]) }
    }
    switch rule {
    case .succession(let rule):
      enter(number, "SUCCESSION", rule.before, ["first": rule.first, "next": rule.next])
    case .minimumRest(let rule):
      enter(number, "REST", rule.before, ["after": rule.after, "next": rule.next])
      write { $0.set("rest_minutes", [number], Int64(rule.minimum.count)) }
      add(rule.travel, number)
    case .runLength(let rule): add(rule, number)
    case .windowLimit(let rule): add(rule, number)
    case .steppedCost(let rule): add(rule, number)
    case .targetHours(let rule): add(rule, number)
    case .weekendLimit(let rule):
      enter(number, "WEEKEND_LIMIT", rule.before, ["of": rule.of])
      add(rule.weekend, number)
      if let most = rule.maximum { write { $0.set("weekends_most", [number], Int64(most)) } }
      if let most = rule.maximumInRow { write { $0.set("weekends_in_row", [number], Int64(most)) } }
      if let least = rule.minimumInRow { write { $0.set("weekends_least", [number], Int64(least)) } }
      if rule.after == .closed { write { $0.set("weekends_closed", [number], 1) } }
      if rule.before == .free { write { $0.set("weekends_free", [number], 1) } }
      for (index, member) in subject.staff.enumerated() {
        guard let before = rule.opening[member.id] else { continue }
        write { $0.set("weekends_before", [number, index + 1], Int64(before)) }
      }
    case .wholeWeekend(let rule):
      enter(number, "WHOLE_WEEKEND", rule.before, ["of": rule.of])
      add(rule.weekend, number)
    case .sameShiftWeekend(let rule):
      enter(number, "SAME_SHIFT", rule.before, [:])
      add(rule.weekend, number)
    case .pattern(let rule): add(rule, number)
    case .rotation(let rule): add(rule, number)
    case .recovery(let rule):
      enter(number, "RECOVERY", rule.before, ["after": rule.after, "rest": rule.rest])
      write {
        $0.set("run_days", [number], Int64(max(1, rule.run)))
        $0.set("rest_days", [number], Int64(rule.days))
        $0.set("may_resume", [number], rule.mayResume ? 1 : 0)
      }
    case .exposureLimit(let rule):
      enter(number, "EXPOSURE", rule.before, ["of": rule.of, "clear": rule.clear])
      write {
        $0.set("exposed_most", [number], Int64(rule.maximum))
        $0.set("clear_days", [number], Int64(rule.clearDays))
      }
    case .prerequisite(let rule):
      enter(number, "PREREQUISITE", rule.before, ["needs": rule.needs, "done": rule.done])
    case .wish(let rule): add(rule, number)
    case .runRest(let rule): add(rule, number)
    case .freePeriod(let rule): add(rule, number)
    case .restCompensation(let rule): add(rule, number)
    case .unitLimit(let rule): add(rule, number)
    case .secondment(let rule): add(rule, number)
    case .fatigue(let rule): add(rule, number)
    case .pay(let rule): add(rule, number)
    }
  }

  /// Enters a rule among its kind, with the conditions it speaks of.
  mutating func enter(
    _ number: Int, _ kind: String, _ before: Edges.Before, _ roles: KeyValuePairs<String, DutyFilter>
  ) {
    write { $0.add(to: kind, [number]) }
    if before == .history { write { $0.set("looks_back", [number], 1) } }
    for (role, filter) in roles {
      write { $0.add(to: "ROLES", text: "(\(number),\(role))") }
      for (day, plan, duty) in duties() where filter.matches(duty) {
        let day = self.number(day)
        write { $0.add(to: "MATCH", text: "(\(number),\(role),\(day),\(plan))") }
      }
    }
  }

  private mutating func add(_ weekend: WeekendDays, _ number: Int) {
    write {
      $0.set("weekend_first", [number], Int64(weekend.first.rawValue))
      $0.set("weekend_length", [number], Int64(weekend.length))
    }
  }

  private mutating func add(_ rule: RunLength, _ number: Int) {
    enter(number, "RUN_LENGTH", rule.edges.before, ["of": rule.of])
    if let least = rule.minimum { write { $0.set("run_least", [number], Int64(least)) } }
    if let most = rule.maximum { write { $0.set("run_most", [number], Int64(most)) } }
    if rule.edges.after == .closed { write { $0.set("ends_closed", [number], 1) } }
    if rule.edges.before == .free { write { $0.set("starts_free", [number], 1) } }
  }

  private mutating func add(_ rule: Pattern, _ number: Int) {
    enter(number, "PATTERN", rule.before, [:])
    for (index, step) in rule.steps.enumerated() {
      write { $0.add(to: "ROLES", text: "(\(number),step\(index + 1))") }
      for (day, plan, duty) in duties() where step.matches(duty) {
        let day = self.number(day)
        write { $0.add(to: "MATCH", text: "(\(number),step\(index + 1),\(day),\(plan))") }
      }
    }
    write {
      $0.set("steps", [number], Int64(rule.steps.count))
      $0.declare(["PATTERN_DAYS[\(number)]"])
      for weekday in Weekday.allCases where rule.startsOn.contains(weekday) && !rule.steps.isEmpty {
        $0.add(to: "PATTERN_DAYS[\(number)]", [weekday.rawValue])
      }
    }
  }

  private mutating func add(_ rule: Rotation, _ number: Int) {
    enter(number, "ROTATION", .nothing, [:])
    write { $0.declare(["EXPECTED[\(number)]"]) }
    for (index, member) in subject.staff.enumerated() {
      for day in subject.horizon {
        guard let expected = rule.expected(of: member.id, on: day) else { continue }
        let (code, day) = (self.number(ofCode: expected), self.number(day))
        write { $0.add(to: "EXPECTED[\(number)]", [index + 1, day, code]) }
      }
    }
  }

  private mutating func add(_ rule: Wish, _ number: Int) {
    enter(number, "WISH", .nothing, ["want": rule.want])
    write { $0.declare(["WISH_DAYS[\(number)]"]) }
    for (index, member) in subject.staff.enumerated() {
      for day in subject.horizon where rule.days.contains(day, in: subject.calendar) {
        guard rule.while.matches(subject.member(member, on: day), on: day) else { continue }
        let day = self.number(day)
        write { $0.add(to: "WISH_DAYS[\(number)]", [index + 1, day]) }
      }
    }
  }
}
