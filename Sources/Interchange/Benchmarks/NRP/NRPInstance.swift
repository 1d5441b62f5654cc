// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A shift-scheduling instance of Curtois and Qu (2014), read into an ordinary case.
///
/// The rules of the format: a run of work or of days off that touches either end of the horizon may be
/// shorter than its minimum; a weekend is days 5 and 6 of each week and counts when either is worked; every
/// request and cover line stands alone.
public struct NRPInstance: Sendable {
  public let subject: Case

  /// Every instance starts on a Monday; this one stands for all.
  static let monday = CivilDay(daysSinceEpoch: 19_723)
  private static let unit: UnitID = "ward"
  private static let post: PostID = "staff"

  /// - Parameters:
  ///   - text: the instance file.
  ///   - name: the title of the case.
  /// - Throws: ``BenchmarkFormatError``.
  public init(text: String, name: String) throws {
    let sections = NRPInstance.sections(of: text)
    func lines(_ section: String) throws -> [BenchmarkLine] {
      guard let lines = sections[section] else { throw BenchmarkFormatError(.missingSection(section)) }
      return lines
    }
    guard let horizonLine = try lines("SECTION_HORIZON").first else {
      throw BenchmarkFormatError(.missingSection("SECTION_HORIZON"))
    }
    let first = NRPInstance.monday
    let horizon = first...first.advanced(by: try horizonLine.integer(0) - 1)
    var rules: [PersonalRule] = []
    let shifts = try lines("SECTION_SHIFTS").map { line in
      try line.requireFields(3)
      return try NRPInstance.shift(line, rules: &rules)
    }
    let known = Set(shifts.map(\.code.text))
    var staff: [StaffMember] = []
    for line in try lines("SECTION_STAFF") {
      try line.requireFields(8)
      staff.append(
        StaffMember(id: StaffID(line.cells[0]), name: line.cells[0], unit: Self.unit, profession: "staff"))
      rules += try NRPInstance.limits(line, known: known)
    }
    for line in try lines("SECTION_DAYS_OFF") {
      for index in line.cells.indices.dropFirst() where !line.cells[index].isEmpty {
        let day = first.advanced(by: try line.integer(index))
        rules.append(
          .wish(Wish(head: Self.head("day-off", line.cells[0]), days: .range(day...day), want: .off)))
      }
    }
    for (section, wants) in [("SECTION_SHIFT_ON_REQUESTS", true), ("SECTION_SHIFT_OFF_REQUESTS", false)] {
      for line in try lines(section) {
        try line.requireFields(4)
        guard known.contains(line.cells[2]) else {
          throw line.fault(.unknownName(line.cells[2]))
        }
        let day = first.advanced(by: try line.integer(1))
        let shift = DutyFilter.shift([ShiftCode(line.cells[2])])
        let price = Price.linear(Cost(Int64(try line.integer(3))))
        let head = Self.head(wants ? "on-request" : "off-request", line.cells[0], severity: .soft(price))
        rules.append(.wish(Wish(head: head, days: .range(day...day), want: wants ? shift : .not(shift))))
      }
    }
    let cover = try lines("SECTION_COVER").map { line -> LinkingRow in
      try line.requireFields(5)
      let day = first.advanced(by: try line.integer(0))
      let need = try line.integer(2)
      let bounds = Bounds(
        minimum: need, maximum: need, belowMinimum: .priced(.linear(Cost(Int64(try line.integer(3))))),
        aboveMaximum: .priced(.linear(Cost(Int64(try line.integer(4))))))
      return .posts(
        PostDemand(
          id: RowID("cover"), unit: Self.unit, shift: ShiftCode(line.cells[1]), post: Self.post,
          days: .range(day...day), requires: .everyone, bounds: bounds))
    }
    subject = Case(
      title: name, horizon: horizon, units: [Unit(id: Self.unit, name: "ward")],
      posts: [Post(id: Self.post, name: "staff")], shifts: shifts, staff: staff, rules: rules, rows: cover)
  }

  private static func sections(of text: String) -> [String: [BenchmarkLine]] {
    var sections: [String: [BenchmarkLine]] = [:]
    var current = ""
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    {
      let line = raw.trimmingPrefix("\u{FEFF}")
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("SECTION_") {
        current = String(line)
        sections[current] = sections[current] ?? []
      } else {
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
          .map { String($0.filter { $0 != " " }) }
        sections[current, default: []].append(BenchmarkLine(number: index + 1, cells: cells))
      }
    }
    return sections
  }

  private static func head(_ rule: String, _ staff: String, severity: Severity = .hard) -> RuleHead {
    RuleHead(id: RuleID(rule), who: .ids([StaffID(staff)]), severity: severity)
  }

  /// A shift, and the rule of what may not follow it.
  private static func shift(_ line: BenchmarkLine, rules: inout [PersonalRule]) throws -> Shift {
    let code = ShiftCode(line.cells[0])
    let minutes = try line.integer(1)
    let followers = Set(line.cells[2].split(separator: "|").map { ShiftCode(String($0)) })
    if !followers.isEmpty {
      rules.append(
        .succession(
          Succession(
            head: RuleHead(id: RuleID("succession")), first: .shift([code]), next: .shift(followers),
            before: .free)))
    }
    // The format knows lengths only; where a shift lies in the day makes no difference to any of its rules.
    return Shift(
      code: code, name: code.text, start: ColumnTime(.midnight),
      end: ColumnTime(MinuteOfDay(minutesAfterMidnight: minutes % 1440) ?? .midnight),
      creditedTime: Minutes(minutes))
  }

  private static func limits(_ line: BenchmarkLine, known: Set<String>) throws -> [PersonalRule] {
    let id = line.cells[0]
    let edges = Edges(before: .free, after: .open)
    var rules: [PersonalRule] = []
    for part in line.cells[1].split(separator: "|") {
      let sides = part.split(separator: "=").map(String.init)
      guard sides.count == 2, let most = Int(sides[1]) else {
        throw line.fault(.notANumber(String(part)))
      }
      guard known.contains(sides[0]) else {
        throw line.fault(.unknownName(sides[0]))
      }
      rules.append(
        .windowLimit(
          WindowLimit(
            head: head("shift-maximum", id), measure: .days, of: .shift([ShiftCode(sides[0])]),
            window: .horizon,
            maximum: most, edges: edges)))
    }
    rules.append(
      .windowLimit(
        WindowLimit(
          head: head("minutes", id), measure: .minutes, window: .horizon, minimum: try line.integer(3),
          maximum: try line.integer(2), edges: edges)))
    rules.append(
      .runLength(
        RunLength(
          head: head("work-run", id), of: .work, minimum: try line.integer(5), maximum: try line.integer(4),
          edges: edges)))
    rules.append(
      .runLength(RunLength(head: head("off-run", id), of: .off, minimum: try line.integer(6), edges: edges)))
    rules.append(
      .weekendLimit(WeekendLimit(head: head("weekends", id), maximum: try line.integer(7), before: .free)))
    return rules
  }
}
