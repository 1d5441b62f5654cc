// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The work of a roster that nobody has confirmed: the source of a forecast, and of nothing else.
public struct PlannedWork: Sendable {
  public let records: [WorkRecord]

  /// - Parameters:
  ///   - source: the name under which lines cite the roster, usually its file.
  ///   - place: where the case's units are, in the words of the policies.
  public init(roster: Roster, in case: Case, source: String = "roster", place: String? = nil) {
    records = roster.staff.flatMap { staff in
      roster.horizon.flatMap { day in
        Self.records(of: staff, roster[staff, day], on: day, in: `case`, source: source, place: place)
      }
    }
  }

  /// The records of one day plan.
  static func records(
    of staff: StaffID, _ plan: DayPlan, on day: CivilDay, in case: Case, source: String, place: String?
  ) -> [WorkRecord] {
    `case`.duty(plan, on: day).parts.map { part in
      let workplace = Workplace(unit: part.unit, post: `case`.posts.first { $0.id == part.stint.post })
      return WorkRecord(
        staff: staff, date: day,
        extent: .times(start: part.start, end: part.end, breakLength: part.shift.breakLength),
        shift: part.shift.code, kind: part.shift.kind, nights: part.shift.nights, unit: part.stint.unit,
        post: part.stint.post, zone: workplace.zone, contact: workplace.contact,
        contactSource: workplace.contactSource, place: place, evidence: .planned,
        source: WorkRecord.Source(file: source))
    }
  }
}
