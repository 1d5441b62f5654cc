// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// An example of a clause: what there is, and whether that keeps it.
public struct ClauseCase: Sendable {
  public let name: String
  /// Whether the clause is kept; of days, whether the day is one of them; of the health log, whether the person may work; of
  /// testing, whether the duties call for no test; of leave, whether any is owed.
  public let isKept: Bool
  private let facts: Facts

  private enum Facts {
    /// For a rule, observation and testing: one person's duties in a row.
    case duties(Case, Roster)
    /// For a norm of staffing.
    case books(beds: Int, staff: Int)
    /// For days of the calendar.
    case day(CivilDay)
    /// For leave: since when somebody has served, and the day that is asked about.
    case service(CivilDay, CivilDay)
    /// For health: entries of the log as a table, and the day that is asked about.
    case log(String, CivilDay)
  }

  /// Whether what a clause asks for comes out as the example says.
  public func holds(under demand: PackClause.Demand) -> Bool {
    switch (demand, facts) {
    case (.norm(let norm), .books(let beds, let staff)):
      return (staff >= norm.people(forBeds: beds)) == isKept
    case (.days(let days), .day(let day)): return days.days.contains(day) == isKept
    case (.leave(let leave), .service(let start, let day)):
      return (leave.days(afterServiceFrom: start, on: day) > 0) == isKept
    case (.health(let rules), .log(let log, let day)):
      return Self.fitness(after: log, on: day, under: rules).mayWork == isKept
    case (.rule(let rule), .duties(let subject, let roster)):
      return Self.isKept(rule, in: subject, roster) == isKept
    case (.health(let rules), .duties(let subject, let roster)):
      let rule = rules.observation.map {
        PersonalRule.recovery($0.rule.recovery(RuleHead(id: "observation")))
      }
      return (rule.map { Self.isKept($0, in: subject, roster) } ?? true) == isKept
    case (.testing(let tests), .duties(let subject, let roster)):
      return subject.staff.allSatisfy { member in
        tests.days(in: Timeline(of: member, roster: roster, case: subject), of: subject).isEmpty
      } == isKept
    default: return false
    }
  }

  private static func isKept(_ rule: PersonalRule, in subject: Case, _ roster: Roster) -> Bool {
    var subject = subject
    subject.rules = [rule]
    return subject.staff.allSatisfy { member in
      let timeline = Timeline(of: member, roster: roster, case: subject)
      let found = Audit(subject).personalViolations(of: member, timeline: timeline)
      return !found.contains { $0.isHard || $0.cost > .zero }
    }
  }

  private static func fitness(after log: String, on day: CivilDay, under rules: HealthRules) -> Fitness {
    let problems = ProblemList()
    var settings = CaseSettings(title: "", horizon: day...day)
    settings.health = rules
    let draft = CaseDraft(settings: settings, problems: problems)
    draft.subject.staff = [StaffMember(id: "A", name: "A", unit: "ward", profession: "nurse")]
    draft.indexStaff()
    guard let document = CSVDocument.read(SourceText(file: "health.csv", text: log), problems: problems),
      let table = CSVTable.read(document, as: .health, problems: problems)
    else { return .unfit }
    HealthTable.read(table, into: draft)
    return draft.subject.fitness(of: "A", on: day)
  }

  /// A ward of one nurse, in which packs are read by themselves.
  static func draft(problems: ProblemList) -> CaseDraft {
    let unknown = CivilDay(daysSinceEpoch: 0)
    let draft = CaseDraft(
      settings: CaseSettings(title: "", horizon: unknown...unknown), problems: problems)
    draft.professions.add("nurse")
    draft.professions.add("doctor")
    return draft
  }

  private enum Expectation: String, CaseIterable { case kept, broken }

