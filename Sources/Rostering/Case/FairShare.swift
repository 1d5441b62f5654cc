// SPDX-License-Identifier: GPL-3.0-or-later

/// What should be shared out evenly.
public enum Burden: String, Sendable, CaseIterable, Hashable {
  /// Nights as the shifts count them.
  case nights
  /// Saturdays and Sundays worked.
  case weekends
  /// Statutory holidays worked.
  case statutory
  /// Days with a stint in a contaminated zone.
  case exposure
  /// Days with a stint in direct contact with patients, which allowances for the front line pay most.
  case frontLine = "front_line"
}

extension Case {
  /// How large a part of a burden is a person's: fraction of full time, in thousandths, over the days of the horizon on which
  /// they are employed, fit for work and not on leave for the whole day.
  public func burdenWeight(of member: StaffMember) -> Int {
    horizon.reduce(0) { sum, day in
      guard member.isEmployed(on: day), fitness(of: member.id, on: day).mayWork,
        !leave.contains(where: {
          $0.staff == member.id && $0.status == .approved && $0.part == nil && $0.days.contains(day)
        })
      else { return sum }
      return sum + self.member(member, on: day).fraction.thousandths
    }
  }

  /// What the lines of demand of a case ask for of a measure, where people like these may take it: the target, or else
  /// the minimum, of every day.
  ///
  /// - Parameter filter: the duties that count.
  public func demanded(_ measure: Measure, of filter: DutyFilter, from who: StaffFilter) -> Int {
    rows.reduce(0) { sum, row in
      guard case .posts(let line) = row else { return sum }
      let wanted = line.bounds.target ?? line.bounds.minimum ?? 0
      return horizon.reduce(sum) { sum, day in
        guard line.days.contains(day, in: calendar), isFor(who, line, on: day) else { return sum }
        let duty = duty(DayPlan([line.stint]), on: day)
        return filter.matches(duty) ? sum + wanted * measure.value(of: duty) : sum
      }
    }
  }

  private func isFor(_ who: StaffFilter, _ line: PostDemand, on day: CivilDay) -> Bool {
    staff.contains { member in
      let person = self.member(member, on: day)
      return who.matches(person, on: day) && line.requires.matches(person, on: day)
    }
  }

  /// The share of each person among those who match, rounded half up; what nobody can take is in no share.
  public func shares(of total: Int, among members: [StaffMember]) -> [StaffID: Int] {
    let weights = members.map { ($0.id, burdenWeight(of: $0)) }
    let sum = weights.reduce(0) { $0 + $1.1 }
    guard sum > 0 else { return [:] }
    return Dictionary(
      weights.map { ($0.0, (2 * total * $0.1 + sum) / (2 * sum)) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Burden {
  /// What a rule counts, on which duties, so that over a horizon it comes to the burden.
  public func counting(in subject: Case) -> (measure: Measure, of: DutyFilter) {
    func days(_ matches: (CivilDay) -> Bool) -> DutyFilter {
      .all([.work, .on(Set(subject.horizon.filter(matches)))])
    }
    return switch self {
    case .nights: (.nights, .work)
    case .weekends: (.days, days(\.weekday.isWeekend))
    case .statutory: (.days, days { subject.calendar.type(of: $0) == .statutory })
    case .exposure: (.days, .zone(.contaminated))
    case .frontLine: (.days, .contact(.direct))
    }
  }

  /// What one day's duty counts.
  public func count(of duty: Duty, in subject: Case) -> Int {
    switch self {
    case .nights: duty.nights
    case .weekends: duty.isOff || !duty.day.weekday.isWeekend ? 0 : 1
    case .statutory: duty.isOff || subject.calendar.type(of: duty.day) != .statutory ? 0 : 1
    case .exposure: duty.parts.contains { $0.zone == .contaminated } ? 1 : 0
    case .frontLine: duty.parts.contains { $0.contact == .direct } ? 1 : 0
    }
  }
}
