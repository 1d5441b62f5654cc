// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of a page.
///
/// Text and attribute values can get in only through escaping, so nothing a file says becomes markup.
struct HTML: Sendable {
  private(set) var source: String

  private init(source: String) { self.source = source }

  static let empty = HTML(source: "")

  /// Text, escaped; control characters are dropped, because they are not allowed in a page.
  static func text(_ text: String) -> HTML { HTML(source: escape(text)) }

  /// An element; attributes in the order given.
  static func tag(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: [HTML] = []
  ) -> HTML {
    let written = attributes.map { " \($0.key)=\"\(escape($0.value))\"" }.joined()
    return HTML(source: "<\(name)\(written)>" + content.map(\.source).joined() + "</\(name)>")
  }

  /// An element with nothing but text in it.
  static func tag(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) -> HTML {
    tag(name, attributes, [.text(text)])
  }

  /// Markup written in the program itself: the style sheet and the frame of the page.
  static func fixed(_ source: StaticString) -> HTML { HTML(source: "\(source)") }

  static func + (left: HTML, right: HTML) -> HTML { HTML(source: left.source + right.source) }

  private static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "\n"
      case _ where scalar.properties.generalCategory == .control: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
