// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Turns problems into sentences.
///
/// The sentences themselves stand in one file for each language; what they share is here: how values are
/// quoted, withheld and listed.
struct ProblemWording {
  var language: Language
  /// Whether the values of the problem may not be shown.
  var isPrivate: Bool

  func message(_ kind: ProblemKind) -> String {
    switch language {
    case .english: english(kind)
    case .chinese: chinese(kind)
    }
  }

  /// The value between quotation marks; or, for a private cell, that it is not shown.
  func quoted(_ value: String) -> String {
    switch language {
    case .english: isPrivate ? "(value not shown)" : "\"\(Self.printable(value))\""
    case .chinese: isPrivate ? "（内容不显示）" : "“\(Self.printable(value))”"
    }
  }

  /// The value without quotation marks; or, for a private cell, that it is not shown.
  func plain(_ value: String) -> String {
    isPrivate ? quoted(value) : Self.printable(value)
  }

  /// What is known, in the order given.
  ///
  /// Long lists are cut: the file says the rest.
  func list(_ names: [String], atMost limit: Int = 12) -> String {
    let shown = names.prefix(limit).map(Self.printable)
    let rest = names.count - shown.count
    switch language {
    case .english:
      return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    case .chinese:
      return shown.joined(separator: "、") + (rest > 0 ? "等\(names.count)个" : "")
    }
  }

  /// `1 row`, `2 rows`.
  func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  /// "; known are …; did you mean …?", as far as there is something to say.
  ///
  /// A private value gets no guess, because a guess gives the value away.
  func advice(for value: String, among known: [String]) -> String {
    var text = ""
    if !known.isEmpty {
      text += language == .english ? "; known are \(list(known))" : "；已知：\(list(known))"
    }
    return text + suggestion(NearestName.to(value, among: known))
  }

  func suggestion(_ nearest: String?) -> String {
    guard let nearest, !isPrivate else { return "" }
    let name = Self.printable(nearest)
    return language == .english ? "; did you mean \(name)?" : "；是否应为“\(name)”？"
  }

  /// Control characters made visible and long values cut, so that no file can write to a terminal through a
  /// message.
  static func printable(_ value: String) -> String {
    var text = ""
    var length = 0
    for scalar in value.unicodeScalars {
      guard length < 60 else { return text + "…" }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
        text += "\\u{\(String(scalar.value, radix: 16))}"
      default:
        text.unicodeScalars.append(scalar)
      }
      length += 1
    }
    return text
  }
}

extension Problem {
  /// The sentence without the place, such as `unknown echelon "E4"; known are E1, E2, E3`.
  public func message(in language: Language) -> String {
    let sentence = ProblemWording(language: language, isPrivate: origin.isPrivate).message(kind)
    guard count > 1 else { return sentence }
    switch language {
    case .english: return "\(sentence) (\(count) times, here first)"
    case .chinese: return "\(sentence)（共\(count)处，此处为第一处）"
    }
  }

  /// The whole line: `staff.csv:17 (D17, echelon): unknown echelon "E4"; known are E1, E2, E3`.
  ///
  /// Warnings say so.
  public func line(in language: Language) -> String {
    let mark =
      switch (severity, language) {
      case (.error, _): ""
      case (.warning, .english): "warning: "
      case (.warning, .chinese): "提示："
      }
    return "\(origin): \(mark)\(message(in: language))"
  }
}
