// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads one entry of `rules:` in `case.yaml`.
struct RuleReader {
  let entry: YAMLMapping
  let draft: CaseDraft
  let head: RuleHead
  let duties: DutyFilterReader
  private let prices: PriceReader

  /// What a clause of a pack says about its rule beside the entry.
  struct ClauseHead {
    let id: RuleID
    let title: String
    let source: String
    let who: StaffFilter
    let waivable: [Waiver.Kind]
  }

  /// The rule of an entry; nil and at least one problem where it cannot be read.
  ///
  /// - Parameter clause: the head of a rule that is a clause of a pack; nil for a rule of the case.
  static func read(
    _ entry: YAMLMapping, into draft: CaseDraft, as clause: ClauseHead? = nil
  ) -> PersonalRule? {
    let id = clause?.id ?? entry.required("id", as: .identifier).map { RuleID($0.value) }
    let kind = entry.required("rule", as: .choice(Vocabulary<RuleKind>(.rule)))?.value
    let title = clause?.title ?? entry.optional("title", as: .text)?.value
    let source = clause?.source ?? entry.optional("source", as: .text)?.value
    let own = StaffFilterReader(draft: draft).optional("who", in: entry)
    let severity = PriceReader(draft: draft).severity("price", in: entry)
    let isPrivate = entry.optional("private", as: .boolean)?.value ?? false
    let waivable = clause?.waivable ?? self.waivable(entry)
    // Without a kind nothing says which other keys belong there.
    guard let kind else {
      entry.acceptAllKeys()
      return nil
    }
    let who = [clause?.who, own].compactMap { $0 }.filter { $0 != .everyone }
    let waiver = id.flatMap { draft.waiver(of: $0, allowed: waivable) }
    func rule(_ id: RuleID, who: [StaffFilter], waiver: Waiver?) -> PersonalRule? {
      var weight = severity ?? .hard
      if let waiver, case .hard = weight, waiver.covers(draft.subject.horizon) {
        weight = price(entry, kind, waiver)
      }
      let head = RuleHead(
        id: id, title: title, source: source,
        who: who.isEmpty ? .everyone : who.count == 1 ? who[0] : .all(who),
        severity: weight, isPrivate: isPrivate, waiver: waiver)
      return RuleReader(
        entry: entry, draft: draft, head: head, duties: DutyFilterReader(draft: draft),
        prices: PriceReader(draft: draft)
      ).rule(kind)
    }
    let name = id ?? RuleID("")
    guard let waiver, waiver.who != .everyone else {
      let rule = rule(name, who: who, waiver: waiver)
      return id == nil || own == nil || severity == nil ? nil : rule
    }
    // Waived for some people only, it stands as it is for the others.
    draft.waivedRules[name] = rule(RuleID("\(name.text)/waived"), who: who + [waiver.who], waiver: waiver)
    return rule(name, who: who + [.not(waiver.who)], waiver: nil)
  }

  /// `waivable: true` lets a decision waive a rule of the case, a list says by what else.
  private static func waivable(_ entry: YAMLMapping) -> [Waiver.Kind] {
    if entry.shape(of: "waivable") == .boolean {
      return entry.optional("waivable", as: .boolean)?.value == true ? [.decision] : []
    }
    return entry.list("waivable", of: .choice(Vocabulary<Waiver.Kind>(.setting)))?.value.map(\.value) ?? []
  }

  /// What it costs to make use of a waiver: nothing for those who opted out, otherwise enough to avoid it, 100 points for
  /// each unit or started hour of the amount.
  private static func price(_ entry: YAMLMapping, _ kind: RuleKind, _ waiver: Waiver) -> Severity {
    let measuresTime =
      [.minimumRest, .targetHours, .runRest].contains(kind)
      || (kind == .windowLimit && entry.optional("measure", as: .choice(.measure))?.value.isTime == true)
    return .soft(.linear(Cost(waiver.kind == .optOut ? 0 : 100), per: measuresTime ? 60 : 1))
  }

