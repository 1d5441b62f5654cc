// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Rostering

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A roster in the first competition's own solution format: one `Assignment` with date, employee and shift for each duty.
public enum INRC1Solution {
  public static func text(_ roster: Roster, of subject: Case, cost: Cost) -> String {
    let assignments = subject.staff.flatMap { member in
      subject.days.flatMap { day in
        roster[member.id, day].stints.map { stint in
          """
              <Assignment>
                <Date>\(day)</Date>
                <Employee>\(escaped(member.id.text))</Employee>
                <ShiftType>\(escaped(stint.shift.text))</ShiftType>
              </Assignment>

          """
        }
      }
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <Solution>
        <SchedulingPeriodID>\(escaped(subject.title))</SchedulingPeriodID>
        <Competitor>Echelon</Competitor>
        <SoftConstraintsPenalty>\(cost)</SoftConstraintsPenalty>
        <Assignments>
      \(assignments.joined())  </Assignments>
      </Solution>

      """
  }

  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(character)
      }
    }.joined()
  }

  /// Reads a solution of an instance.
  ///
  /// - Throws: ``BenchmarkFormatError``.
  public static func read(_ text: String, of subject: Case) throws -> Roster {
    let reading = AssignmentReading()
    let parser = XMLParser(data: Data(text.utf8))
    parser.shouldResolveExternalEntities = false
    parser.delegate = reading
    // Where the text breaks off, the parser of Linux reports success.
    guard parser.parse(), reading.isWhole else {
      throw BenchmarkFormatError(
        line: parser.lineNumber, .notXML(parser.parserError?.localizedDescription ?? "it ends too soon"))
    }
    var roster = Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
    let people = Set(subject.staff.map(\.id.text))
    let shifts = Set(subject.shifts.map(\.code.text))
    for line in reading.assignments {
      let (day, staff) = (try line.day(0), StaffID(try line.name(1, in: people)))
      guard subject.horizon.contains(day) else { throw line.fault(.notADate(line.cells[0])) }
      let stint = Stint(
        shift: ShiftCode(try line.name(2, in: shifts)), unit: INRC1Instance.unit, post: INRC1Instance.post)
      roster[staff, day] = DayPlan(roster[staff, day].stints + [stint])
    }
    return roster
  }

  /// Collects date, employee and shift of every assignment.
  private final class AssignmentReading: NSObject, XMLParserDelegate {
    private(set) var assignments: [BenchmarkLine] = []
    /// Whether the outermost element has ended.
    private(set) var isWhole = false
    private var fields: [String: String] = [:]
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      if name == "Assignment" { fields = [:] }
      text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      if name == "Solution" { isWhole = true }
      fields[name] = text.filter { !$0.isWhitespace }
      guard name == "Assignment" else { return }
      let cells = ["Date", "Employee", "ShiftType"].map { fields[$0] ?? "" }
      assignments.append(BenchmarkLine(number: parser.lineNumber, cells: cells))
    }
  }
}
