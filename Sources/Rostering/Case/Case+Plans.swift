// SPDX-License-Identifier: GPL-3.0-or-later

extension Case {
  /// Every plan that some demand line and some combination make possible on a day, the day off first, in a
  /// stable order.
  ///
  /// Whether a certain person may have one of them is told by ``obstacles(to:for:on:)``.
  public func plans(on day: CivilDay) -> [DayPlan] {
    let stints = demandedStints(on: day)
    var plans = [DayPlan.off] + stints.map { DayPlan([$0]) }
    for combination in combinations {
      plans += Case.sequences(of: combination.shifts[...], from: stints, acrossUnits: combination.acrossUnits)
        .map { DayPlan($0) }
    }
    var seen: Set<DayPlan> = []
    return plans.filter { seen.insert($0).inserted }
  }

  /// The plans one person may have on a day: the pinned one, or all without an obstacle.
  public func plans(for member: StaffMember, on day: CivilDay) -> [DayPlan] {
    if let pinned = pins[member.id]?[day] { return [pinned] }
    return plans(on: day).filter { obstacles(to: $0, for: member, on: day).isEmpty }
  }

  private func demandedStints(on day: CivilDay) -> [Stint] {
    let stints = rows.flatMap { $0.offers(on: day, in: calendar) ? $0.offeredStints : [] }
    var seen: Set<Stint> = []
    return stints.filter { seen.insert($0).inserted }
  }

  private static func sequences(
    of shifts: ArraySlice<ShiftCode>, from stints: [Stint], acrossUnits: Bool, unit: UnitID? = nil
  ) -> [[Stint]] {
    guard let first = shifts.first else { return [[]] }
    return stints.filter { $0.shift == first && (acrossUnits || unit == nil || $0.unit == unit) }.flatMap {
      stint in
      sequences(of: shifts.dropFirst(), from: stints, acrossUnits: acrossUnits, unit: stint.unit).map {
        [stint] + $0
      }
    }
  }
}
