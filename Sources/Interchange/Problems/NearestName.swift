// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the known name that was probably meant by an unknown one.
public enum NearestName {
  /// The one known name that is nearest to `name`, ignoring case.
  ///
  /// Near means at most one edit for names of up to five characters, and one more for every three beyond.
  /// Where two known names are equally near there is no nearest one, and nothing is returned: a guess would
  /// mislead.
  public static func to(_ name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    let limit = min(max(1, wanted.count / 3), wanted.count - 1)
    guard limit >= 0 else { return nil }
    var best: (name: String, distance: Int)?
    var isTied = false
    for candidate in known where candidate != best?.name {
      let letters = Array(candidate.lowercased())
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      guard distance <= limit, distance <= best?.distance ?? limit else { continue }
      isTied = distance == best?.distance
      if !isTied { best = (candidate, distance) }
    }
    return isTied ? nil : best?.name
  }

  /// The Damerau-Levenshtein distance in its restricted form (optimal string alignment): insertions,
  /// deletions, replacements and swaps of two neighbours, each of cost 1.
  public static func distance(_ first: String, _ second: String) -> Int {
    distance(Array(first), Array(second))
  }

  private static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1] + Array(repeating: 0, count: second.count)
      for column in 0..<second.count {
        let replacement = last[column] + (first[row] == second[column] ? 0 : 1)
        current[column + 1] = min(replacement, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          current[column + 1] = min(current[column + 1], beforeLast[column - 1] + 1)
        }
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
