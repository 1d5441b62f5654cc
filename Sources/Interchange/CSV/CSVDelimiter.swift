// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands between the cells of a row.
public enum CSVDelimiter: UInt8, Hashable, Sendable, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  /// The delimiter that occurs most often outside quotation marks in the first line that has any, which is
  /// the heading or a row of days; a comma if no line near the top has one.
  static func detect(in bytes: [UInt8]) -> CSVDelimiter {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var lines = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""):
        isQuoted.toggle()
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        guard !isQuoted else { continue }
        lines += 1
        guard counts.isEmpty, lines < 40 else { return mostFrequent(counts) }
      default:
        if !isQuoted, CSVDelimiter(rawValue: byte) != nil { counts[byte, default: 0] += 1 }
      }
    }
    return mostFrequent(counts)
  }

  private static func mostFrequent(_ counts: [UInt8: Int]) -> CSVDelimiter {
    var best = CSVDelimiter.comma
    for candidate in allCases where counts[candidate.rawValue, default: 0] > counts[best.rawValue, default: 0]
    {
      best = candidate
    }
    return best
  }
}
