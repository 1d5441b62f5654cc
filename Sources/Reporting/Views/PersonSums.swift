// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What a roster gives one person: hours against target, and the burdens that should be shared fairly.
public struct PersonSums: Sendable, Hashable {
  public let credited: Minutes
  /// See ``Case/target(of:)``.
  public let target: Minutes
  /// What the person was owed before the horizon; positive in their favour.
  public let opening: Minutes
  /// What approved leave credited; already taken off the target.
  public let leaveCredit: Minutes
  public let nights: Int
  /// Weekends (Saturday and Sunday) with a duty on either day.
  public let weekends: Int
  /// Statutory holidays with a duty.
  public let statutoryDays: Int
  /// Days with a stint in a contaminated zone.
  public let exposedDays: Int
  /// Days with a stint in direct contact with patients.
  public let frontLineDays: Int
  public let dutyDays: Int

  init(of member: StaffMember, duties: [Duty], case subject: Case) {
    let worked = duties.filter { !$0.isOff }
    credited = worked.reduce(.zero) { $0 + $1.credited }
    target = subject.target(of: member)
    opening = subject.openingHours[member.id] ?? .zero
    leaveCredit = duties.reduce(.zero) { $0 + subject.leaveCredit(of: member, on: $1.day) }
    nights = worked.reduce(0) { $0 + $1.nights }
    weekends = Set(worked.map(\.day).filter(\.weekday.isWeekend).map(\.monday)).count
    statutoryDays = worked.filter { subject.calendar.type(of: $0.day) == .statutory }.count
    exposedDays = worked.filter { $0.parts.contains { $0.zone == .contaminated } }.count
    frontLineDays = worked.reduce(0) { $0 + Burden.frontLine.count(of: $1, in: subject) }
    dutyDays = worked.count
  }

  /// What the person is owed after the horizon: opening + credited − target.
  public var balance: Minutes { opening + credited - target }
}
