// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `waivers`, `opt_outs` and `emergency` of `case.yaml`: who decided what, when, why, under which document and until
/// when.
///
/// They are read before the rules, which ask for theirs.
struct WaiverReader {
  let layers: CaseLayers
  let draft: CaseDraft

  func read() {
    for (entry, _) in layers.entries("waivers") { read(entry, .decision) }
    for (entry, _) in layers.entries("opt_outs") { read(entry, .optOut) }
    if let entry = layers.mapping("emergency"), let decision = decision(entry, for: "", .emergency, .everyone)
    {
      draft.emergency = decision
    }
  }

  private func read(_ entry: YAMLMapping, _ usual: Waiver.Kind) {
    let rule = entry.required("rule", as: .identifier)
    let kind =
      usual == .optOut
      ? .optOut : entry.optional("kind", as: .choice(Vocabulary<Waiver.Kind>(.setting)))?.value ?? usual
    let who = StaffFilterReader(draft: draft).optional("who", in: entry)
    guard let rule, let who, let waiver = decision(entry, for: RuleID(rule.value), kind, who) else { return }
    draft.waivers.append(Located(waiver, at: rule.origin))
  }

  private func decision(
    _ entry: YAMLMapping, for rule: RuleID, _ kind: Waiver.Kind, _ who: StaffFilter
  ) -> Waiver? {
    let by = entry.required("by", as: .text)?.value
    let on = entry.required("on", as: .date)?.value.civilDay
    let why = entry.required("why", as: .text)?.value
    let document = entry.required("document", as: .text)?.value
    let from = entry.has("from") ? entry.required("from", as: .date)?.value.civilDay : on
    let until = entry.required("until", as: .date)
    guard let by, let on, let why, let document, let from, let until, let last = until.value.civilDay else {
      return nil
    }
    guard from <= last else {
      draft.problems.add(.fromAfterTo(from: from.description, to: last.description), at: until.origin)
      return nil
    }
    return Waiver(
      rule: rule, kind: kind, decidedBy: by, decidedOn: on, reason: why, document: document,
      days: from...last,
      who: who)
  }
}

extension CaseDraft {
  /// The waiver of a rule, if there is one that its source allows.
  ///
  /// - Parameter allowed: by what the rule may be waived.
  func waiver(of rule: RuleID, allowed: [Waiver.Kind]) -> Waiver? {
    if let located = waivers.first(where: { $0.value.rule == rule }) {
      usedWaivers.insert(rule)
      guard allowed.contains(located.value.kind) else {
        problems.add(.ruleNotWaivable(rule: rule.text, allowed: allowed.map(\.rawValue)), at: located.origin)
        return nil
      }
      return take(located.value, at: located.origin)
    }
    guard let emergency, allowed.contains(.emergency) else { return nil }
    return take(
      Waiver(
        rule: rule, kind: .emergency, decidedBy: emergency.decidedBy, decidedOn: emergency.decidedOn,
        reason: emergency.reason, document: emergency.document, days: emergency.days),
      at: Origin(file: "case.yaml"))
  }

  private func take(_ waiver: Waiver, at origin: Origin) -> Waiver? {
    guard waiver.days.overlaps(subject.horizon) else { return nil }
    if !waiver.covers(subject.horizon) {
      problems.add(
        .waiverCoversPart(
          rule: waiver.rule.text, from: waiver.days.lowerBound.description,
          to: waiver.days.upperBound.description), at: origin)
    }
    subject.waivers.removeAll { $0.rule == waiver.rule }
    subject.waivers.append(waiver)
    return waiver
  }

  /// Says of every waiver that no rule asked for it.
  func reportUnusedWaivers() {
    let known = subject.rules.map(\.head.id.text)
    for waiver in waivers where !usedWaivers.contains(waiver.value.rule) {
      problems.add(.unknownValue(.rule, value: waiver.value.rule.text, known: known), at: waiver.origin)
    }
  }
}

extension Waiver {
  func covers(_ horizon: ClosedRange<CivilDay>) -> Bool {
    days.lowerBound <= horizon.lowerBound && days.upperBound >= horizon.upperBound
  }
}
