// SPDX-License-Identifier: GPL-3.0-or-later

/// A cycle of codes that people follow with an offset each, at a price for each deviation.
///
/// On a day of the horizon the expected entry is `cycle[(days from anchor to day + offset) mod length]`. A
/// nil entry expects nothing, an empty text a day off. Every day whose ``DayPlan/code`` differs from what is
/// expected has amount 1. People without an offset are not judged.
public struct Rotation: Sendable, Hashable {
  public let head: RuleHead
  public let cycle: [String?]
  public let anchor: CivilDay
  public let offsets: [StaffID: Int]

  public init(head: RuleHead, cycle: [String?], anchor: CivilDay, offsets: [StaffID: Int]) {
    self.head = head
    self.cycle = cycle
    self.anchor = anchor
    self.offsets = offsets
  }

  /// The expected code of a person on a day; nil when nothing is expected.
  public func expected(of staff: StaffID, on day: CivilDay) -> String? {
    guard let offset = offsets[staff], !cycle.isEmpty else { return nil }
    let position = (anchor.distance(to: day) + offset) % cycle.count
    return cycle[position < 0 ? position + cycle.count : position]
  }
}

extension Rotation {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    timeline.horizon.compactMap { day in
      guard let expected = expected(of: timeline.member.id, on: day), let duty = timeline[day],
        duty.plan.code != expected
      else { return nil }
      return head.violation(of: timeline.member, on: day...day, required: 1, actual: 0, amount: 1)
    }
  }
}
