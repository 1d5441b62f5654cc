// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What one person has of a burden, against their share of what people of their profession have of it together, see
/// ``Case/burdenWeight(of:)``.
struct BurdenLine: Sendable, Hashable {
  let staff: StaffID
  let name: String
  let burden: Burden
  let worked: Int
  let share: Int
  /// What the person brings in; positive for too much.
  let carried: Int

  /// How far the person is above the share, what is carried in included.
  var difference: Int { carried + worked - share }

  /// Person by person, in the order of the case.
  static func all(of roster: Roster, in subject: Case) -> [BurdenLine] {
    var worked: [StaffID: [Burden: Int]] = [:]
    for member in subject.staff {
      for day in roster.horizon {
        let duty = subject.duty(roster[member.id, day], on: day)
        for burden in Burden.allCases {
          worked[member.id, default: [:]][burden, default: 0] += burden.count(of: duty, in: subject)
        }
      }
    }
    var shares: [Burden: [StaffID: Int]] = [:]
    for profession in Set(subject.staff.map(\.profession)).sorted() {
      let members = subject.staff.filter { $0.profession == profession }
      for burden in Burden.allCases {
        let total = members.reduce(0) { $0 + (worked[$1.id]?[burden] ?? 0) }
        shares[burden, default: [:]].merge(subject.shares(of: total, among: members)) { first, _ in first }
      }
    }
    return subject.staff.flatMap { member in
      Burden.allCases.map { burden in
        BurdenLine(
          staff: member.id, name: member.name, burden: burden, worked: worked[member.id]?[burden] ?? 0,
          share: shares[burden]?[member.id] ?? 0, carried: subject.carriedBurdens[burden]?[member.id] ?? 0)
      }
    }
  }
}

extension Burden {
  var phrase: Phrase {
    switch self {
    case .nights: .columnNights
    case .weekends: .columnWeekends
    case .statutory: .columnStatutory
    case .exposure: .columnExposure
    case .frontLine: .columnFrontLine
    }
  }
}
