// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The names of the shared decisions in `case.yaml`.
public enum DecisionKind: String, Sendable, CaseIterable, Hashable {
  case tour
  case callUp = "call_up"
  case opening, loan
}

extension SharedDecision {
  /// The name of the decision in `case.yaml`.
  public var kind: DecisionKind {
    switch self {
    case .tour: .tour
    case .callUp: .callUp
    case .opening: .opening
    case .loan: .loan
    }
  }
}

/// Reads one entry of `decisions:` in `case.yaml`.
struct DecisionReader {
  let entry: YAMLMapping
  let draft: CaseDraft
  private let id: DecisionID
  private let title: String?

  /// The decision of an entry; nil and at least one problem where it cannot be read.
  static func read(_ entry: YAMLMapping, into draft: CaseDraft) -> SharedDecision? {
    let id = entry.required("id", as: .identifier)?.value
    let kind = entry.required("decision", as: .choice(Vocabulary<DecisionKind>(.rule)))?.value
    let title = entry.optional("title", as: .text)?.value
    guard let kind else {
      entry.acceptAllKeys()
      return nil
    }
    let decision = DecisionReader(entry: entry, draft: draft, id: DecisionID(id ?? ""), title: title)
      .decision(kind)
    return id == nil ? nil : decision
  }

  private func decision(_ kind: DecisionKind) -> SharedDecision? {
    switch kind {
    case .tour: tour().map { .tour($0) }
    case .callUp: callUp().map { .callUp($0) }
    case .opening: opening().map { .opening($0) }
    case .loan: loan().map { .loan($0) }
    }
  }

  private func tour() -> TourStart? {
    let team = entry.required("team", as: draft.teams.form)?.value
    // Whoever is called up learns it so many days before.
    let notice = entry.optional("notice_days", as: .integer(in: 0...60))?.value ?? 0
    let starts = dates("starts", notice: notice)
    let length = entry.required("length", as: .integer(in: 1...400))?.value
    let observation = entry.optional("observation", as: .integer(in: 0...400))?.value ?? 0
    let rest = entry.optional("rest", as: .integer(in: 0...400))?.value ?? 0
    let duties = DutyFilterReader(draft: draft).optional("duties", in: entry, default: .work)
    let mayStay = entry.optional("may_stay", as: .boolean)?.value ?? false
    guard let team, let starts, let length, let duties else { return nil }
    return TourStart(
      id: id, title: title, team: team, starts: starts, length: length, observation: observation, rest: rest,
      duties: duties, mayStay: mayStay)
  }

  private func callUp() -> CallUp? {
    let echelon = entry.required("echelon", as: draft.echelons.form)?.value
    let days = dates("days")
    let notice = entry.optional("notice_days", as: .integer(in: 0...60))?.value ?? 0
    let cost = entry.required("cost", as: .cost)?.value
    guard let echelon, let days, let cost else { return nil }
    return CallUp(id: id, title: title, echelon: echelon, days: days, noticeDays: notice, cost: cost)
  }

  private func opening() -> Opening? {
    let unit = entry.required("unit", as: draft.units.form)?.value
    let days = entry.days()
    let minimum = entry.optional("minimum", as: .integer(in: 0...10_000))?.value ?? 0
    let maximum = entry.required("maximum", as: .integer(in: 0...10_000))
    let price = entry.required("price_below_maximum", as: .cost)?.value
    let staffing = entry.requiredMappings("staffing")?.compactMap(self.staffing)
    guard let unit, let days, let maximum, let price, let staffing else { return nil }
    guard minimum <= maximum.value else {
      draft.problems.add(
        .minimumAboveMaximum(minimum: String(minimum), maximum: String(maximum.value)), at: maximum.origin)
      return nil
    }
    return Opening(
      id: id, title: title, unit: unit, days: days, minimum: minimum, maximum: maximum.value,
      priceBelowMaximum: price,
      staffing: staffing)
  }

  private func staffing(_ mapping: YAMLMapping) -> Opening.Staffing? {
    let shift = mapping.required("shift", as: draft.shifts.form)?.value
    let post = mapping.required("post", as: draft.postForm)?.value
    let people = mapping.required("people", as: .integer(in: 1...1000))?.value
    let units = mapping.optional("units", as: .integer(in: 1...10_000))?.value ?? 1
    guard let shift, let post, let people else { return nil }
    return Opening.Staffing(shift: shift, post: post, people: people, units: units)
  }

  private func loan() -> Loan? {
    let staff = entry.required("staff", as: draft.staffForm)?.value
    let unit = entry.required("unit", as: draft.units.form)?.value
    let starts = dates("starts")
    let length = entry.optional("length", as: .integer(in: 1...400))?.value ?? 7
    let cost = entry.required("cost", as: .cost)?.value
    guard let staff, let unit, let starts, let cost else { return nil }
    return Loan(id: id, title: title, staff: staff, unit: unit, starts: starts, length: length, cost: cost)
  }

  /// A list of days of the horizon that must be there and not be empty.
  ///
  /// - Parameter notice: days of the horizon that must have passed before the first of them.
  private func dates(_ key: String, notice: Int = 0) -> [CivilDay]? {
    guard let list = entry.list(key, of: .date) else {
      if !entry.has(key) { draft.problems.add(.yamlMissingKey(key: key), at: entry.origin) }
      return nil
    }
    let days = list.value.compactMap { item in
      item.value.civilDay.flatMap { draft.isInHorizon($0, at: item.origin) ? $0 : nil }
    }
    let earliest = draft.subject.horizon.lowerBound.advanced(by: notice)
    for (item, day) in zip(list.value, list.value.map(\.value.civilDay)) {
      guard let day, draft.subject.horizon.contains(day), day < earliest else { continue }
      draft.problems.add(
        .outOfRange(value: day.description, low: earliest.description, high: nil), at: item.origin)
    }
    guard !days.isEmpty else {
      draft.problems.add(.missingValue, at: list.origin)
      return nil
    }
    return days
  }
}
