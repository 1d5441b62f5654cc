// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Turns a case into an ``Instance``.
///
/// Rows are first collected with whatever adds to them, then numbered; a row nobody can add to is kept, because its shortfall costs all the same.
package struct CaseCompiler: Sendable {
  /// The case, with those people alone that are compiled.
  let subject: Case
  /// The case with everybody.
  let whole: Case
  let catalogue: PlanCatalogue
  let days: [CivilDay]
  /// `members[person * days.count + day]`: people as they are on each day; empty where nothing changes with the day.
  private let members: [StaffMember]

  /// The rules of each person.
  private var rules: [[PersonalRule]] = []
  var optionStart: [Int] = []
  var optionPlan: [Int32] = []
  var optionCost: [Int64] = []
  /// Entries by option, in order of the rows.
  var optionEntries: [[(row: Int32, coefficient: Int32)]] = []
  var drafts: [RowDraft] = []
  var published: [PublishedQuantity] = []
  var decisions: [CompiledDecision] = []
  /// Rows that count teams: rows of the case come before its decisions, which add to them.
  var teamRows: [(row: Int32, day: Int, state: TourStart.State)] = []

  /// A row before its activity range is known.
  struct RowDraft {
    let id: String
    let source: Int
    let pricing: MasterRow.Pricing
    /// What decisions add at the least and at the most.
    var decisionLeast = 0
    var decisionGreatest = 0
    /// What published quantities add at the most.
    var emissions = 0
    /// What history adds.
    var constant = 0
  }

  package static func compile(_ subject: Case) -> Instance {
    compile(subject, part: CasePart(whole: subject))
  }

  /// Compiles some of the people with the rows and decisions that concern them.
  ///
  /// - Parameters:
  ///   - halt: what ends the work; the instance must not be used then.
  ///   - crew: who does it.
  package static func compile(
    _ subject: Case, part: CasePart, halt: Halt = .never, crew: WorkCrew = WorkCrew(threads: 1)
  ) -> Instance {
    var reduced = subject
    reduced.staff = part.people.map { subject.staff[$0] }
    var compiler = CaseCompiler(reduced, whole: subject)
    compiler.collectOptions(halt, crew)
    for source in part.sources where !halt.isRequested {
      compiler.source = source
      if source < subject.rows.count {
        compiler.add(subject.rows[source])
      } else {
        compiler.add(subject.decisions[source - subject.rows.count])
      }
    }
    return compiler.finish()
  }

  /// The row or decision being compiled, see ``MasterRow/source``.
  private var source = 0

  private init(_ subject: Case, whole: Case) {
    self.subject = subject
    self.whole = whole
    catalogue = PlanCatalogue(subject)
    days = subject.days
    let changes = !subject.staffChanges.isEmpty || !subject.restrictions.isEmpty
    members =
      changes
      ? subject.staff.flatMap { member in subject.days.map { subject.member(member, on: $0) } } : []
  }

  func member(_ person: Int, _ day: Int) -> StaffMember {
    members.isEmpty ? subject.staff[person] : members[person * days.count + day]
  }

  /// The options of one person.
  private struct PersonalOptions {
    /// How many each day has.
    var counts: [Int] = []
    var plans: [Int32] = []
    var costs: [Int64] = []
  }

  private mutating func collectOptions(_ halt: Halt, _ crew: WorkCrew) {
    rules = subject.rulesByPerson()
    let byDay = subject.demandByDay()
    let demanded = zip(byDay, days).map { demand, day in
      demand.plans(on: day).compactMap { plan in catalogue.index(of: plan).map { (plan: plan, number: $0) } }
    }
    let common = CommonChoices(subject, byDay: byDay, demanded: demanded, catalogue, halt)
    let substituted = byDay.map { demand in
      demand.rows.filter { row in
        if case .posts(let line) = row { !line.substitutes.isEmpty } else { false }
      }
    }
    let compiler = self
    let isWindowed = Instance.isWindowed(
      rows: byDay.reduce(0) { $0 + $1.rows.count }, days: days.count)
    let collected = crew.map(subject.staff.count) { person, _ in
      compiler.options(
        of: person, byDay, demanded, substituted, common, leavesOutForbidden: isWindowed, halt)
    }
    for options in collected {
      var first = optionPlan.count
      for count in options.counts {
        optionStart.append(first)
        first += count
      }
      optionStart.append(first)
      optionPlan += options.plans
      optionCost += options.costs
    }
    optionEntries = Array(repeating: [], count: optionPlan.count)
  }

  /// - Parameter leavesOutForbidden: whether what a limit over the whole horizon forbids altogether is no option, so that nobody need count it.
  private func options(
    of person: Int, _ byDay: [Case], _ demanded: [[(plan: DayPlan, number: Int)]],
    _ substituted: [[LinkingRow]], _ common: CommonChoices, leavesOutForbidden: Bool, _ halt: Halt
  ) -> PersonalOptions {
    let member = subject.staff[person]
    let isOrdinary = CommonChoices.areAll(of: member, in: subject)
    var options = PersonalOptions()
    var standing: [PersonalRule] = []
    // A person may have hundreds of wishes, of which few are about one day.
    var wishes: [[PersonalRule]] = Array(repeating: [], count: days.count)
    var isForbidden = Array(repeating: false, count: catalogue.plans.count)
    for rule in rules[person] {
      switch rule {
      case .wish(let wish):
        for day in wish.days.places(in: subject.horizon)
        where wish.isJudged(member, on: days[day], in: subject) {
          wishes[day].append(rule)
        }
      case .rotation, .pay: standing.append(rule)
      case .windowLimit(let limit) where leavesOutForbidden && limit.mayForbidShifts(of: member.id):
        for plan in isForbidden.indices where limit.of.matches(catalogue.duty(plan, day: 0)) {
          isForbidden[plan] = true
        }
      default: continue
      }
    }
    for (index, day) in days.enumerated() {
      let first = options.plans.count
      defer { options.counts.append(options.plans.count - first) }
      if halt.isRequested { continue }
      let pin = subject.pins[member.id]?[day]
      let rules = standing + wishes[index]
      let pinned = pin.map { pin in catalogue.index(of: pin).map { [(plan: pin, number: $0)] } ?? [] }
      for (plan, number) in pinned ?? demanded[index] where !isForbidden[number] {
        let known = isOrdinary ? common.isOpen(number, day: index) : nil
        guard pin != nil || known ?? byDay[index].obstacles(to: plan, for: member, on: day).isEmpty,
          let cost = ownCost(
            of: number, person: person, day: index, rules: rules, lines: substituted[index])
        else { continue }
        options.plans.append(Int32(number))
        options.costs.append(cost)
      }
    }
    return options
  }

  /// What a plan costs by rules without memory and by substitution; nil when a hard rule without memory forbids it.
  ///
  /// - Parameters:
  ///   - rules: those of the person; of wishes only those about the day.
  ///   - lines: the lines of demand that substitutes may fill.
  private func ownCost(
    of plan: Int, person: Int, day: Int, rules: [PersonalRule], lines: [LinkingRow]
  ) -> Int64? {
    let date = days[day]
    let duty = catalogue.duty(plan, day: day)
    var total: Int64 = 0
    for rule in rules {
      let isBroken: Bool
      switch rule {
      case .wish(let wish):
        isBroken = !wish.want.matches(duty)
      case .rotation(let rotation):
        let expected = rotation.expected(of: subject.staff[person].id, on: date)
        isBroken = expected.map { $0 != catalogue.plans[plan].code } ?? false
      case .pay(let pay):
        guard case .units = pay.charge else { continue }
        total += pay.charge.cost(of: pay.table.count(of: catalogue.plans[plan], on: date)).points
        continue
      default: continue
      }
      guard isBroken else { continue }
      guard case .soft(let price) = rule.head.severity else { return nil }
      total += price.cost(of: 1).points
    }
    for row in lines {
      guard case .posts(let line) = row else { continue }
      let filled = catalogue.plans[plan].stints.count { $0 == line.stint }
      guard filled > 0, case .substitute(let index) = line.standing(of: member(person, day), on: date)
      else { continue }
      total += line.substitutes[index].price.points * Int64(filled)
    }
    return total
  }

  /// Visits every option of a day with its person, plan and number.
  func forEachOption(day: Int, _ body: (_ person: Int, _ plan: Int, _ option: Int) -> Void) {
    for person in subject.staff.indices {
      let base = person * (days.count + 1) + day
      for option in optionStart[base]..<optionStart[base + 1] {
        body(person, Int(optionPlan[option]), option)
      }
    }
  }

  mutating func newRow(_ id: String, _ pricing: MasterRow.Pricing) -> Int32 {
    drafts.append(RowDraft(id: id, source: source, pricing: pricing))
    return Int32(drafts.count - 1)
  }

  mutating func enter(_ coefficients: [(option: Int, coefficient: Int)], in row: Int32) {
    for (option, coefficient) in coefficients where coefficient != 0 {
      optionEntries[option].append((row, Int32(coefficient)))
    }
  }

  private func finish() -> Instance {
    var least = drafts.map { $0.constant + $0.decisionLeast }
    var greatest = drafts.map { $0.constant + $0.decisionGreatest + $0.emissions }
    for person in subject.staff.indices {
      for day in days.indices {
        let base = person * (days.count + 1) + day
        var low: [Int32: Int] = [:]
        var high: [Int32: Int] = [:]
        let options = optionStart[base]..<optionStart[base + 1]
        for option in options {
          for (row, coefficient) in merged(optionEntries[option]) {
            low[row] = min(low[row] ?? 0, Int(coefficient))
            high[row] = max(high[row] ?? 0, Int(coefficient))
          }
        }
        for (row, value) in low { least[Int(row)] += value }
        for (row, value) in high { greatest[Int(row)] += value }
      }
    }
    var entryStart: [Int32] = [0]
    var entryRow: [Int32] = []
    var entryCoefficient: [Int32] = []
    for entries in optionEntries {
      for (row, coefficient) in merged(entries) {
        entryRow.append(row)
        entryCoefficient.append(coefficient)
      }
      entryStart.append(Int32(entryRow.count))
    }
    let rows = drafts.indices.map {
      MasterRow(
        id: drafts[$0].id, source: drafts[$0].source, pricing: drafts[$0].pricing,
        constant: drafts[$0].constant, least: least[$0],
        greatest: greatest[$0], in: subject)
    }
    var rowCostStart: [Int] = []
    var rowCosts: [Int64] = []
    for row in rows {
      rowCostStart.append(rowCosts.count - row.least)
      rowCosts += row.costs
    }
    return Instance(
      subject: subject, catalogue: catalogue, people: subject.staff, rules: rules, dayCount: days.count,
      rows: rows, isWindowed: Instance.isWindowed(rows: rows.count, days: days.count),
      optionStart: optionStart, optionPlan: optionPlan, optionCost: optionCost, entryStart: entryStart,
      entryRow: entryRow, entryCoefficient: entryCoefficient, rowCostStart: rowCostStart, rowCosts: rowCosts,
      published: published, decisions: decisions)
  }

  /// Entries with one coefficient a row, in order of the rows.
  private func merged(
    _ entries: [(row: Int32, coefficient: Int32)]
  ) -> [(row: Int32, coefficient: Int32)] {
    guard entries.count > 1 else { return entries }
    var result: [(row: Int32, coefficient: Int32)] = []
    for entry in entries.sorted(by: { $0.row < $1.row }) {
      if let last = result.last, last.row == entry.row {
        result[result.count - 1].coefficient += entry.coefficient
      } else {
        result.append(entry)
      }
    }
    return result.filter { $0.coefficient != 0 }
  }
}

extension WindowLimit {
  /// Whether the limit lets a person do some shifts on no day of the horizon at all, so that nobody need count them.
  fileprivate func mayForbidShifts(of person: StaffID) -> Bool {
    guard window == .horizon, average == nil, attribution == .start, measure == .days, head.severity == .hard,
      let maximum, case .shift = of
    else { return false }
    return maximum <= opening[person] ?? 0
  }
}