  private func rule(_ kind: RuleKind) -> PersonalRule? {
    switch kind {
    case .succession: succession().map { .succession($0) }
    case .minimumRest: minimumRest().map { .minimumRest($0) }
    case .runLength: runLength().map { .runLength($0) }
    case .windowLimit: windowLimit().map { .windowLimit($0) }
    case .steppedCost: steppedCost().map { .steppedCost($0) }
    case .targetHours: targetHours().map { .targetHours($0) }
    case .weekendLimit: weekendLimit().map { .weekendLimit($0) }
    case .wholeWeekend: wholeWeekend().map { .wholeWeekend($0) }
    case .sameShiftWeekend: sameShiftWeekend().map { .sameShiftWeekend($0) }
    case .pattern: pattern().map { .pattern($0) }
    case .rotation: rotation().map { .rotation($0) }
    case .recovery: recovery().map { .recovery($0) }
    case .exposureLimit: exposureLimit().map { .exposureLimit($0) }
    case .prerequisite: prerequisite().map { .prerequisite($0) }
    case .wish: wish().map { .wish($0) }
    case .runRest: runRest().map { .runRest($0) }
    case .freePeriod: freePeriod().map { .freePeriod($0) }
    case .restCompensation: restCompensation().map { .restCompensation($0) }
    case .unitLimit: unitLimit().map { .unitLimit($0) }
    case .secondment: secondment().map { .secondment($0) }
    case .fatigue: fatigue().map { .fatigue($0) }
    }
  }

  // MARK: Rules

  private func succession() -> Succession? {
    let first = duties.required("first", in: entry)
    let next = duties.required("next", in: entry)
    let edges = entry.edges()
    guard let first, let next else { return nil }
    return Succession(head: head, first: first, next: next, before: edges.before)
  }

  private func minimumRest() -> MinimumRest? {
    let hours = self.hours("hours")
    let after = duties.optional("after", in: entry, default: .work)
    let next = duties.optional("next", in: entry, default: .work)
    let edges = entry.edges()
    guard let hours, let after, let next else { return nil }
    guard let travel = travel() else { return nil }
    return MinimumRest(
      head: head, minimum: hours, after: after, next: next, before: edges.before, travel: travel)
  }

  private func runLength() -> RunLength? {
    let of = duties.required("of", in: entry)
    let (minimum, maximum, isWhole) = bounds(of: .integer(in: 1...400))
    let edges = entry.edges()
    guard let of, isWhole else { return nil }
    return RunLength(head: head, of: of, minimum: minimum, maximum: maximum, edges: edges)
  }

  private func windowLimit() -> WindowLimit? {
    let measure = self.measure()
    let of = duties.optional("of", in: entry, default: .work)
    let window = WindowReader(draft: draft).required("window", in: entry)
    let form = measure?.isTime == true ? ValueForm<Int>.minutesOfHours : .integer(in: 0...100_000)
    let (minimum, maximum, isWhole) = bounds(of: form)
    let attribution =
      entry.optional("attribution", as: .choice(Vocabulary<DayAttribution>(.setting)))?.value ?? .start
    let edges = entry.edges()
    let opening = self.opening()
    let average = average()
    guard let measure, let of, let window, isWhole else { return nil }
    return WindowLimit(
      head: head, measure: measure, of: of, window: window, minimum: minimum, maximum: maximum,
      attribution: attribution, edges: edges, opening: opening, average: average)
  }

  private func steppedCost() -> SteppedCost? {
    let measure = self.measure()
    let of = duties.optional("of", in: entry, default: .work)
    let window = WindowReader(draft: draft).required("window", in: entry)
    let form = measure?.isTime == true ? ValueForm<Int>.minutesOfHours : .integer(in: 0...100_000)
    let steps = entry.requiredMappings("steps")?.compactMap { step -> SteppedCost.Step? in
      let from = step.required("from", as: form)?.value
      let cost = step.required("cost", as: .cost)?.value
      guard let from, let cost else { return nil }
      return SteppedCost.Step(from: from, cost: cost)
    }
    guard let measure, let of, let window, let steps, !steps.isEmpty else { return nil }
    return SteppedCost(head: head, measure: measure, of: of, window: window, steps: steps)
  }

  private func targetHours() -> TargetHours? {
    let tolerance = entry.optional("tolerance", as: .hours)?.value ?? .zero
    var over = entry.has("over") ? prices.severity("over", in: entry) : nil
    // A waiver also lets the time above be paid for.
    if case .hard? = over, let waiver = head.waiver, waiver.covers(draft.subject.horizon) {
      over = .soft(.linear(Cost(100), per: 60))
    }
    let settles = entry.optional("settles_balance", as: .boolean)?.value ?? false
    return TargetHours(head: head, tolerance: tolerance, over: over, settlesBalance: settles)
  }

