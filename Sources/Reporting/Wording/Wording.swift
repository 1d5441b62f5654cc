// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// The catalogue of everything people read, in one language.
///
/// Adding a phrase or a sentence is one case and one line in each language; the switches do not build until both are there.
public struct Wording: Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  public subscript(phrase: Phrase) -> String {
    switch language {
    case .english: phrase.english
    case .chinese: phrase.chinese
    }
  }

  public func callAsFunction(_ sentence: Sentence) -> String {
    switch language {
    case .english: sentence.english
    case .chinese: sentence.chinese
    }
  }

  /// The name of a weekday in one or two letters, for the head of a grid.
  public func short(_ weekday: Weekday) -> String {
    switch language {
    case .english: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][weekday.rawValue]
    case .chinese: ["一", "二", "三", "四", "五", "六", "日"][weekday.rawValue]
    }
  }

  /// What may be said of a pack, by the status that machines read: `verified`, `example`, `unverified`.
  public func status(_ status: String) -> String {
    switch (language, PolicyStatus(rawValue: status)) {
    case (.english, _), (_, nil): status
    case (.chinese, .verified?): "已核实"
    case (.chinese, .example?): "示例"
    case (.chinese, .unverified?): "未核实"
    }
  }

  /// A list as people write one.
  public func list(_ names: [String]) -> String {
    names.joined(separator: language == .english ? ", " : "、")
  }

  /// Several facts one after another, each of several words.
  public func facts(_ facts: [String]) -> String {
    facts.joined(separator: language == .english ? ", " : "，")
  }

  /// A heading and what stands under it, on one line.
  public func headed(_ heading: String, _ text: String) -> String {
    heading + (language == .english ? ": " : "：") + text
  }
}
