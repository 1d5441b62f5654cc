// SPDX-License-Identifier: GPL-3.0-or-later

/// A decision that a hard rule need not be kept for some days, as far as the rule's own source lets it be waived.
///
/// A waiver never takes a rule away: the rule is still judged, and what it would have forbidden is paid for,
/// listed and marked as waived.
public struct Waiver: Sendable, Hashable {
  /// By what a rule may be waived.
  public enum Kind: String, Sendable, CaseIterable, Hashable {
    /// An emergency that the law itself names, such as article 42 of the Labour Law of China.
    case emergency
    /// A working system approved by an authority, such as article 39.
    case approval
    /// The person's own written agreement.
    case optOut = "opt_out"
    /// A decision of whoever made the rule.
    case decision
  }

  public let rule: RuleID
  public let kind: Kind
  /// Who decided it.
  public let decidedBy: String
  public let decidedOn: CivilDay
  public let reason: String
  public let document: String
  /// From its first day to its end.
  public let days: ClosedRange<CivilDay>
  /// For whom; everybody the rule is for where it says nothing.
  public let who: StaffFilter

  public init(
    rule: RuleID, kind: Kind, decidedBy: String, decidedOn: CivilDay, reason: String, document: String,
    days: ClosedRange<CivilDay>, who: StaffFilter = .everyone
  ) {
    self.rule = rule
    self.kind = kind
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
    self.reason = reason
    self.document = document
    self.days = days
    self.who = who
  }
}

/// A rule pack that a case uses, as reports name it.
public struct RulePackUse: Sendable, Hashable {
  public let id: String
  public let title: String
  public let document: String
  /// What its weakest number allows to say of it: `verified`, `example` or `unverified`.
  public let status: String

  public init(id: String, title: String, document: String, status: String) {
    self.id = id
    self.title = title
    self.document = document
    self.status = status
  }
}
