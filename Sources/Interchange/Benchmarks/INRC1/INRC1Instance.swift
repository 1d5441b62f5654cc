// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// An instance of the First International Nurse Rostering Competition (2010), text form, read into an ordinary case.
///
/// The rules as settled by public implementations: nothing is known outside the period, yet runs at both ends are charged
/// for what they lack; cover is exact; each stretch of work in a weekend pays for the weekend days before and after it; a
/// night is a shift that ends earlier than it starts; weekends partly worked are charged for identical shifts.
///
/// Every shift is credited with eight hours, so that assignments are hours of the period. A person's contract is their
/// level.
public struct INRC1Instance: Sendable {
  public let subject: Case
  static let unit: UnitID = "ward"
  static let post: PostID = "nurse"
  /// What one assignment is credited with.
  static let assignment = Minutes.hours(8)

  /// - Parameter text: the instance file.
  /// - Throws: ``BenchmarkFormatError``.
  public init(text: String) throws {
    let blocks = INRC1Blocks(text)
    guard let period = try blocks["SCHEDULING_PERIOD"].first else {
      throw BenchmarkFormatError(.missingSection("SCHEDULING_PERIOD"))
    }
    try period.requireFields(3)
    let (first, last) = (try period.day(1), try period.day(2))
    guard first <= last else { throw period.fault(.notADate(period.cells[2])) }
    let horizon = first...last
    let shifts = try blocks["SHIFT_TYPES"].map(INRC1Shift.init)
    let contracts = try blocks["CONTRACTS"].map(INRC1Contract.init)
    let contractIDs = Set(contracts.map(\.id))
    var patterns: [String: INRC1Pattern] = [:]
    for record in try blocks["PATTERNS"] {
      let pattern = try INRC1Pattern(record, shifts: Set(shifts.map(\.id)))
      patterns[pattern.id] = pattern
    }
    let staff = try blocks["EMPLOYEES"].map { record in
      try record.requireFields(5)
      return StaffMember(
        id: StaffID(record.cells[0]), name: record.cells[1], unit: Self.unit, profession: "nurse",
        level: LevelID(try record.name(2, in: contractIDs)),
        skills: record.cells[4].split(separator: " ").map { DatedSkill(skill: SkillID(String($0))) })
    }
    var rules = try contracts.flatMap { contract in
      try INRC1Rules(contract: contract, shifts: shifts, horizon: horizon).rules(patterns: patterns)
    }
    rules += try INRC1Requests(blocks, shifts: shifts, staff: staff, horizon: horizon).rules
    let cover = try INRC1Cover(blocks, shifts: shifts, horizon: horizon)
    subject = Case(
      title: period.cells[0], horizon: horizon, units: [Unit(id: Self.unit, name: "ward")],
      posts: [Post(id: Self.post, name: "nurse")], shifts: shifts.map(\.shift), staff: staff, rules: rules,
      rows: cover.rows(staff: staff, contracts: contracts))
  }
}

/// A shift with the skills it asks for.
struct INRC1Shift {
  let id: String
  let shift: Shift
  let skills: [SkillID]

  init(_ record: BenchmarkLine) throws {
    try record.requireFields(6)
    func time(_ index: Int) throws -> MinuteOfDay {
      guard record.cells[index].hasSuffix(":00"),
        let time = MinuteOfDay(String(record.cells[index].dropLast(3)))
      else { throw record.fault(.notATime(record.cells[index])) }
      return time
    }
    id = record.cells[0]
    let (start, end) = (try time(2), try time(3))
    shift = Shift(
      code: ShiftCode(id), name: record.cells[1], start: ColumnTime(start), end: ColumnTime(end),
      kind: end < start ? .night : .day, creditedTime: INRC1Instance.assignment)
    skills = record.cells[5].split(separator: " ").map { SkillID(String($0)) }
  }
}

/// A sequence that is not wanted, at a weight.
struct INRC1Pattern {
  let id: String
  let weight: Int
  let steps: [DutyFilter]
  /// The weekdays on which it may begin.
  let startsOn: Set<Weekday>

  /// Entries are written `(L|Any) (None|Friday)`: a shift, `Any` work or `None`, on a day of the week or any.
  init(_ record: BenchmarkLine, shifts: Set<String>) throws {
    try record.requireFields(3)
    id = record.cells[0]
    weight = try record.integer(1)
    let entries = record.cells[2].split(separator: " ").dropFirst()
    var steps: [DutyFilter] = []
    var startsOn = Set(Weekday.allCases)
    for (offset, entry) in entries.enumerated() {
      let parts = entry.filter { $0 != "(" && $0 != ")" }.split(separator: "|").map(String.init)
      guard parts.count == 2 else { throw record.fault(.fieldCount(expected: 2, found: parts.count)) }
      switch parts[0] {
      case "Any": steps.append(.work)
      case "None": steps.append(.off)
      default:
        guard shifts.contains(parts[0]) else { throw record.fault(.unknownName(parts[0])) }
        steps.append(.shift([ShiftCode(parts[0])]))
      }
      guard parts[1] != "Any" else { continue }
      guard let day = Weekday(english: parts[1]) else { throw record.fault(.notAWeekday(parts[1])) }
      startsOn.formIntersection([Weekday.allCases[(day.rawValue - offset % 7 + 7) % 7]])
    }
    self.steps = steps
    self.startsOn = startsOn
  }
}
