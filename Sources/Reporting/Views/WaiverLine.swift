// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// One waiver as people may read it; that a private rule is waived is said, not which one.
public struct WaiverLine: Sendable, Hashable {
  public let rule: String
  public let kind: Phrase
  public let waiver: Waiver

  static func all(of publication: Publication) -> [WaiverLine] {
    let hidden = Set(publication.subject.rules.filter(\.head.isPrivate).map(\.head.id))
    return publication.subject.waivers.map { waiver in
      let isPrivate = hidden.contains(waiver.rule)
      return WaiverLine(
        rule: isPrivate ? publication.wording[.personalRestriction] : waiver.rule.text,
        kind: waiver.kind.phrase,
        waiver: waiver)
    }
  }
}

extension Waiver.Kind {
  public var phrase: Phrase {
    switch self {
    case .emergency: .waiverEmergency
    case .approval: .waiverApproval
    case .optOut: .waiverOptOut
    case .decision: .waiverDecision
    }
  }
}

extension Publication {
  /// Tests for which the laboratory has no place in time.
  private var untested: Int {
    guard let rule = subject.testing else { return 0 }
    return TestingCalendar(of: roster, in: subject, under: rule).entries.count { !$0.isPossible }
  }

  /// Rows of standby that too few people could be called in for.
  private var shortReserves: [Sentence] {
    let short = StandbyStrength.all(of: roster, in: subject).filter { $0.people.count < $0.minimum ?? 0 }
    return Dictionary(grouping: short, by: \.row).sorted { $0.key < $1.key }.compactMap { _, days in
      days.first.map { .reserveTooSmall(title: $0.title, days: days.count, first: $0.day) }
    }
  }

  /// What must be said beside a verdict: what was waived, packs that nobody vouches for, tests without a place, reserves that are too small, and pay that is not weighed.
  public var caveats: [Sentence] {
    subject.packs.filter { $0.status != "verified" }.map {
      .packIsNotVerified(pack: $0.id, status: $0.status)
    }
      + WaiverLine.all(of: self).map {
        .ruleWaived(
          rule: $0.rule, kind: $0.kind, decidedBy: $0.waiver.decidedBy, document: $0.waiver.document,
          until: $0.waiver.days.upperBound)
      } + (untested > 0 ? [.untested(tests: untested)] : []) + shortReserves
      + subject.unpricedPay.map { .payNotWeighed($0) }
  }
}
