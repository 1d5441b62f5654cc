// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `fairness.csv`: what each person has of each burden against their share of what people of their profession have of it
  /// together, see ``Case/burdenWeight(of:)``.
  public var fairnessTable: Table {
    let columns: [Phrase] = [
      .columnID, .columnName, .columnKind, .columnWorked, .columnShare, .columnDifference,
    ]
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
    let rows = subject.staff.flatMap { member in
      Burden.allCases.map { burden -> [Field] in
        let (own, share) = (worked[member.id]?[burden] ?? 0, shares[burden]?[member.id] ?? 0)
        return [
          .text(member.id.text), .text(member.name), .text(wording[burden.phrase]), .number(own), .number(share),
          .number(own - share),
        ]
      }
    }
    return Table(name: "fairness.csv", columns: columns.map { wording[$0] }, rows: rows)
  }
}

extension Burden {
  var phrase: Phrase {
    switch self {
    case .nights: .columnNights
    case .weekends: .columnWeekends
    case .statutory: .columnStatutory
    case .exposure: .columnExposure
    }
  }
}
