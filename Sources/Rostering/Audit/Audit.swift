// SPDX-License-Identifier: GPL-3.0-or-later

/// The independent check of a roster against a case.
///
/// It evaluates the text of every rule, row and decision in the most obvious way and knows nothing of any
/// solver, so that it can also judge rosters made by hand.
public struct Audit: Sendable {
  private let subject: Case
  private let choices: ChoiceIndex

  public init(_ case: Case) {
    subject = `case`
    choices = ChoiceIndex(`case`)
  }

  /// Everything in which a roster breaks its case, or pays for it: choices and personal rules, then rows,
  /// then decisions.
  ///
  /// A shared decision for which the roster has no value is given the allowed one that breaks least, and
  /// costs least among those.
  public func report(on roster: Roster) -> AuditReport {
    let book = DutyBook(of: roster, in: subject)
    let choices = subject.staff.flatMap { choiceViolations(of: $0, in: roster) }
    // A case of a year has thousands of wishes, each about one person.
    let places = Dictionary(
      subject.staff.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let rules = subject.rules.flatMap { rule in
      guard case .ids(let ids) = rule.head.who else {
        return book.timelines.flatMap { violations(of: rule, in: $0) }
      }
      return ids.compactMap { places[$0] }.sorted().flatMap { violations(of: rule, in: book.timelines[$0]) }
    }
    let rows = subject.rows.flatMap { $0.violations(in: book) }
    let decisions = subject.decisions.flatMap { $0.violations(value: roster.decisions[$0.id], in: book) }
    return AuditReport(violations: choices + rules + rows + decisions)
  }

  /// Everything one person's duties break, or pay for, under the personal rules that apply to them.
  public func personalViolations(of member: StaffMember, timeline: Timeline) -> [Violation] {
    subject.rules.flatMap { violations(of: $0, in: timeline) }
  }

  private func violations(of rule: PersonalRule, in timeline: Timeline) -> [Violation] {
    guard subject.applies(rule.head, to: timeline.member) else { return [] }
    return rule.violations(in: timeline, of: subject)
  }

  /// The plans a person may not have, one violation for each obstacle; pinned days off count as plans.
  private func choiceViolations(of member: StaffMember, in roster: Roster) -> [Violation] {
    subject.horizon.flatMap { day in
      choices.obstacles(to: roster[member.id, day], for: member, on: day).map {
        Violation(
          subject: .choice($0), staff: member.id, days: day...day, required: 0, actual: 1, amount: 1,
          cost: .zero, isHard: true)
      }
    }
  }
}