  private func weekendLimit() -> WeekendLimit? {
    let weekend = self.weekend()
    let of = duties.optional("of", in: entry, default: .work)
    let form = ValueForm<Int>.integer(in: 0...60)
    let maximum = entry.optional("maximum", as: form)?.value
    let least = entry.optional("minimum_in_row", as: form)?.value
    let inRow = entry.optional("maximum_in_row", as: form)?.value
    let limits = ["maximum", "minimum_in_row", "maximum_in_row"]
    if !limits.contains(where: entry.has) {
      draft.problems.add(.oneOfMissing(names: limits), at: entry.origin)
    }
    let edges = entry.edges()
    let opening = self.opening()
    guard let weekend, let of else { return nil }
    return WeekendLimit(
      head: head, weekend: weekend, of: of, maximum: maximum, minimumInRow: least, maximumInRow: inRow,
      before: edges.before, after: edges.after, opening: opening)
  }

  private func wholeWeekend() -> WholeWeekend? {
    let weekend = self.weekend()
    let of = duties.optional("of", in: entry, default: .work)
    let edges = entry.edges()
    guard let weekend, let of else { return nil }
    return WholeWeekend(head: head, weekend: weekend, of: of, before: edges.before)
  }

  private func sameShiftWeekend() -> SameShiftWeekend? {
    let weekend = self.weekend()
    let edges = entry.edges()
    return weekend.map { SameShiftWeekend(head: head, weekend: $0, before: edges.before) }
  }

  private func pattern() -> Pattern? {
    let steps = entry.item("steps").map(\.items)
    let filters = steps?.compactMap(duties.read)
    let startsOn = entry.list("starts_on", of: .weekday)?.value.map(\.value)
    let edges = entry.edges()
    guard let steps, let filters else {
      draft.problems.add(.yamlMissingKey(key: "steps"), at: entry.origin)
      return nil
    }
    guard filters.count == steps.count else { return nil }
    guard (1...8).contains(filters.count) else {
      draft.problems.add(
        .outOfRange(value: String(filters.count), low: "1", high: "8"), at: entry.origin(of: "steps"))
      return nil
    }
    return Pattern(
      head: head, steps: filters, startsOn: startsOn.map { Set($0) } ?? Set(Weekday.allCases),
      before: edges.before)
  }

  private func rotation() -> Rotation? {
    let cycle = entry.list("cycle", of: .text)?.value.map { RotationEntry.read($0, draft) }
    if cycle == nil { draft.problems.add(.yamlMissingKey(key: "cycle"), at: entry.origin) }
    let anchor = entry.required("anchor", as: .date)?.value.civilDay
    var offsets: [StaffID: Int] = [:]
    let people = entry.requiredMapping("offsets")
    for key in people?.keys ?? [] {
      let id = draft.staffForm.value(of: key.value, at: key.origin, problems: draft.problems)?.value
      let offset = people?.required(key.value, as: .integer(in: -1000...1000))?.value
      if let id, let offset { offsets[id] = offset }
    }
    guard let cycle, let anchor else { return nil }
    return Rotation(head: head, cycle: cycle, anchor: anchor, offsets: offsets)
  }

  private func recovery() -> Recovery? {
    let after = duties.required("after", in: entry)
    let run = entry.optional("run", as: .integer(in: 1...60))?.value ?? 1
    let days = entry.required("days", as: .integer(in: 1...60))?.value
    let rest = duties.optional("rest", in: entry, default: .off)
    let mayResume = entry.optional("may_resume", as: .boolean)?.value ?? false
    let edges = entry.edges()
    guard let after, let days, let rest else { return nil }
    return Recovery(
      head: head, after: after, run: run, days: days, rest: rest, mayResume: mayResume, before: edges.before)
  }

