// SPDX-License-Identifier: GPL-3.0-or-later

/// Names that every format takes: of plain characters, none twice, none with a meaning of its own.
struct ExportNames {
  /// The column that stands for the constant of the objective.
  static let constant = "objconst"

  private static let reserved: Set<String> = [
    "st", "s.t.", "subject", "such", "max", "maximize", "maximum", "min", "minimize", "minimum", "bounds",
    "bound", "free", "general", "generals", "gen", "integer", "integers", "int", "binary", "binaries", "bin",
    "inf", "infinity", "end",
  ]

  private var used: Set<String> = []

  /// Turns names, where there are any, into safe ones of the same number.
  ///
  /// - Parameter prefix: begins the names that are made up, as in `x0`.
  mutating func safe(_ names: [String?], prefix: String) -> [String] {
    // Names that can stay as they are go first, so that a changed name never takes the place of a given one.
    var result = names.map { name -> String? in
      guard let name, Self.isSafe(name), used.insert(name).inserted else { return nil }
      return name
    }
    for position in names.indices where result[position] == nil {
      let wanted = names[position].map(Self.cleaned) ?? "\(prefix)\(position)"
      result[position] = unused(wanted)
    }
    return result.map { $0 ?? "" }
  }

  private mutating func unused(_ wanted: String) -> String {
    var candidate = wanted
    var attempt = 1
    while candidate == Self.constant || !used.insert(candidate).inserted {
      candidate = "\(wanted)_\(attempt)"
      attempt += 1
    }
    return candidate
  }

  private static func isSafe(_ name: String) -> Bool {
    !name.isEmpty && cleaned(name) == name && name != constant
  }

  private static func cleaned(_ name: String) -> String {
    var bytes = name.utf8.prefix(200).map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: ","):
        byte
      case UInt8(ascii: "["): UInt8(ascii: "(")
      case UInt8(ascii: "]"): UInt8(ascii: ")")
      default: UInt8(ascii: "_")
      }
    }
    let startsBadly = bytes.first.map { !isLetter($0) && $0 != UInt8(ascii: "_") } ?? true
    if startsBadly || reserved.contains(name.lowercased()) { bytes.insert(UInt8(ascii: "_"), at: 0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    // The bit that tells small letters from capitals is set.
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
