// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// A rule pack as it was read: who made the rules, since when they hold, and clause by clause what they say.
public struct RulePackContent: Sendable {
  public let id: String
  public let title: Title
  public let document: String
  /// The days on which the rules are in force; an open end is one that nobody has set.
  public let from: CivilDay
  public let to: CivilDay?
  public let clauses: [PackClause]

  /// Whether a file is a rule pack, and not a policy.
  public static func isPack(_ source: SourceText) -> Bool {
    source.text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("pack:") }
  }

  /// A pack by itself, read for a ward of its own.
  public static func read(_ source: SourceText, problems: ProblemList) -> RulePackContent? {
    RulePackReader.read(source, problems: problems)
  }

  /// The examples that come out otherwise than they say.
  public var failingCases: [(clause: String, name: String)] {
    clauses.flatMap { clause in
      clause.cases.filter { !$0.holds(under: clause.demand) }.map { (clause.id, $0.name) }
    }
  }

  /// Whether the rules are in force on all of some days.
  public func isInForce(on days: ClosedRange<CivilDay>) -> Bool {
    from <= days.lowerBound && to.map { days.upperBound <= $0 } ?? true
  }

  /// What the weakest number allows to say.
  public var status: PolicyStatus { (clauses.map(\.evidence).max() ?? .notFound).status }
}

/// One clause of a rule pack.
public struct PackClause: Sendable {
  /// What a clause asks for.
  public enum Demand: Sendable {
    case rule(PersonalRule)
    case norm(StaffingNorm)
    /// Days of the calendar.
    case days(CalendarDays)
    /// What entries of the health log make of a person.
    case health(HealthRules)
    /// How often people in zones are tested.
    case testing(TestDue)
    /// Days of leave for years of service.
    case leave(LeaveEntitlement)
  }

  /// The id of the rule in a case: pack and clause, `cn-labour-time/weekly-rest`.
  public let id: String
  public let title: Title
  /// Where in the document it stands.
  public let clause: String
  public let evidence: EvidenceGrade
  /// By what the source lets it be waived.
  public let waivable: [Waiver.Kind]
  /// The period that the case must name for the clause to hold, `month`; nil for one that always holds.
  public let period: String?
  public let demand: Demand
  /// Examples at the threshold: just inside, just outside.
  public let cases: [ClauseCase]

  /// Its numbers, as a list of packs shows them.
  public var figure: String {
    switch demand {
    case .rule(let rule): rule.figure
    case .norm(let norm): "≥\(norm.tenthsPerBed / 10).\(norm.tenthsPerBed % 10)"
    case .days(let days): "\(days.days.count)"
    case .health(let rules): rules.figure
    case .leave(let leave): leave.steps.map { "≥\($0.days) (\($0.years))" }.joined(separator: ", ")
    case .testing(let tests):
      (Zone.allCases.compactMap { zone in tests.every[zone].map { "\(zone.rawValue) ≤\($0)" } }
        + Zone.allCases.compactMap { zone in tests.observation[zone].map { "\(zone.rawValue): \($0.listed)" }
        })
        .joined(separator: "; ")
    }
  }

  public var isPrivate: Bool {
    if case .rule(let rule) = demand { rule.head.isPrivate } else { false }
  }
}

/// Days that a document makes work, rest or statutory.
public struct CalendarDays: Sendable, Hashable {
  public let type: DayType
  public let days: Set<CivilDay>

  public init(type: DayType, days: Set<CivilDay>) {
    self.type = type
    self.days = days
  }
}

/// So many people of a profession on the books for each bed: no roster changes it, and every report shows it.
public struct StaffingNorm: Sendable, Hashable {
  public let profession: ProfessionID
  public let tenthsPerBed: Int

  public init(profession: ProfessionID, tenthsPerBed: Int) {
    self.profession = profession
    self.tenthsPerBed = tenthsPerBed
  }

  /// The people that so many beds need, rounded up.
  public func people(forBeds beds: Int) -> Int { (tenthsPerBed * beds + 9) / 10 }
}
