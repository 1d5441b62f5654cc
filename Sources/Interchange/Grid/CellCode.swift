// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The text of a cell of a grid: codes joined with `/` or `+`, each with `@unit` where it is not the home
/// unit, or `@unit:post` where the unit has several posts of the shift, and a trailing `*` for what is pinned.
///
/// The signs may be full-width, as a Chinese keyboard writes them.
struct CellCode: Hashable {
  struct Part: Hashable {
    let code: String
    /// The unit, or the unit and the post, as written.
    let place: String?
  }

  let parts: [Part]
  let isPinned: Bool

  /// - Parameter isCode: Whether a text is one code as it stands, so that a code may contain the joining
  ///   signs.
  init(_ written: String, isCode: (String) -> Bool) {
    let text = isCode(written) ? written : String(written.map { Self.fullWidth[$0] ?? $0 })
    isPinned = text.hasSuffix("*") && !isCode(text)
    let body = isPinned ? String(text.dropLast()).trimmingTrailingSpaces : text
    guard !isCode(body) else {
      parts = [Part(code: body, place: nil)]
      return
    }
    parts = body.split { $0 == "/" || $0 == "+" }.map { part in
      let sides = part.split(separator: "@", maxSplits: 1).map {
        $0.drop { $0 == " " }.description.trimmingTrailingSpaces
      }
      return Part(code: sides.first ?? "", place: sides.count == 2 ? sides[1] : nil)
    }
  }

  private static let fullWidth: [Character: Character] = ["＊": "*", "／": "/", "＋": "+", "＠": "@"]
}

extension CaseDraft {
  /// What stands after `@` in a cell: a unit, and after a colon a post; nil and a problem where one of them is not known.
  func place(of written: String, at origin: Origin, _ problems: ProblemList) -> (unit: UnitID, post: PostID?)?
  {
    if let unit = units[written] { return (unit, nil) }
    let sides = written.split(maxSplits: 1) { $0 == ":" || $0 == "：" }.map(String.init)
    let name = sides.first ?? written
    guard let unit = units[name] else {
      problems.add(.unknownValue(.unit, value: name, known: units.names), at: origin)
      return nil
    }
    guard sides.count == 2 else { return (unit, nil) }
    guard let post = posts[sides[1]] else {
      problems.add(.unknownValue(.post, value: sides[1], known: posts.names), at: origin)
      return nil
    }
    return (unit, post)
  }
}
