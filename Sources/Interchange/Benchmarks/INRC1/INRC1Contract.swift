// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What a contract of the first competition limits, each at a weight.
struct INRC1Contract {
  /// A limit; switched off, its weight is zero.
  struct Soft {
    let weight: Int
    let value: Int
  }

  let id: String
  let name: String
  let maximumAssignments: Soft
  let minimumAssignments: Soft
  let maximumWork: Soft
  let minimumWork: Soft
  let maximumFree: Soft
  let minimumFree: Soft
  let maximumWeekendsInRow: Soft
  let minimumWeekendsInRow: Soft
  let maximumWeekendsInFour: Soft
  let weekend: WeekendDays
  /// Weights of what is on or off, zero when it is off.
  let completeWeekend: Int
  let identicalShifts: Int
  let noNightBeforeFreeWeekend: Int
  let twoFreeAfterNight: Int
  let alternativeSkill: Int
  let patterns: [String]

  /// - Throws: ``BenchmarkFormatError``.
  init(_ record: BenchmarkLine) throws {
    try record.requireFields(atLeast: 19)
    func soft(_ index: Int) throws -> Soft {
      let numbers = try record.integers(record.cells[index], separator: "|")
      guard numbers.count == 3 else { throw record.fault(.fieldCount(expected: 3, found: numbers.count)) }
      return Soft(weight: numbers[0] == 0 ? 0 : numbers[1], value: numbers[2])
    }
    func flag(_ index: Int) throws -> Int {
      let numbers = try record.integers(record.cells[index], separator: "|")
      guard numbers.count == 2 else { throw record.fault(.fieldCount(expected: 2, found: numbers.count)) }
      return numbers[0] == 0 ? 0 : numbers[1]
    }
    id = record.cells[0]
    name = record.cells[1]
    maximumAssignments = try soft(3)
    minimumAssignments = try soft(4)
    maximumWork = try soft(5)
    minimumWork = try soft(6)
    maximumFree = try soft(7)
    minimumFree = try soft(8)
    maximumWeekendsInRow = try soft(9)
    minimumWeekendsInRow = try soft(10)
    maximumWeekendsInFour = try soft(11)
    weekend = try Self.weekend(record.cells[12], record)
    completeWeekend = try flag(13)
    identicalShifts = try flag(14)
    noNightBeforeFreeWeekend = try flag(15)
    twoFreeAfterNight = try flag(16)
    alternativeSkill = try flag(17)
    patterns = record.cells.count > 19 ? record.cells[19].split(separator: " ").map(String.init) : []
  }

  /// `FridaySaturdaySunday`: consecutive days.
  private static func weekend(_ text: String, _ record: BenchmarkLine) throws -> WeekendDays {
    var names: [String] = []
    for letter in text {
      if letter.isUppercase { names.append("") }
      guard !names.isEmpty else { throw record.fault(.notAWeekday(text)) }
      names[names.count - 1].append(letter)
    }
    let days = names.compactMap { Weekday(english: $0) }
    guard let first = days.first, days.count == names.count,
      zip(days, days.dropFirst()).allSatisfy({ ($0.rawValue + 1) % 7 == $1.rawValue })
    else { throw record.fault(.notAWeekday(text)) }
    return WeekendDays(first: first, length: days.count)
  }

  /// Whether anything about weekends costs.
  var judgesWeekends: Bool {
    [
      maximumWeekendsInRow.weight, minimumWeekendsInRow.weight, maximumWeekendsInFour.weight, completeWeekend,
      identicalShifts, noNightBeforeFreeWeekend,
    ].contains { $0 != 0 }
  }
}
