// SPDX-License-Identifier: GPL-3.0-or-later

/// JSON that is written the same way every time: members in the order given, two spaces of indentation, numbers exact.
public indirect enum JSONValue: Sendable, Hashable {
  case string(String)
  case integer(Int64)
  /// A decimal written as it stands, such as `0.008300`.
  case decimal(String)
  case null
  case list([JSONValue])
  case object([Member])

  public struct Member: Sendable, Hashable {
    let key: String
    let value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The document, with a newline at its end.
  public var text: String { text(indent: "") + "\n" }

  private func text(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .string(let value): return JSONValue.quoted(value)
    case .integer(let value): return String(value)
    case .decimal(let value): return value
    case .null: return "null"
    case .list(let values) where values.isEmpty: return "[]"
    case .list(let values):
      return "[\n" + values.map { inner + $0.text(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members) where members.isEmpty: return "{}"
    case .object(let members):
      let lines = members.map { "\(inner)\(JSONValue.quoted($0.key)): \($0.value.text(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
