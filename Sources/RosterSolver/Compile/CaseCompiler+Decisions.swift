// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension CaseCompiler {
  /// Each value of a decision becomes one column; the rows say what people may do under it.
  mutating func add(_ decision: SharedDecision) {
    var entries: [[(row: Int32, coefficient: Int32)]] = Array(repeating: [], count: decision.values.count)
    func allow(_ row: Int32, _ count: Int, when allowed: (Int) -> Bool) {
      for (index, value) in decision.values.enumerated() where allowed(value) {
        entries[index].append((row, Int32(-count)))
      }
    }
    switch decision {
    case .tour(let tour):
      for (day, date) in days.enumerated() {
        let onTour = options(day: day) { member, duty in
          member.team == tour.team && !duty.isOff && tour.duties.matches(duty)
        }
        limit(onTour, decision) { row, count in allow(row, count) { tour.isOnTour(date, value: $0) } }
        let anyWork = options(day: day) { member, duty in member.team == tour.team && !duty.isOff }
        limit(anyWork, decision) { row, count in allow(row, count) { !tour.isOffDuty(date, value: $0) } }
      }
      for (row, day, state) in teamRows {
        allow(row, -1) { tour.state(on: days[day], value: $0) == state }
      }
    case .callUp(let callUp):
      for (day, date) in days.enumerated() {
        let work = options(day: day) { member, duty in member.echelon == callUp.echelon && !duty.isOff }
        limit(work, decision) { row, count in allow(row, count) { callUp.mayWork(on: date, value: $0) } }
      }
    case .loan(let loan):
      for (day, date) in days.enumerated() {
        let work = options(day: day) { member, duty in
          member.id == loan.staff && duty.parts.contains { $0.stint.unit == loan.unit }
        }
        limit(work, decision) { row, count in allow(row, count) { loan.mayWork(on: date, value: $0) } }
      }
    case .opening(let opening):
      for (day, date) in days.enumerated() where opening.days.contains(date, in: subject.calendar) {
        for staffing in opening.staffing {
          let stint = Stint(shift: staffing.shift, unit: opening.unit, post: staffing.post)
          let row = newRow(opening.id.text, .excess(unit: staffing.units))
          var filled: [(option: Int, coefficient: Int)] = []
          forEachOption(day: day) { _, plan, option in
            let count = catalogue.plans[plan].stints.count { $0 == stint }
            if count > 0 { filled.append((option, -count * staffing.units)) }
          }
          enter(filled, in: row)
          for (index, value) in decision.values.enumerated() where value > 0 {
            entries[index].append((row, Int32(value * staffing.people)))
          }
        }
      }
    }
    var least: [Int32: Int] = [:]
    var greatest: [Int32: Int] = [:]
    for (row, coefficient) in entries.joined() {
      least[row] = min(least[row] ?? 0, Int(coefficient))
      greatest[row] = max(greatest[row] ?? 0, Int(coefficient))
    }
    // Several decisions may add to one row.
    for (row, value) in least { drafts[Int(row)].decisionLeast += value }
    for (row, value) in greatest { drafts[Int(row)].decisionGreatest += value }
    decisions.append(
      CompiledDecision(
        id: decision.id, firstValue: decision.values.lowerBound,
        costs: decision.values.map { decision.cost(of: $0).points }, entries: entries))
  }

  private func options(
    day: Int, where matches: (StaffMember, Duty) -> Bool
  ) -> [(person: Int, option: Int)] {
    var found: [(person: Int, option: Int)] = []
    forEachOption(day: day) { person, plan, option in
      if matches(member(person, day), catalogue.duty(plan, day: day)) { found.append((person, option)) }
    }
    return found
  }

  /// Opens a hard row in which each option adds one, and lets `relieve` subtract as many as there are people in it.
  private mutating func limit(
    _ options: [(person: Int, option: Int)], _ decision: SharedDecision, relieve: (Int32, Int) -> Void
  ) {
    guard !options.isEmpty else { return }
    let row = newRow(decision.id.text, .hard)
    enter(options.map { ($0.option, 1) }, in: row)
    relieve(row, Set(options.map(\.person)).count)
  }
}
