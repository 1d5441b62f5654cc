// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// An example of a clause: one person's duties in a row, and whether they keep it.
public struct ClauseCase: Sendable {
  public let name: String
  /// Whether the clause is kept.
  public let isKept: Bool
  /// For a norm of staffing: beds and people; nil for a rule.
  private let books: (beds: Int, staff: Int)?
  private let subject: Case
  private let roster: Roster

  /// Whether the clause comes out as the example says.
  public func holds(under clause: PackClause) -> Bool {
    switch clause.demand {
    case .norm(let norm):
      guard let books else { return false }
      return (books.staff >= norm.people(forBeds: books.beds)) == isKept
    case .rule(let rule):
      var subject = subject
      subject.rules = [rule]
      guard let member = subject.staff.first else { return false }
      let timeline = Timeline(of: member, roster: roster, case: subject)
      let found = Audit(subject).personalViolations(of: member, timeline: timeline)
      return found.contains { $0.isHard } != isKept
    }
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
      let day = CivilDay(daysSinceEpoch: 0)
      return ClauseCase(
        name: name, isKept: expect == .kept, books: (beds, staff), subject: Case(title: name, horizon: day...day),
        roster: Roster(horizon: day...day, staff: []))
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

    init(_ entry: YAMLMapping?) {
      guard let entry else { return }
      if let skill = entry.optional("skill", as: .identifier)?.value {
        skills = [DatedSkill(skill: SkillID(skill), to: entry.optional("valid_to", as: .isoDay)?.value)]
      }
      switch entry.optional("restriction", as: .choice(RestrictionsTable.names))?.value {
      case .protected: restriction = .protected
      case .nursingTime: restriction = .nursingTime
      case .noNight: restriction = .noNight
      default: break
      }
    }
  }

  private init(
    name: String, isKept: Bool, books: (beds: Int, staff: Int)?, subject: Case, roster: Roster
  ) {
    self.name = name
    self.isKept = isKept
    self.books = books
    self.subject = subject
    self.roster = roster
  }

  private init(
    name: String, isKept: Bool, shifts: [Shift], codes: [String], history: [String], from first: CivilDay,
    person: Person
  ) {
    let horizon = first...first.advanced(by: codes.count - 1)
    var member = StaffMember(id: "A", name: "A", unit: "ward", profession: "nurse")
    member.skills = person.skills
    // Shifts whose code ends in C are worked in the contaminated zone.
    var subject = Case(
      title: name, horizon: horizon,
      units: [Unit(id: "ward", name: "ward"), Unit(id: "clinic", name: "clinic", zone: .contaminated)],
      posts: [Post(id: "nurse", name: "nurse")], shifts: shifts, staff: [member])
    if let kind = person.restriction {
      subject.restrictions = [Restriction(staff: "A", days: horizon, kind: kind)]
    }
    func plan(_ code: String) -> DayPlan {
      let unit: UnitID = code.hasSuffix("C") ? "clinic" : "ward"
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
    self.init(name: name, isKept: isKept, books: nil, subject: subject, roster: roster)
  }
}
