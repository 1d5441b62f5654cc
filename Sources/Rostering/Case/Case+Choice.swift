// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a person may not have a day plan on a day.
public enum Obstacle: Sendable, Hashable {
  case notEmployed
  case pinnedOtherwise
  /// Leave, health or a personal restriction; which one is never said.
  case unavailable
  case unitClosed(UnitID)
  case unknownShift(ShiftCode)
  case unknownUnit(UnitID)
  /// Several stints that no combination of the case declares.
  case undeclaredCombination
  /// Two stints of the plan that interrupt rest overlap in real time; a standby may lie over anything.
  case overlappingStints
  /// No demand line asks for the stint on that day.
  case notInDemand(Stint)
  /// A line asks for the stint, but not by a person like this.
  case notQualified(Stint)
}

extension Case {
  /// Everything that keeps a person from having a plan on a day, in a stable order; empty when they may have
  /// it.
  ///
  /// A pinned plan has no other obstacles than itself: what a planner fixed is done, and rules judge it.
  public func obstacles(to plan: DayPlan, for member: StaffMember, on day: CivilDay) -> [Obstacle] {
    obstacles(to: plan, for: member, on: day, lines: { _ in rows }, leave: leave)
  }

  /// - Parameters:
  ///   - lines: at least the rows that ask for a stint on that day.
  ///   - leave: at least the leave of the person.
  func obstacles(
    to plan: DayPlan, for member: StaffMember, on day: CivilDay, lines: (Stint) -> [LinkingRow],
    leave: [Leave]
  ) -> [Obstacle] {
    if let pinned = pins[member.id]?[day] { return pinned == plan ? [] : [.pinnedOtherwise] }
    guard !plan.isOff else { return [] }
    var obstacles: [Obstacle] = []
    let person = self.member(member, on: day)
    if !person.isEmployed(on: day) { obstacles.append(.notEmployed) }
    for stint in plan.stints {
      if !shifts.contains(where: { $0.code == stint.shift }) { obstacles.append(.unknownShift(stint.shift)) }
      guard let unit = units.first(where: { $0.id == stint.unit }) else {
        obstacles.append(.unknownUnit(stint.unit))
        continue
      }
      if !unit.isOpen(on: day) { obstacles.append(.unitClosed(unit.id)) }
      switch demandStanding(of: person, for: stint, on: day, lines: lines(stint)) {
      case nil: obstacles.append(.notInDemand(stint))
      case false: obstacles.append(.notQualified(stint))
      default: break
      }
    }
    let duty = duty(plan, on: day)
    if duty.parts.count == plan.stints.count {
      if !isDeclared(plan) { obstacles.append(.undeclaredCombination) }
      if Case.hasOverlap(duty.parts.filter(\.shift.interruptsRest)) { obstacles.append(.overlappingStints) }
      if isUnavailable(person, for: duty, leave: leave) { obstacles.append(.unavailable) }
    }
    return obstacles
  }

  /// Whether all stints of a plan are one shift, or a declared combination in its order.
  public func isDeclared(_ plan: DayPlan) -> Bool {
    guard plan.stints.count > 1 else { return true }
    let oneUnit = Set(plan.stints.map(\.unit)).count == 1
    return combinations.contains { $0.shifts == plan.stints.map(\.shift) && ($0.acrossUnits || oneUnit) }
  }

  /// Nil when no line asks for the stint on that day, false when one does but not by such a person.
  private func demandStanding(
    of person: StaffMember, for stint: Stint, on day: CivilDay, lines: [LinkingRow]
  ) -> Bool? {
    var asked: Bool?
    for row in lines {
      switch row {
      case .posts(let line):
        guard line.stint == stint, line.days.contains(day, in: calendar) else { continue }
        asked = (asked ?? false) || line.standing(of: person, on: day) != nil
      case .clock(let line):
        guard line.unit == stint.unit, line.post == stint.post, line.shifts.contains(stint.shift),
          line.days.contains(day, in: calendar)
        else { continue }
        asked = (asked ?? false) || line.counts.matches(person, on: day)
      case .mix, .quantity, .teams: continue
      }
    }
    return asked
  }

  /// Whether health, approved leave or a personal restriction forbids the duty.
  private func isUnavailable(_ person: StaffMember, for duty: Duty, leave: [Leave]) -> Bool {
    let day = duty.day
    guard fitness(of: person.id, on: day).mayWork else { return true }
    // Parts of a day reach past midnight, those of a duty as well as those of a leave.
    let dates = day.advanced(by: -1)...day.advanced(by: 2)
    for leave in leave where leave.staff == person.id && leave.status == .approved {
      for date in dates where leave.days.contains(date) {
        if overlaps(duty, leave: leave, on: date) { return true }
      }
    }
    return restrictions.contains {
      $0.staff == person.id && $0.days.contains(day) && Case.forbids($0.kind, duty)
    }
  }

  /// Whether a duty takes any of the time that a leave covers on a date.
  ///
  /// A whole day of leave covers its date from midnight to midnight, but a night that began the day before
  /// and ends in the morning of a whole day off is allowed: leave begins after the last duty.
  public func overlaps(_ duty: Duty, leave: Leave, on date: CivilDay) -> Bool {
    guard let part = leave.part else { return date == duty.day && !duty.isOff }
    let start = clock.moment(date, part.lowerBound)
    let end = clock.moment(date, part.upperBound)
    return duty.parts.contains { $0.start < end && start < $0.end }
  }

  private static func hasOverlap(_ parts: [Duty.Part]) -> Bool {
    parts.indices.contains { index in
      parts[(index + 1)...].contains { $0.start < parts[index].end && parts[index].start < $0.end }
    }
  }

  public func fitness(of staff: StaffID, on day: CivilDay) -> Fitness { fitness[staff]?[day] ?? .fit }

  private static func forbids(_ kind: Restriction.Kind, _ duty: Duty) -> Bool {
    switch kind {
    case .noNight: duty.nights > 0 || duty.parts.contains { $0.shift.kind == .night }
    case .noContaminatedZone: duty.parts.contains { $0.zone == .contaminated }
    case .dayOnly: duty.parts.contains { $0.shift.kind != .day }
    case .maximumLength(let limit): duty.credited > limit
    case .notAlone, .protected, .nursingTime: false
    }
  }
}
