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
    let result: Result?
    let hasSymptoms: Bool
    /// Those of the person on that day.
    let rules: HealthRules
    let origin: Origin

    var clears: Bool { result == .cleared }
    /// Whether the person was tested that day.
    var isTest: Bool { result != nil && result != .cleared }
  }

  static func read(_ table: CSVTable, into draft: CaseDraft) {
    let staff = draft.staffForm
    var entries: [Entry] = []
    for row in table.rows {
      let id = row.required("id", as: staff)?.value
      let day = row.required("time", as: .dateAndTime)?.value.day
      let rules = id.flatMap { id in day.map { draft.healthRules(of: id, on: $0) } } ?? draft.settings.health
      let (effects, result, hasSymptoms) = effects(of: row, rules)
      guard let id, let day else { continue }
      entries.append(
        Entry(
          staff: id, day: day, effects: effects, result: result, hasSymptoms: hasSymptoms, rules: rules,
          origin: row.origin(of: "time")))
    }
    let log = Dictionary(grouping: entries, by: \.staff)
    draft.subject.lastTests = log.compactMapValues { own in
      own.filter { $0.isTest && $0.day < draft.subject.horizon.lowerBound }.map(\.day).max()
    }
    // In the order of the file, so that messages are.
    var seen: Set<StaffID> = []
    for id in entries.map(\.staff) where seen.insert(id).inserted {
      let own = log[id] ?? []
      report(own, draft.settings.health, draft.problems)
      let ordered = own.sorted { $0.day < $1.day }
      for entry in ordered where !entry.effects.isEmpty {
        let cleared = ordered.first { $0.clears && $0.day > entry.day }?.day
        for effect in entry.effects {
          let end =
            effect == entry.rules.positive && entry.result == .positive
            ? back(after: entry, in: ordered, draft) : nil
          apply(effect, entry, before: [cleared, end].compactMap { $0 }.min(), through: end, draft)
        }
      }
    }
  }

  /// Says what is odd about a person's entries; none of it is guessed away in silence, and no value is named.
  private static func report(_ entries: [Entry], _ rules: HealthRules, _ problems: ProblemList) {
    for (earlier, later) in zip(entries, entries.dropFirst()) where later.day < earlier.day {
      problems.add(
        .healthOutOfOrder(id: later.staff.text, date: later.day.description), at: later.origin)
    }
    let ordered = entries.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
    var reported: CivilDay?
    for (earlier, later) in zip(ordered, ordered.dropFirst()) {
      if earlier.day == later.day, let first = earlier.result, let second = later.result, first != second,
        first != .pending, second != .pending, reported != later.day
      {
        reported = later.day
        problems.add(
          .healthContradiction(id: later.staff.text, date: later.day.description), at: later.origin)
      }
      if let every = rules.reportEvery, earlier.day.distance(to: later.day) > every {
        problems.add(
          .healthGap(
            id: later.staff.text, from: earlier.day.advanced(by: 1).description,
            to: later.day.advanced(by: -1).description), at: later.origin)
      }
    }
  }

  /// The first day on which somebody with a positive result may work again, where the case says how that is decided: with a negative
  /// result after its days, or after the days of `positive` once an entry is without symptoms.
  private static func back(after entry: Entry, in entries: [Entry], _ draft: CaseDraft) -> CivilDay? {
    let rules = entry.rules
    guard let early = rules.earlyReturn else { return nil }
    let usual = entry.day.advanced(by: rules.positive.days)
    let later = entries.filter { $0.day > entry.day }
    if let next = later.first(where: { $0.result == .positive }), next.day < usual { return next.day }
    let released = later.first { $0.day >= entry.day.advanced(by: early.days) && $0.result == .negative }?.day
    let recovered = later.first { $0.day >= usual && !$0.hasSymptoms }?.day
    if let day = [released, recovered].compactMap({ $0 }).min() { return day }
    guard later.last(where: { $0.hasSymptoms }) == nil else {
      // Symptoms go on as far as anything is known.
      return draft.subject.horizon.upperBound.advanced(by: 1)
    }
    draft.problems.add(.returnAssumed(id: entry.staff.text, date: usual.description), at: entry.origin)
    return usual
  }

  private static func effects(of row: TableRow, _ rules: HealthRules) -> (
    [HealthRules.Effect], Result?, hasSymptoms: Bool
  ) {
    var effects: [HealthRules.Effect] = []
    let range = ValueForm<Int>(.decimal) { (text) throws(ProblemKind) in
      guard let number = PlainDecimal(text) else { throw .badNumber(value: text) }
      guard let tenths = number.scaled(toPlaces: 2), (3000...4500).contains(tenths) else {
        throw .outOfRange(value: text, low: "30", high: "45")
      }
      return Int(tenths / 10)
    }
    var hasSymptoms = false
    if let tenths = row.optional("temperature", as: range)?.value, tenths >= rules.feverFrom {
      effects.append(rules.fever)
      hasSymptoms = true
    }
    if isSaid(row, "symptoms") {
      effects.append(rules.symptoms)
      hasSymptoms = true
    }
    if isSaid(row, "exposure") { effects.append(rules.exposure) }
    let result = row.optional("result", as: .choice(results))?.value
    switch result {
    case .positive: effects.append(rules.positive)
    case .pending: effects.append(rules.pending)
    case .negative, .cleared, nil: break
    }
    return (effects, result, hasSymptoms)
  }

  private static func isSaid(_ row: TableRow, _ column: String) -> Bool {
    row.optionalText(column).map { !nothing.contains($0.value.lowercased()) } ?? false
  }

  /// The worst of several effects holds on each day.
  private static func apply(
    _ effect: HealthRules.Effect, _ entry: Entry, before end: CivilDay?, through last: CivilDay?,
    _ draft: CaseDraft
  ) {
    // A return that is decided by entries may come later than the days of the effect.
    let days = max(effect.days, last.map { entry.day.distance(to: $0) } ?? 0)
    for offset in 0..<days {
      let day = entry.day.advanced(by: offset)
      if let end, day >= end { return }
      let present = draft.subject.fitness[entry.staff]?[day] ?? .fit
      guard effect.fitness.severity > present.severity else { continue }
      draft.subject.fitness[entry.staff, default: [:]][day] = effect.fitness
    }
  }
}
