// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension MathProgData {
  mutating func add(_ rule: WindowLimit, _ number: Int) {
    write { $0.add(to: "WINDOW_LIMIT", [number]) }
    if rule.edges.before == .history { write { $0.set("looks_back", [number], 1) } }
    if rule.edges.before == .free { write { $0.set("window_free", [number], 1) } }
    if rule.edges.after == .closed { write { $0.set("window_closed", [number], 1) } }
    if let least = rule.minimum { write { $0.set("window_least", [number], Int64(least)) } }
    if let most = rule.maximum { write { $0.set("window_most", [number], Int64(most)) } }
    if let average = rule.average { write { $0.set("average", [number], Int64(average)) } }
    if case .rolling = rule.window { write { $0.set("rolls", [number], 1) } }
    if rule.window == .year { write { $0.set("opening_is_past", [number], 1) } }
    addSums(
      number, rule.window.instances(in: subject.horizon), rule.head, before: rule.edges.before,
      opening: rule.window == .horizon || rule.window == .year ? rule.opening : [:]
    ) { duty in
      guard rule.of.matches(duty) else { return (0, 0) }
      let value = rule.measure.value(of: duty)
      guard rule.measure == .minutes, rule.attribution == .overlap else { return (value, 0) }
      let onDate = duty.parts.reduce(Minutes.zero) { $0 + $1.creditedOnDate }.count
      return (onDate, value - onDate)
    }
  }

  mutating func add(_ rule: SteppedCost, _ number: Int) {
    write {
      $0.add(to: "STEPPED", [number])
      $0.declare(["STEPS[\(number)]"])
      for step in rule.steps {
        $0.add(to: "STEPS[\(number)]", [step.from])
        $0.set("step_cost", [number, step.from], step.cost.points)
      }
    }
    addSums(
      number, rule.window.instances(in: subject.horizon), rule.head, before: .nothing, opening: [:]
    ) { (rule.of.matches($0) ? rule.measure.value(of: $0) : 0, 0) }
  }

  /// Pay is a stepped cost of some days, or of each day by itself with a step for each amount there is.
  mutating func add(_ rule: PayCost, _ number: Int) {
    let (steps, windows): ([SteppedCost.Step], [ClosedRange<CivilDay>]) =
      switch rule.charge {
      case .steps(let steps, let days): (steps, [days])
      case .units:
        (
          Set(duties().map { rule.table.count(of: $0.duty.plan, on: $0.day) }).sorted().map {
            SteppedCost.Step(from: $0, cost: rule.charge.cost(of: $0))
          }, subject.horizon.map { $0...$0 }
        )
      }
    write {
      $0.add(to: "STEPPED", [number])
      $0.declare(["STEPS[\(number)]"])
      for step in steps {
        $0.add(to: "STEPS[\(number)]", [step.from])
        $0.set("step_cost", [number, step.from], step.cost.points)
      }
    }
    addSums(number, windows, rule.head, before: .nothing, opening: [:]) {
      (rule.table.count(of: $0.plan, on: $0.day), 0)
    }
  }

  mutating func add(_ rule: TargetHours, _ number: Int) {
    // The price lists of rows come after those of rules and of their time above.
    let over = rule.over == nil ? number : subject.rules.count + number
    if let severity = rule.over { addPrices(severity, list: over) }
    write {
      $0.add(to: "TARGET", [number])
      $0.set("tolerance", [number], Int64(rule.tolerance.count))
      $0.set("over_list", [number], Int64(over))
    }
    for (index, member) in subject.staff.enumerated() {
      let balance = rule.settlesBalance ? subject.openingHours[member.id] ?? .zero : .zero
      let target = subject.target(of: member) - balance
      write { $0.set("target", [number, index + 1], Int64(target.count)) }
    }
    addSums(number, [subject.horizon], rule.head, before: .nothing, opening: [:]) { ($0.credited.count, 0) }
  }

  /// The windows of a rule, what each duty counts on its day and the next, and the ways in which each sum can come about.
  private mutating func addSums(
    _ number: Int, _ windows: [ClosedRange<CivilDay>], _ head: RuleHead, before: Edges.Before,
    opening: [StaffID: Int], _ shares: (Duty) -> (own: Int, next: Int)
  ) {
    for (day, plan, duty) in duties() {
      let (own, next) = shares(duty)
      let place = [number, self.number(day), plan]
      if own != 0 { write { $0.set("gain", place, Int64(own)) } }
      if next != 0 { write { $0.set("spill", place, Int64(next)) } }
    }
    write { $0.declare(["WINDOWS[\(number)]"]) }
    for (index, days) in windows.enumerated() {
      let place = [index + 1, self.number(days.lowerBound), self.number(days.upperBound)]
      write { $0.add(to: "WINDOWS[\(number)]", place) }
      for (person, member) in subject.staff.enumerated() where subject.applies(head, to: member) {
        let first = before == .history ? knownFrom(member) : subject.horizon.lowerBound
        let gains = (first...subject.horizon.upperBound).map { day in
          let next = day.advanced(by: 1)
          let spills = days.contains(next) && next <= subject.horizon.upperBound
          return Set(
            plans(member, day).map { plan -> Int in
              let (own, spill) = shares(subject.duty(plan, on: day))
              return (days.contains(day) ? own : 0) + (spills ? spill : 0)
            })
        }
        addWays([number, person + 1] + place, from: index == 0 ? opening[member.id] ?? 0 : 0, gains)
      }
    }
    for (person, member) in subject.staff.enumerated() {
      guard let value = opening[member.id], value != 0 else { continue }
      write { $0.set("opening", [number, person + 1], Int64(value)) }
    }
  }

  /// How often each amount may have been added, or where there are too many ways to tell them apart, only the sums.
  private mutating func addWays(_ place: [Int], from opening: Int, _ gains: [Set<Int>]) {
    let sum = place.map(String.init).joined(separator: ",")
    var ways: Set<[Int: Int]> = [[:]]
    var sums: Set<Int> = [opening]
    for gains in gains {
      sums = Set(sums.flatMap { sum in gains.map { sum + $0 } })
      // Too many once is too many ever after.
      guard ways.count <= 500 else { continue }
      ways = Set(
        ways.flatMap { way in gains.map { $0 == 0 ? way : way.merging([$0: 1], uniquingKeysWith: +) } })
    }
    let amounts = Set(ways.flatMap(\.keys)).sorted()
    guard ways.count <= 500, amounts.count > 1 else {
      for (way, value) in sums.sorted().enumerated() {
        write {
          $0.add(to: "WAYS[\(sum)]", [way + 1])
          $0.set("value", place + [way + 1], Int64(value))
        }
      }
      return write { $0.declare(["AMOUNTS[\(sum)]"]) }
    }
    for amount in amounts { write { $0.add(to: "AMOUNTS[\(sum)]", [amount]) } }
    let counts = ways.map { way in amounts.map { way[$0] ?? 0 } }.sorted { $0.lexicographicallyPrecedes($1) }
    for (way, counts) in counts.enumerated() {
      let value = zip(amounts, counts).reduce(opening) { $0 + $1.0 * $1.1 }
      write {
        $0.add(to: "WAYS[\(sum)]", [way + 1])
        $0.set("value", place + [way + 1], Int64(value))
        for (amount, count) in zip(amounts, counts) where count > 0 {
          $0.set("often", place + [way + 1, amount], Int64(count))
        }
      }
    }
  }
}
