// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Case {
  /// The case with those lines alone that ask for people on a day, so that looking for one of them is quick.
  func demand(on day: CivilDay) -> Case {
    var reduced = self
    reduced.rows = rows.filter { row in
      switch row {
      case .posts(let line): line.days.contains(day, in: calendar)
      case .clock(let line): line.days.contains(day, in: calendar)
      case .mix, .quantity, .teams: false
      }
    }
    return reduced
  }

  /// The shifts a mix is judged on: its own, or all that a line of its unit demands on that day, in the order of the case.
  func shifts(judgedBy mix: Mix, on day: CivilDay) -> [ShiftCode] {
    guard mix.shifts.isEmpty else { return mix.shifts }
    var demanded: Set<ShiftCode> = []
    for row in rows {
      switch row {
      case .posts(let line)
      where line.days.contains(day, in: calendar) && (mix.unit == nil || line.unit == mix.unit):
        demanded.insert(line.shift)
      case .clock(let line)
      where line.days.contains(day, in: calendar) && (mix.unit == nil || line.unit == mix.unit):
        demanded.formUnion(line.shifts)
      default: continue
      }
    }
    return shifts.map(\.code).filter(demanded.contains)
  }

  /// Whether a person counts for a standby quantity on a day at all; what they work is judged apart.
  func canBeCalled(_ member: StaffMember, on day: CivilDay) -> Bool {
    member.isEmployed(on: day) && fitness(of: member.id, on: day).mayWork
      && !leave.contains { $0.staff == member.id && $0.status == .approved && $0.days.contains(day) }
  }
}
