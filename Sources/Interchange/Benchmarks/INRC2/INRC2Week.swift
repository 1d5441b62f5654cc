// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What is needed in one week, and what nurses ask for.
struct INRC2Week {
  struct Need {
    let shift: ShiftCode
    let skill: SkillID
    /// For Monday to Sunday, how many there must be and how many there should be.
    let days: [(least: Int, best: Int)]
  }

  struct Request {
    let nurse: StaffID
    /// The day, 0 for Monday.
    let day: Int
    /// The shift that is not wanted; nil for any.
    let shift: ShiftCode?
  }

  let needs: [Need]
  let requests: [Request]

  /// - Throws: ``BenchmarkFormatError``.
  init(_ file: String, scenario: INRC2Scenario) throws {
    let text = INRC2Text(file)
    let shifts = Set(scenario.shifts.map(\.code.text))
    let skills = Set(scenario.skills.map(\.text))
    let nurses = Set(scenario.nurses.map(\.id.text))
    needs = try text.lines(from: "REQUIREMENTS", until: "SHIFT_OFF_REQUESTS").map { line in
      try line.requireFields(9)
      return Need(
        shift: ShiftCode(try line.name(0, in: shifts)), skill: SkillID(try line.name(1, in: skills)),
        days: try (2..<9).map {
          let (least, best) = try line.pair($0)
          return (least, best)
        })
    }
    requests = try text.lines(after: "SHIFT_OFF_REQUESTS").map { line in
      try line.requireFields(3)
      guard let day = Weekday(english: line.cells[2]) else { throw line.fault(.notAWeekday(line.cells[2])) }
      return Request(
        nurse: StaffID(try line.name(0, in: nurses)), day: day.rawValue,
        shift: line.cells[1] == "Any" ? nil : ShiftCode(try line.name(1, in: shifts)))
    }
  }
}
