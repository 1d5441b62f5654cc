// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// People of whom the health log makes something else than of everybody: special posts, which follow their own authority.
struct SpecialPosts {
  let who: StaffFilter
  let rules: HealthRules
}

/// Reads `special` under `health:` of `case.yaml`, entries that say for whom and what; they may be stricter than what holds for
/// everybody, not looser.
struct SpecialPostsReader {
  let layers: CaseLayers
  let draft: CaseDraft

  func read() {
    for layer in layers.layers.reversed() {
      guard let health = layer.document.mapping("health") else { continue }
      // The other keys were read with the settings.
      health.acceptAllKeys()
      draft.specialPosts += (health.mappings("special")?.value ?? []).compactMap(posts)
    }
  }

  private func posts(_ entry: YAMLMapping) -> SpecialPosts? {
    let everybody = draft.settings.health
    var rules = everybody
    HealthRulesReader.readEntries(entry, into: &rules)
    for loosened in rules.loosened(against: everybody) {
      entry.report(
        .loosensExtended(
          setting: "health.special.\(loosened.key)", inherited: loosened.inherited, own: loosened.own),
        at: loosened.key)
    }
    guard entry.has("who") else {
      entry.report(.yamlMissingKey(key: "who"), at: "who")
      return nil
    }
    return StaffFilterReader(draft: draft).optional("who", in: entry).map {
      SpecialPosts(who: $0, rules: rules)
    }
  }
}

extension CaseDraft {
  /// What entries of the health log make of a person on a day: the strictest of all that concerns them.
  func healthRules(of staff: StaffID, on day: CivilDay) -> HealthRules {
    guard !specialPosts.isEmpty, let member = subject.staff.first(where: { $0.id == staff }) else {
      return settings.health
    }
    let today = subject.member(member, on: day)
    return specialPosts.filter { $0.who.matches(today, on: day) }.reduce(settings.health) {
      $0.strictest($1.rules)
    }
  }
}
