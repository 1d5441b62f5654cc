// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

extension AttendanceReader {
  /// One line of a time clock: when, in one column or as date and time in two.
  func punch(_ row: TableRow) -> (staff: StaffID, punch: Punch)? {
    let staff = row.required("id", as: lookups.staff)?.value
    for column in ["shift", "start", "end", "days"] where row.has(column) {
      row.report(.onlyOneOf(names: ["time", column]), in: column)
      return nil
    }
    guard let noted = noted(row), let staff else { return nil }
    let moment = subject.clock.moment(noted.day, ColumnTime(noted.time))
    return (staff, Punch(moment: moment, origin: row.origin(of: "time")))
  }

  private func noted(_ row: TableRow) -> (day: CivilDay, time: MinuteOfDay)? {
    if row.has("date") {
      let day = row.requiredDay("date")
      let time = row.required("time", as: .timeOfDay)?.value
      return day.flatMap { day in time.map { (day, $0) } }
    }
    guard let noted = row.required("time", as: .dateAndTime) else { return nil }
    guard let time = noted.value.time else {
      problems.add(.punchWithoutTime, at: noted.origin)
      return nil
    }
    return (noted.value.day, time)
  }

  /// Adds the work that punches show, by the window that the case declares and the duties of the roster, or
  /// else of the history.
  func pair(_ punches: [StaffID: [Punch]], into attendance: inout Attendance) {
    guard let first = punches.values.joined().map(\.origin).min() else { return }
    guard let window = draft.settings.punches else {
      problems.add(.punchWindowMissing, at: first)
      return
    }
    let duties = dutiesToPair
    guard !duties.isEmpty else {
      problems.add(.punchesWithoutRoster, at: first)
      return
    }
    for (staff, own) in punches.sorted(by: { $0.key < $1.key }) {
      let result = PunchPairing(window: window).pair(own, with: duties[staff] ?? [])
      attendance.records += result.records
      for (punch, date) in result.single {
        problems.add(.unpairedPunch(id: staff.text, date: date.description), at: punch.origin)
        attendance.errorsInRows += 1
        attendance.unclear.insert(staff)
      }
      for punch in result.outside { problems.add(.punchOutsideDuties(id: staff.text), at: punch.origin) }
    }
  }

  /// The roster the attendance belongs to; without one, what the case says was worked before its horizon.
  private var dutiesToPair: [StaffID: [WorkRecord]] {
    if !planned.isEmpty { return Dictionary(grouping: planned.values.joined(), by: \.staff) }
    let plans = subject.history.plans
    let days = plans.values.flatMap(\.keys)
    guard let first = days.min(), let last = days.max() else { return [:] }
    var roster = Roster(horizon: first...last, staff: subject.staff.map(\.id))
    for (staff, own) in plans {
      for (day, plan) in own { roster[staff, day] = plan }
    }
    return Dictionary(
      grouping: PlannedWork(roster: roster, in: subject, source: "history.csv", place: place).records,
      by: \.staff)
  }
}
