// SPDX-License-Identifier: GPL-3.0-or-later

/// Standby strength: whether a person could be called in on a day.
///
/// It is 1 when the person's echelon can be called up within `within`, the person is employed, may work for health (``Fitness/mayWork``), has no approved leave on
/// any part of that day, the day's plan matches `free`, and at least `rest` of real time lies between the end
/// of the last earlier duty with ``Duty/working`` time (known history included; no such duty is rest enough)
/// and `time` on that day, and neither that day nor one of those for which `observation` lasts was worked in its zone (known
/// history included); otherwise 0.
public struct Callable: Sendable, Hashable {
  public let time: MinuteOfDay
  public let rest: Minutes
  public let free: DutyFilter
  /// The longest call-up notice of an echelon that is short enough; nil where any is.
  ///
  /// A person without an echelon needs no notice.
  public let within: Minutes?
  /// In observation after this nobody can be called in; nil where none is asked for.
  public let observation: ZoneObservation?

  public init(
    time: MinuteOfDay, rest: Minutes, free: DutyFilter = .off, within: Minutes? = nil,
    observation: ZoneObservation? = nil
  ) {
    self.time = time
    self.rest = rest
    self.free = free
    self.within = within
    self.observation = observation
  }

  /// Whether the call-up notice of a person, as they are on a day, is short enough.
  public func reaches(_ member: StaffMember, in subject: Case) -> Bool {
    guard let within, let echelon = subject.echelons.first(where: { $0.id == member.echelon }) else {
      return true
    }
    return echelon.callUpNotice <= within
  }
}

extension Callable {
  /// 1 when the person could be called in on a day, otherwise 0.
  ///
  /// - Parameter member: the person as they are on `day`.
  func value(of member: StaffMember, in timeline: Timeline, on day: CivilDay, of subject: Case) -> Int {
    guard reaches(member, in: subject), member.isEmployed(on: day),
      subject.fitness(of: member.id, on: day).mayWork,
      let duty = timeline[day], free.matches(duty), !isObserved(in: timeline, on: day),
      !subject.leave.contains(where: {
        $0.staff == member.id && $0.status == .approved && $0.days.contains(day)
      })
    else { return 0 }
    let called = subject.clock.moment(day, ColumnTime(time))
    guard let end = timeline.duties.last(where: { $0.day < day && $0.working != nil })?.working?.end else {
      return 1
    }
    return end.until(called) >= rest ? 1 : 0
  }
  private func isObserved(in timeline: Timeline, on day: CivilDay) -> Bool {
    guard let observation else { return false }
    return timeline.duties.contains { duty in
      (0...observation.days).contains(duty.day.distance(to: day)) && observation.begins(with: duty)
    }
  }
}
