// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// One violation as people may read it: private rules and health are behind a general word.
public struct ViolationLine: Sendable, Hashable {
  /// The id of the rule, row or decision; "personal restriction" for private ones.
  public let rule: String
  public let title: String
  public let staff: StaffID?
  public let days: ClosedRange<CivilDay>
  public let place: String?
  /// In the rule's own unit, lengths of time as `7:30`; empty for private rules.
  public let required: String
  public let actual: String
  public let source: String?
  public let cost: Cost
  public let isHard: Bool
  public let isRequired: Bool
  /// Found under a waiver that covers its days.
  public let isWaived: Bool

  /// All violations of a publication, hard ones first, then what is required, then what is paid for.
  static func all(of publication: Publication) -> [ViolationLine] {
    let rules = Dictionary(
      publication.subject.rules.map { ($0.head.id, $0) }, uniquingKeysWith: { first, _ in first })
    // Of rows that share an id the private one decides, so that no other lends it its title.
    let rows = Dictionary(
      publication.subject.rows.map { ($0.id, $0) }, uniquingKeysWith: { $1.isPrivate ? $1 : $0 })
    let lines = publication.audit.violations.map { violation in
      ViolationLine(violation, rules: rules, rows: rows, publication: publication)
    }
    return lines.filter(\.isHard) + lines.filter { !$0.isHard && $0.isRequired }
      + lines.filter { !$0.isHard && !$0.isRequired }
  }

  private init(
    _ violation: Violation, rules: [RuleID: PersonalRule], rows: [RowID: LinkingRow], publication: Publication
  ) {
    let wording = publication.wording
    staff = violation.staff
    days = violation.days
    cost = violation.cost
    isHard = violation.isHard
    isRequired = violation.isRequired
    var isPrivate = false
    var inMinutes = false
    var hasNumbers = true
    var isWaived = false
    switch violation.subject {
    case .rule(let id):
      let found = rules[id]
      isPrivate = found?.head.isPrivate ?? true
      isWaived = found?.head.isWaived(on: violation.days) ?? false
      inMinutes = found?.countsMinutes ?? false
      source = isPrivate ? nil : found?.head.source
      title = isPrivate ? wording[.personalRestriction] : found?.head.title ?? id.text
      rule = isPrivate ? wording[.personalRestriction] : id.text
    case .row(let id):
      let found = rows[id]
      isPrivate = found?.isPrivate ?? true
      source = nil
      title = isPrivate ? wording[.personalRestriction] : found?.title(in: publication.subject) ?? id.text
      rule = isPrivate ? wording[.personalRestriction] : id.text
    case .decision(let id):
      source = nil
      title = publication.subject.decisions.first { $0.id == id }?.title ?? id.text
      rule = id.text
    case .choice(let obstacle):
      hasNumbers = false
      source = nil
      title = wording[obstacle.phrase]
      rule = wording[.choice]
    }
    self.isWaived = isWaived
    let hidesNumbers = isPrivate || !hasNumbers
    place = isPrivate ? nil : violation.place
    required = hidesNumbers ? "" : ViolationLine.number(violation.required, inMinutes)
    actual = hidesNumbers ? "" : ViolationLine.number(violation.actual, inMinutes)
  }

  private static func number(_ value: Int, _ inMinutes: Bool) -> String {
    inMinutes ? Minutes(value).description : String(value)
  }

  /// One day, or first and last.
  public var dayText: String {
    days.lowerBound == days.upperBound
      ? days.lowerBound.description : "\(days.lowerBound) – \(days.upperBound)"
  }
}

extension Obstacle {
  /// Health, leave and restrictions are all the same word.
  var phrase: Phrase {
    switch self {
    case .unavailable: .unavailable
    case .notEmployed: .notEmployed
    case .pinnedOtherwise: .pinnedOtherwise
    case .unitClosed: .unitClosed
    case .unknownShift: .unknownShift
    case .unknownUnit: .unknownUnit
    case .undeclaredCombination: .undeclaredCombination
    case .overlappingStints: .overlappingStints
    case .notInDemand: .notInDemand
    case .notQualified: .notQualified
    }
  }
}

extension PersonalRule {
  /// Whether `required` and `actual` of this rule's violations are minutes.
  var countsMinutes: Bool {
    switch self {
    case .minimumRest, .targetHours, .runRest, .freePeriod, .restCompensation: true
    case .windowLimit(let rule): rule.measure.isTime
    case .steppedCost(let rule): rule.measure.isTime
    default: false
    }
  }
}

extension Publication {
  /// What is said of required demand that gave way; nil when all is met.
  ///
  /// `coverage.csv` lists posts and times of day alone, so that a mix or a standby that gave way is sought in the audit.
  public var uncovered: Sentence? {
    guard !audit.uncovered.isEmpty else { return nil }
    let covered = Set(Coverage(of: roster, case: subject).lines.map(\.row))
    let isListed = audit.uncovered.allSatisfy { violation in
      if case .row(let id) = violation.subject { covered.contains(id) } else { false }
    }
    return .uncovered(places: audit.uncovered.count, file: isListed ? "coverage.csv" : "audit.csv")
  }
}

extension LinkingRow {
  var isPrivate: Bool {
    if case .mix(let mix) = self { mix.isPrivate } else { false }
  }

  /// The row in the words of the case: its title, or unit, shift and post.
  func title(in subject: Case) -> String {
    switch self {
    case .mix(let row): return row.title
    case .quantity(let row): return row.title
    case .teams(let row): return row.title
    case .posts(let row): return [subject.name(of: row.unit), row.shift.text].joined(separator: " ")
    case .clock(let row): return "\(subject.name(of: row.unit)) \(row.from)–\(row.to)"
    }
  }
}

extension SharedDecision {
  var title: String {
    switch self {
    case .tour(let decision): decision.title
    case .callUp(let decision): decision.title
    case .opening(let decision): decision.title
    case .loan(let decision): decision.title
    }
  }
}

extension Case {
  func name(of unit: UnitID) -> String { units.first { $0.id == unit }?.name ?? unit.text }
}
