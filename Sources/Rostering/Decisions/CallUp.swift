// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether and when an echelon is called up; the value is 0 for never, otherwise 1 + the index into `days`.
///
/// People of the echelon may have duties only on days from the call-up day + `noticeDays` on; hard.
/// Membership is judged on each day. The cost is paid once.
public struct CallUp: Sendable, Hashable {
  public let id: DecisionID
  public let title: String
  public let echelon: EchelonID
  public let days: [CivilDay]
  public let noticeDays: Int
  public let cost: Cost

  public init(
    id: DecisionID, title: String? = nil, echelon: EchelonID, days: [CivilDay], noticeDays: Int = 0,
    cost: Cost
  ) {
    self.id = id
    self.title = title ?? id.text
    self.echelon = echelon
    self.days = days
    self.noticeDays = noticeDays
    self.cost = cost
  }

  public func mayWork(on day: CivilDay, value: Int) -> Bool {
    value > 0 && days[value - 1].distance(to: day) >= noticeDays
  }
}

extension CallUp {
  func violations(value: Int, in book: DutyBook) -> [Violation] {
    book.subject.horizon.filter { !mayWork(on: $0, value: value) }.flatMap { day in
      book.people(.echelon(echelon), on: day).compactMap { member, timeline in
        guard let duty = timeline[day], !duty.isOff else { return nil }
        return SharedDecision.forbidden(duty, of: member.id, by: id)
      }
    }
  }
}
