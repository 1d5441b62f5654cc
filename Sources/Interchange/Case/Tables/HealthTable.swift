// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `health.csv` into the fitness of each person and day.
///
/// Nothing of it is ever quoted.
enum HealthTable {
  private enum Result: String, Sendable, CaseIterable { case positive, negative, pending, cleared }

  private static let results = Vocabulary<Result>(
    .healthRecord,
    others: [
      .positive: ["阳性", "阳", "+"], .negative: ["阴性", "阴", "-"], .pending: ["待结果", "待检", "送检"],
      .cleared: ["解除", "康复", "已解除"],
    ])

  private static let nothing: Set<String> = ["no", "none", "无", "否", "-", "0", "没有"]

  /// One entry of the log: the effects it has, or that everything before it is over.
  private struct Entry {
    let staff: StaffID
    let day: CivilDay
    let effects: [HealthRules.Effect]
    let clears: Bool
  }

  static func read(_ table: CSVTable, into draft: CaseDraft) {
    let staff = draft.staffForm
    var entries: [Entry] = []
    for row in table.rows {
      let id = row.required("id", as: staff)?.value
      let day = row.required("time", as: .dateAndTime)?.value.day
      let (effects, clears) = effects(of: row, draft.settings.health)
      guard let id, let day else { continue }
      entries.append(Entry(staff: id, day: day, effects: effects, clears: clears))
    }
    let clearings = Dictionary(grouping: entries.filter(\.clears), by: \.staff).mapValues { $0.map(\.day) }
    for entry in entries where !entry.effects.isEmpty {
      let end = clearings[entry.staff]?.filter { $0 > entry.day }.min()
      for effect in entry.effects { apply(effect, entry, before: end, draft) }
    }
  }

  private static func effects(of row: TableRow, _ rules: HealthRules) -> ([HealthRules.Effect], clears: Bool)
  {
    var effects: [HealthRules.Effect] = []
    let range = ValueForm<Int>(.decimal) { (text) throws(ProblemKind) in
      guard let number = PlainDecimal(text) else { throw .badNumber(value: text) }
      guard let tenths = number.scaled(toPlaces: 2), (3000...4500).contains(tenths) else {
        throw .outOfRange(value: text, low: "30", high: "45")
      }
      return Int(tenths / 10)
    }
    if let tenths = row.optional("temperature", as: range)?.value, tenths >= rules.feverFrom {
      effects.append(rules.fever)
    }
    if isSaid(row, "symptoms") { effects.append(rules.symptoms) }
    if isSaid(row, "exposure") { effects.append(rules.exposure) }
    switch row.optional("result", as: .choice(results))?.value {
    case .positive: effects.append(rules.positive)
    case .pending: effects.append(rules.pending)
    case .cleared: return (effects, true)
    case .negative, nil: break
    }
    return (effects, false)
  }

  private static func isSaid(_ row: TableRow, _ column: String) -> Bool {
    row.optionalText(column).map { !nothing.contains($0.value.lowercased()) } ?? false
  }

  /// The worst of several effects holds on each day.
  private static func apply(
    _ effect: HealthRules.Effect, _ entry: Entry, before end: CivilDay?, _ draft: CaseDraft
  ) {
    for offset in 0..<effect.days {
      let day = entry.day.advanced(by: offset)
      if let end, day >= end { return }
      let present = draft.subject.fitness[entry.staff]?[day] ?? .fit
      guard effect.fitness.severity > present.severity else { continue }
      draft.subject.fitness[entry.staff, default: [:]][day] = effect.fitness
    }
  }
}
