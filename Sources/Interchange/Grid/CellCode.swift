// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The text of a cell of a grid: codes joined with `/` or `+`, each with `@unit` where it is not the home
/// unit, and a trailing `*` for what is pinned.
struct CellCode: Hashable {
  struct Part: Hashable {
    let code: String
    /// The unit as written.
    let unit: String?
  }

  let parts: [Part]
  let isPinned: Bool

  /// - Parameter isCode: Whether a text is one code as it stands, so that a code may contain the joining
  ///   signs.
  init(_ text: String, isCode: (String) -> Bool) {
    isPinned = text.hasSuffix("*") && !isCode(text)
    let body = isPinned ? String(text.dropLast()).trimmingTrailingSpaces : text
    guard !isCode(body) else {
      parts = [Part(code: body, unit: nil)]
      return
    }
    parts = body.split { $0 == "/" || $0 == "+" }.map { part in
      let sides = part.split(separator: "@", maxSplits: 1).map {
        $0.drop { $0 == " " }.description.trimmingTrailingSpaces
      }
      return Part(code: sides.first ?? "", unit: sides.count == 2 ? sides[1] : nil)
    }
  }
}