  private func exposureLimit() -> ExposureLimit? {
    let of = duties.required("of", in: entry)
    let maximum = entry.required("maximum", as: .integer(in: 0...400))?.value
    let clear = of.flatMap { duties.optional("clear", in: entry, default: .not($0)) }
    let clearDays = entry.required("clear_days", as: .integer(in: 1...60))?.value
    let edges = entry.edges()
    guard let of, let maximum, let clear, let clearDays else { return nil }
    return ExposureLimit(
      head: head, of: of, maximum: maximum, clear: clear, clearDays: clearDays, before: edges.before)
  }

  private func prerequisite() -> Prerequisite? {
    let needs = duties.required("needs", in: entry)
    let done = duties.required("done", in: entry)
    let edges = entry.edges()
    guard let needs, let done else { return nil }
    return Prerequisite(head: head, needs: needs, done: done, before: edges.before)
  }

  private func wish() -> Wish? {
    let days = entry.days()
    let want = duties.required("want", in: entry)
    let people = StaffFilterReader(draft: draft).optional("while", in: entry)
    guard let days, let want, let people else { return nil }
    return Wish(head: head, days: days, want: want, while: people)
  }

  // MARK: What several rules have

  private func measure() -> Measure? { entry.required("measure", as: .choice(.measure))?.value }

  /// A least number of hours that must be there.
  func hours(_ key: String) -> Minutes? {
    if !entry.has(key) { draft.problems.add(.yamlMissingKey(key: key), at: entry.origin) }
    return ThresholdReader(draft: draft).minimum(key, in: entry, as: .minutesOfHours).map {
      Minutes($0.value)
    }
  }

  private func weekend() -> WeekendDays? {
    guard let mapping = entry.mapping("weekend") else { return entry.has("weekend") ? nil : WeekendDays() }
    let first = mapping.optional("first", as: .weekday)?.value ?? .saturday
    let days = mapping.optional("days", as: .integer(in: 1...4))?.value ?? 2
    return WeekendDays(first: first, length: days)
  }

  private func bounds(of form: ValueForm<Int>) -> (minimum: Int?, maximum: Int?, isWhole: Bool) {
    let thresholds = ThresholdReader(draft: draft)
    let minimum = thresholds.minimum("minimum", in: entry, as: form)
    let maximum = thresholds.maximum("maximum", in: entry, as: form)
    guard entry.has("minimum") || entry.has("maximum") else {
      draft.problems.add(.oneOfMissing(names: ["minimum", "maximum"]), at: entry.origin)
      return (nil, nil, false)
    }
    if let minimum, let maximum, minimum.value > maximum.value {
      draft.problems.add(
        .minimumAboveMaximum(minimum: String(minimum.value), maximum: String(maximum.value)),
        at: maximum.origin)
    }
    let isWhole = (minimum != nil || !entry.has("minimum")) && (maximum != nil || !entry.has("maximum"))
    return (minimum?.value, maximum?.value, isWhole)
  }

  /// `statistic: mean`, with the limits for `per` days, a week by default; a sum otherwise.
  private func average() -> Int? {
    let statistic = entry.optional("statistic", as: .choice(Vocabulary<Statistic>(.setting)))?.value ?? .sum
    let days = entry.optional("per", as: .integer(in: 1...400))
    if statistic == .sum, let days {
      draft.problems.add(.yamlUnknownKey(key: "per", known: ["statistic: mean"]), at: days.origin)
    }
    return statistic == .mean ? days?.value ?? 7 : nil
  }

  /// What each person brings into the period: the balances of a kind.
  private func opening() -> [StaffID: Int] {
    guard let kind = entry.optional("opening", as: .choice(.balanceKind))?.value else { return [:] }
    return draft.balances[kind] ?? [:]
  }
}

/// One entry of a rotation: a code, `off`, or `any` where nothing is expected.
private enum RotationEntry {
  static func read(_ word: Located<String>, _ draft: CaseDraft) -> String? {
    if word.value == "any" { return nil }
    switch draft.codes[word.value] {
    case .off, .leave: return ""
    case .shift(let shift, _): return shift.text
    case .combination(let shifts): return shifts.map(\.text).joined(separator: "+")
    case nil:
      draft.problems.add(.unknownCode(code: word.value, known: ["any"] + draft.codes.known), at: word.origin)
      return nil
    }
  }
}

/// Whether the limits of a window are for the whole of it or on average.
private enum Statistic: String, Sendable, CaseIterable, Hashable { case sum, mean }
