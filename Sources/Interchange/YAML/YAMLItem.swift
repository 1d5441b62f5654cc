// SPDX-License-Identifier: GPL-3.0-or-later

/// A value of a YAML file that may be written in more than one way: a word, a mapping, or a list of either.
public enum YAMLItem {
  case word(Located<String>)
  case mapping(YAMLMapping)
  case list([YAMLItem], at: Origin)

  public var origin: Origin {
    switch self {
    case .word(let word): word.origin
    case .mapping(let mapping): mapping.origin
    case .list(_, let origin): origin
    }
  }

  /// The items of a list, or the item itself as a list of one.
  public var items: [YAMLItem] {
    if case .list(let items, _) = self { return items }
    return [self]
  }
}
