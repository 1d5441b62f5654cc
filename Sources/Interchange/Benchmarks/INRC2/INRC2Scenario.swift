// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What all weeks of a scenario of the second competition have in common.
struct INRC2Scenario {
  struct ShiftType {
    let code: ShiftCode
    let run: (least: Int, most: Int)
    let forbidden: [ShiftCode]
  }

  struct Contract {
    let id: LevelID
    let assignments: (least: Int, most: Int)
    let work: (least: Int, most: Int)
    let off: (least: Int, most: Int)
    let weekends: Int
    let isWholeWeekend: Bool
  }

  struct Nurse {
    let id: StaffID
    let contract: LevelID
    let skills: [SkillID]
  }

  let weekCount: Int
  let skills: [SkillID]
  let shifts: [ShiftType]
  let contracts: [Contract]
  let nurses: [Nurse]

  /// - Throws: ``BenchmarkFormatError``.
  init(_ file: String) throws {
    let text = INRC2Text(file)
    weekCount = try text.number(of: "WEEKS")
    skills = try text.lines(after: "SKILLS").map { SkillID($0.cells[0]) }
    let types = try text.lines(after: "SHIFT_TYPES")
    let known = Set(types.map { $0.cells[0] })
    var forbidden: [String: [ShiftCode]] = [:]
    for line in try text.lines(after: "FORBIDDEN_SHIFT_TYPES_SUCCESSIONS", count: types.count) {
      try line.requireFields(atLeast: 2)
      let count = try line.integer(1)
      try line.requireFields(2 + count)
      forbidden[try line.name(0, in: known)] = try (2..<2 + count).map {
        ShiftCode(try line.name($0, in: known))
      }
    }
    shifts = try types.map {
      ShiftType(code: ShiftCode($0.cells[0]), run: try $0.pair(1), forbidden: forbidden[$0.cells[0]] ?? [])
    }
    contracts = try text.lines(after: "CONTRACTS").map { line in
      try line.requireFields(6)
      return Contract(
        id: LevelID(line.cells[0]), assignments: try line.pair(1), work: try line.pair(2),
        off: try line.pair(3), weekends: try line.integer(4), isWholeWeekend: line.cells[5] == "1")
    }
    let (contractNames, skillNames) = (Set(contracts.map(\.id.text)), Set(skills.map(\.text)))
    nurses = try text.lines(after: "NURSES").map { line in
      try line.requireFields(atLeast: 3)
      let count = try line.integer(2)
      try line.requireFields(3 + count)
      return Nurse(
        id: StaffID(line.cells[0]), contract: LevelID(try line.name(1, in: contractNames)),
        skills: try (3..<3 + count).map { SkillID(try line.name($0, in: skillNames)) })
    }
  }
}
