// SPDX-License-Identifier: GPL-3.0-or-later

/// A predicate on what a person does on one day.
///
/// Facts about a stint (`shift`, `kind`, `unit`, `post`, `zone`, `contact`) hold for a day when at least one
/// of its stints has them; `all` therefore may be met by two different stints of a combination. A day off
/// matches `off`, `on` and negations only.
public indirect enum DutyFilter: Sendable, Hashable {
  /// Any duty at all.
  case work
  case off
  case shift(Set<ShiftCode>)
  case kind(Shift.Kind)
  case unit(UnitID)
  case post(PostID)
  case zone(Zone)
  case contact(Contact)
  /// At least one stint is one of these.
  case stint(Set<Stint>)
  /// At least one stint counts for a night.
  case night
  /// At least one stint interrupts rest: work other than a standby at home.
  case interruptsRest
  /// The credited time of the day is more than this.
  case longerThan(Minutes)
  /// At least one stint ends later than this by the clock of its column; a night that ends at `+1 07:00` does.
  case endsAfter(ColumnTime)
  /// At least one stint starts earlier than this by the clock of its column.
  case startsBefore(ColumnTime)
  /// The day is one of these, whether or not anything is done on it.
  case on(Set<CivilDay>)
  case all([DutyFilter])
  case any([DutyFilter])
  case not(DutyFilter)

  public func matches(_ duty: Duty) -> Bool {
    switch self {
    case .work: !duty.isOff
    case .off: duty.isOff
    case .shift(let codes): duty.parts.contains { codes.contains($0.shift.code) }
    case .kind(let kind): duty.parts.contains { $0.shift.kind == kind }
    case .unit(let unit): duty.parts.contains { $0.stint.unit == unit }
    case .post(let post): duty.parts.contains { $0.stint.post == post }
    case .zone(let zone): duty.parts.contains { $0.zone == zone }
    case .contact(let contact): duty.parts.contains { $0.contact == contact }
    case .stint(let stints): duty.parts.contains { stints.contains($0.stint) }
    case .night: duty.nights > 0
    case .interruptsRest: duty.parts.contains { $0.shift.interruptsRest }
    case .longerThan(let length): duty.credited > length
    case .endsAfter(let time): duty.parts.contains { $0.shift.end > time }
    case .startsBefore(let time): duty.parts.contains { $0.shift.start < time }
    case .on(let days): days.contains(duty.day)
    case .all(let filters): filters.allSatisfy { $0.matches(duty) }
    case .any(let filters): filters.contains { $0.matches(duty) }
    case .not(let filter): !filter.matches(duty)
    }
  }
}