  /// - Parameter shifts: the shifts of the pack's examples.
  static func read(_ entry: YAMLMapping, shifts: [Shift]) -> ClauseCase? {
    let name = entry.required("name", as: .text)?.value
    let expect = entry.required("expect", as: PolicyWords.choice(Expectation.self))?.value
    if entry.has("beds") {
      let beds = entry.required("beds", as: .integer(in: 1...10_000))?.value
      let staff = entry.required("staff", as: .integer(in: 0...100_000))?.value
      guard let name, let expect, let beds, let staff else { return nil }
      return ClauseCase(name: name, isKept: expect == .kept, facts: .books(beds: beds, staff: staff))
    }
    if entry.has("day") {
      let day = entry.required("day", as: .isoDay)?.value
      let log = entry.has("log") ? entry.required("log", as: .text)?.value : nil
      guard let name, let expect, let day else { return nil }
      if entry.has("service_from") {
        let start = entry.required("service_from", as: .isoDay)?.value
        return start.map { ClauseCase(name: name, isKept: expect == .kept, facts: .service($0, day)) }
      }
      let facts = log.map { Facts.log("id,time,symptoms,result\n" + Self.rows($0), day) } ?? .day(day)
      return ClauseCase(name: name, isKept: expect == .kept, facts: facts)
    }
    let codes = entry.required("duties", as: .text)?.value.split(separator: " ").map(String.init)
    let history = entry.optional("history", as: .text)?.value.split(separator: " ").map(String.init) ?? []
    // A Monday where the days do not matter.
    let first = entry.optional("from", as: .isoDay)?.value ?? CivilDay("2026-03-02")
    let person = Person(entry.mapping("person"))
    guard let name, let expect, let codes, !codes.isEmpty, let first else { return nil }
    let known = Set(shifts.map(\.code.text) + ["-"])
    for code in codes + history where !known.contains(code) {
      entry.report(.unknownCode(code: code, known: known.sorted()), at: "duties")
      return nil
    }
    return ClauseCase(
      name: name, isKept: expect == .kept, shifts: shifts, codes: codes, history: history, from: first,
      person: person)
  }

  /// What matters about the person of an example.
  private struct Person {
    var skills: [DatedSkill] = []
    var restriction: Restriction.Kind?
    /// How many days before the duties the last test was.
    var lastTest: Int?

    init(_ entry: YAMLMapping?) {
      guard let entry else { return }
      if let skill = entry.optional("skill", as: .identifier)?.value {
        skills = [DatedSkill(skill: SkillID(skill), to: entry.optional("valid_to", as: .isoDay)?.value)]
      }
      lastTest = entry.optional("last_test", as: .integer(in: 1...60))?.value
      switch entry.optional("restriction", as: .choice(RestrictionsTable.names))?.value {
      case .protected: restriction = .protected
      case .nursingTime: restriction = .nursingTime
      case .noNight: restriction = .noNight
      default: break
      }
    }
  }

  /// Entries such as `2022-12-20 positive, 2022-12-27 cough` as rows of a health log: a day, and a result or symptoms.
  private static func rows(_ log: String) -> String {
    log.split(separator: ",").map { entry in
      let words = entry.split(separator: " ").map(String.init)
      let (day, said) = (words.first ?? "", words.dropFirst().joined(separator: " "))
      let isResult = ["positive", "negative", "cleared"].contains(said)
      return "A,\(day),\(isResult ? "" : said),\(isResult ? said : "")\n"
    }.joined()
  }

  private init(name: String, isKept: Bool, facts: Facts) {
    self.name = name
    self.isKept = isKept
    self.facts = facts
  }

  private init(
    name: String, isKept: Bool, shifts: [Shift], codes: [String], history: [String], from first: CivilDay,
    person: Person
  ) {
    let horizon = first...first.advanced(by: codes.count - 1)
    var member = StaffMember(id: "A", name: "A", unit: "ward", profession: "nurse")
    member.skills = person.skills
    // Shifts whose code ends in C are worked in the contaminated zone, two letters that end in B in the buffer.
    var subject = Case(
      title: name, horizon: horizon,
      units: [
        Unit(id: "ward", name: "ward"), Unit(id: "triage", name: "triage", zone: .buffer),
        Unit(id: "clinic", name: "clinic", zone: .contaminated),
      ],
      posts: [Post(id: "nurse", name: "nurse")], shifts: shifts, staff: [member])
    if let kind = person.restriction {
      subject.restrictions = [Restriction(staff: "A", days: horizon, kind: kind)]
    }
    subject.lastTests = person.lastTest.map { ["A": first.advanced(by: -$0)] } ?? [:]
    func plan(_ code: String) -> DayPlan {
      let isTriage = code.count > 1 && code.hasSuffix("B")
      let unit: UnitID = code.hasSuffix("C") ? "clinic" : isTriage ? "triage" : "ward"
      return code == "-" ? .off : DayPlan([Stint(shift: ShiftCode(code), unit: unit, post: "nurse")])
    }
    if !history.isEmpty {
      let known = first.advanced(by: -history.count)
      subject.history.knownFrom["A"] = known
      for (offset, code) in history.enumerated() {
        subject.history.plans["A", default: [:]][known.advanced(by: offset)] = plan(code)
      }
    }
    var roster = Roster(horizon: horizon, staff: ["A"])
    for (offset, code) in codes.enumerated() { roster["A", first.advanced(by: offset)] = plan(code) }
    self.init(name: name, isKept: isKept, facts: .duties(subject, roster))
  }
}
