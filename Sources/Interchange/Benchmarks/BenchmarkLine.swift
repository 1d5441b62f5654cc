// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// One line or record of a public format, in fields.
struct BenchmarkLine {
  /// The line's number in its file, from one.
  let number: Int
  let cells: [String]

  func fault(_ fault: BenchmarkFormatError.Fault) -> BenchmarkFormatError {
    BenchmarkFormatError(line: number, fault)
  }

  func requireFields(_ count: Int) throws {
    guard cells.count == count else { throw fault(.fieldCount(expected: count, found: cells.count)) }
  }

  func requireFields(atLeast count: Int) throws {
    guard cells.count >= count else { throw fault(.fieldCount(expected: count, found: cells.count)) }
  }

  func integer(_ index: Int) throws -> Int { try integer(cells[index]) }

  func integer(_ text: some StringProtocol) throws -> Int {
    guard let value = Int(text) else { throw fault(.notANumber(String(text))) }
    return value
  }

  /// The numbers of a field such as `(1|1|16)` or `(15,22)`.
  func integers(_ text: String, separator: Character) throws -> [Int] {
    try text.filter { $0 != "(" && $0 != ")" }.split(separator: separator).map { try integer($0) }
  }

  func day(_ index: Int) throws -> CivilDay {
    guard let day = CivilDay(cells[index]) else { throw fault(.notADate(cells[index])) }
    return day
  }

  /// A field that must be one of some names.
  func name(_ index: Int, in known: Set<String>) throws -> String {
    guard known.contains(cells[index]) else { throw fault(.unknownName(cells[index])) }
    return cells[index]
  }
}

extension Weekday {
  /// The day whose English name, or whose first three letters, a format writes.
  init?(english text: some StringProtocol) {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    guard let index = names.firstIndex(where: { $0 == text || $0.prefix(3) == text }) else { return nil }
    self = Weekday.allCases[index]
  }
}

extension DaySelector {
  /// Exactly these days.
  init(days: [CivilDay]) {
    let ranges = days.map { DaySelector.range($0...$0) }
    self = ranges.count == 1 ? ranges[0] : .anyOf(ranges)
  }
}
