// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads a rule pack: a head, the shifts of its examples, and clauses that are written as rules of `case.yaml` are,
/// with their clause, grade and examples.
struct RulePackReader {
  /// The case that takes the pack up, or one made for the pack alone.
  let draft: CaseDraft
  /// What the case says about the pack.
  var use = PackUse()

  /// What a case says when it names a pack.
  struct PackUse {
    /// For whom it is taken up.
    var who = StaffFilter.everyone
    /// The unit and the number of beds for which norms of staffing are meant.
    var unit: UnitID?
    var beds: Int?
    /// Which of the clauses that are for a period is meant.
    var period: Located<String>?
  }

  /// The pack by itself, in a draft that knows what the pack speaks of.
  static func read(_ source: SourceText, problems: ProblemList) -> RulePackContent? {
    let draft = ClauseCase.draft(problems: problems)
    return RulePackReader(draft: draft).read(source)
  }

  /// - Returns: nil and at least one problem when the head cannot be read; clauses that cannot are left out.
  func read(_ source: SourceText) -> RulePackContent? {
    guard let root = YAMLDocument.read(source, problems: draft.problems) else { return nil }
    defer { root.finish() }
    let id = root.required("pack", as: .identifier)?.value
    let title = root.title()
    let authority = root.requiredMapping("authority")
    let document = authority?.required("document", as: .text)?.value
    let force = root.requiredMapping("in_force")
    let from = force?.required("from", as: .isoDay)?.value
    let to = force?.optional("to", as: .endOfForce)?.value
    declare(root)
    let shifts = Self.shifts(root)
    let mappings = root.requiredMappings("clauses") ?? []
    guard let id, let title, let document, let from else { return nil }
    let clauses = mappings.compactMap { clause($0, of: id, document, shifts) }
    return RulePackContent(
      id: id, title: title, document: document, from: from, to: to?.day, clauses: clauses)
  }

  /// Skills and professions that the pack speaks of are known to the case, whether or not anybody has them.
  private func declare(_ root: YAMLMapping) {
    for skill in root.list("skills", of: .identifier)?.value ?? [] { draft.skills.add(SkillID(skill.value)) }
    for profession in root.list("professions", of: .identifier)?.value ?? [] {
      draft.professions.add(ProfessionID(profession.value))
    }
  }

  /// The shifts of the examples, each `08:00-16:00` or with more to say.
  private static func shifts(_ root: YAMLMapping) -> [Shift] {
    guard let mapping = root.mapping("shifts") else { return [] }
    return mapping.keys.compactMap { key in
      guard let entry = mapping.mapping(key.value) else { return nil }
      let start = entry.required("start", as: .columnTime)?.value
      let end = entry.required("end", as: .columnTime)?.value
      let kind = entry.optional("kind", as: .choice(.shiftKind))?.value ?? .day
      let pause = entry.optional("break", as: .duration)?.value ?? .zero
      guard let start, let end else { return nil }
      return Shift(
        code: ShiftCode(key.value), name: key.value, start: start, end: end, breakLength: pause, kind: kind)
    }
  }

  private func clause(
    _ entry: YAMLMapping, of pack: String, _ document: String, _ shifts: [Shift]
  ) -> PackClause? {
    let name = entry.required("id", as: .identifier)?.value
    let title = entry.title()
    let place = entry.required("clause", as: .text)?.value
    let evidence = entry.required("evidence", as: PolicyWords.choice(EvidenceGrade.self))?.value
    let waivable =
      entry.list("waivable", of: .choice(Vocabulary<Waiver.Kind>(.setting)))?.value.map(\.value) ?? []
    let period = entry.optional("period", as: .identifier)?.value
    let cases = (entry.requiredMappings("cases") ?? []).compactMap { ClauseCase.read($0, shifts: shifts) }
    guard let name, let title, let place, let evidence else {
      entry.acceptAllKeys()
      return nil
    }
    let id = "\(pack)/\(name)"
    let source = evidence.source(document, place)
    let demand: PackClause.Demand?
    if entry.has("per_bed") {
      demand = norm(entry).map { .norm($0) }
    } else if entry.has("days"), entry.has("type") {
      demand = days(entry).map { .days($0) }
    } else if entry.has("health"), let health = entry.mapping("health") {
      var rules = HealthRules()
      HealthRulesReader.read(health, into: &rules)
      demand = .health(rules)
    } else if entry.has("leave") {
      demand = leave(entry).map { .leave($0) }
    } else if entry.has("testing"), let testing = entry.mapping("testing") {
      demand = TestingReader.due(testing).map { .testing($0) }
    } else {
      let head = RuleReader.ClauseHead(
        id: RuleID(id), title: title[draft.settings.language ?? .english], source: source, who: use.who,
        waivable: waivable)
      demand = RuleReader.read(entry, into: draft, as: head).map { .rule($0) }
    }
    return demand.map {
      PackClause(
        id: id, title: title, clause: place, evidence: evidence, waivable: waivable, period: period,
        demand: $0,
        cases: cases)
    }
  }

  private func days(_ entry: YAMLMapping) -> CalendarDays? {
    let type = entry.required("type", as: .choice(.dayType))?.value
    let days = entry.list("days", of: .isoDay)?.value.map(\.value)
    guard let type, let days else { return nil }
    return CalendarDays(type: type, days: Set(days))
  }

  private func leave(_ entry: YAMLMapping) -> LeaveEntitlement? {
    let kind = entry.required("leave", as: .identifier)?.value
    let years = entry.required("years", as: .integer(in: 0...60))?.value
    let days = entry.required("days", as: .integer(in: 1...366))?.value
    guard let kind, let years, let days else { return nil }
    return LeaveEntitlement(kind: LeaveKindID(kind), steps: [LeaveEntitlement.Step(years: years, days: days)])
  }

  private func norm(_ entry: YAMLMapping) -> StaffingNorm? {
    let perBed = entry.required("per_bed", as: .tenthsOfOne)?.value
    let profession = entry.required("profession", as: .identifier)?.value
    guard let perBed, let profession else { return nil }
    return StaffingNorm(profession: ProfessionID(profession), tenthsPerBed: perBed)
  }
}

extension EvidenceGrade {
  /// What a rule says of its source; a number nobody vouches for says so wherever it is used.
  func source(_ document: String, _ clause: String) -> String {
    "\(document) \(clause) (\(rawValue))" + (status == .verified ? "" : ", \(status.rawValue)")
  }
}

extension InForce.End {
  fileprivate var day: CivilDay? {
    if case .day(let day) = self { day } else { nil }
  }
}

extension ValueForm where Value == Int {
  /// A number with at most one decimal, in tenths.
  fileprivate static var tenthsOfOne: Self {
    ValueForm(.decimal) { (text) throws(ProblemKind) in
      guard let tenths = PlainDecimal(text)?.scaled(toPlaces: 1) else { throw .badNumber(value: text) }
      return Int(tenths)
    }
  }
}
