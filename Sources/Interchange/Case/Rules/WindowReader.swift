// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads a window: `week`, `month`, `quarter`, `year`, `horizon`, `{rolling: 14}`, or `{fixed: 14, anchor: 2026-03-02}`.
struct WindowReader {
  let draft: CaseDraft

  private static let words: [String: Window] = [
    "week": .week, "month": .month, "quarter": .quarter, "year": .year, "horizon": .horizon,
  ]
  private static let known = ["week", "month", "quarter", "year", "horizon", "rolling", "fixed"]

  func required(_ key: String, in mapping: YAMLMapping) -> Window? {
    switch mapping.item(key) {
    case .word(let word):
      guard let window = Self.words[word.value] else {
        draft.problems.add(.unknownValue(.setting, value: word.value, known: Self.known), at: word.origin)
        return nil
      }
      return window
    case .mapping(let window):
      let length = ValueForm<Int>.integer(in: 1...400)
      let rolling = window.optional("rolling", as: length)?.value
      let fixed = window.optional("fixed", as: length)?.value
      if let rolling { return .rolling(days: rolling) }
      guard window.has("rolling") || window.has("fixed") else {
        draft.problems.add(.oneOfMissing(names: ["rolling", "fixed"]), at: window.origin)
        return nil
      }
      guard let fixed, let anchor = window.required("anchor", as: .date)?.value.civilDay else { return nil }
      return .fixed(days: fixed, anchor: anchor)
    case .list(_, let origin):
      draft.problems.add(.yamlWrongType(expected: .mapping, found: .list), at: origin)
      return nil
    case nil:
      draft.problems.add(.yamlMissingKey(key: key), at: mapping.origin)
      return nil
    }
  }
}

extension Vocabulary where Value == Measure {
  /// Minutes are written as hours, and so are the limits on them.
  static let measure = Vocabulary(
    .setting,
    [
      (.days, "days", []), (.minutes, "hours", []), (.nights, "nights", []), (.stints, "stints", []),
      (.protection, "protected_hours", []),
    ])
}

extension ValueForm where Value == Int {
  /// Hours, as the minutes they are.
  static var minutesOfHours: Self {
    let hours = ValueForm<Minutes>.hours
    return ValueForm(.decimal) { (text) throws(ProblemKind) in try hours.read(text).count }
  }
}

extension ValueForm where Value == Weekday {
  static var weekday: Self {
    ValueForm(.text) { (text) throws(ProblemKind) in
      guard let day = DaySelectorText.weekday(text) else {
        throw .unknownValue(.weekday, value: text, known: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
      }
      return day
    }
  }
}

extension YAMLMapping {
  /// How the horizon's edges are judged, under `edges`.
  func edges() -> Edges {
    guard let edges = mapping("edges") else { return Edges() }
    let before = edges.optional("before", as: .choice(Vocabulary<Edges.Before>(.edge)))?.value ?? .history
    let after = edges.optional("after", as: .choice(Vocabulary<Edges.After>(.edge)))?.value ?? .open
    return Edges(before: before, after: after)
  }

  /// The days under a key, `days` if no other: a selector, or a list of which any may hold; every day where the key is not
  /// there.
  func days(_ key: String = "days") -> DaySelector? {
    guard let item = item(key) else { return .every }
    var selectors: [DaySelector] = []
    for part in item.items {
      guard case .word(let word) = part else {
        problems.add(.yamlWrongType(expected: .text, found: .mapping), at: part.origin)
        return nil
      }
      guard let selector = DaySelectorText.form.value(of: word.value, at: word.origin, problems: problems)
      else { return nil }
      selectors.append(selector.value)
    }
    return selectors.count == 1 ? selectors[0] : .anyOf(selectors)
  }

  /// The mappings of a list that must be there.
  func requiredMappings(_ key: String) -> [YAMLMapping]? {
    guard let list = mappings(key) else {
      if !has(key) { problems.add(.yamlMissingKey(key: key), at: origin) }
      return nil
    }
    return list.value
  }

  /// Takes every key as asked for, where what they mean cannot be told.
  func acceptAllKeys() {
    for key in keys { _ = has(key.value) }
  }
}
