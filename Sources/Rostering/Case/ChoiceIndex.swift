// SPDX-License-Identifier: GPL-3.0-or-later

/// Answers what ``Case`` answers about choices, with the rows of each day and the leave of each person at hand.
///
/// For whoever asks about everybody on every day; a change of the case needs a new index.
public struct ChoiceIndex: Sendable {
  private let subject: Case
  private let linesByDay: [[Stint: [LinkingRow]]]
  private let leaveByStaff: [StaffID: [Leave]]

  public init(_ subject: Case) {
    self.subject = subject
    let offers = subject.rows.map { (row: $0, stints: $0.offeredStints) }.filter { !$0.stints.isEmpty }
    self.linesByDay = subject.horizon.map { day in
      var lines: [Stint: [LinkingRow]] = [:]
      for offer in offers where offer.row.offers(on: day, in: subject.calendar) {
        for stint in offer.stints { lines[stint, default: []].append(offer.row) }
      }
      return lines
    }
    self.leaveByStaff = Dictionary(grouping: subject.leave, by: \.staff)
  }

  /// What ``Case/obstacles(to:for:on:)`` says about a day of the horizon.
  public func obstacles(to plan: DayPlan, for member: StaffMember, on day: CivilDay) -> [Obstacle] {
    let index = subject.horizon.lowerBound.distance(to: day)
    guard linesByDay.indices.contains(index) else { return subject.obstacles(to: plan, for: member, on: day) }
    let lines = linesByDay[index]
    return subject.obstacles(
      to: plan, for: member, on: day, lines: { lines[$0] ?? [] }, leave: leaveByStaff[member.id] ?? [])
  }
}
