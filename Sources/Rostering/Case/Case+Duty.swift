// SPDX-License-Identifier: GPL-3.0-or-later

extension Case {
  /// The facts of a day plan on a date, in real time.
  ///
  /// Stints whose shift or unit the case does not know are left out; ``obstacles(to:for:on:)`` names them.
  public func duty(_ plan: DayPlan, on day: CivilDay) -> Duty {
    guard !plan.isOff else { return Duty(day: day, parts: []) }
    return Duty(day: day, parts: plan.stints.compactMap { part($0, on: day) })
  }

  private func part(_ stint: Stint, on day: CivilDay) -> Duty.Part? {
    guard let shift = shifts.first(where: { $0.code == stint.shift }),
      let unit = units.first(where: { $0.id == stint.unit })
    else { return nil }
    let post = posts.first { $0.id == stint.post }
    let zone = post?.zone ?? unit.zone
    let contact = post?.contact ?? (zone == .contaminated ? .direct : zone == .buffer ? .indirect : .none)
    let start = clock.moment(day, shift.start)
    let end = clock.moment(day, shift.end)
    let length = start.until(end)
    let credited = shift.creditedTime ?? (length - shift.breakLength)
    let protected = min(credited, post?.protection ?? (zone == .contaminated ? credited : .zero))
    let beforeMidnight = max(0, start.until(min(end, clock.midnight(day.advanced(by: 1)))).count)
    let onDate = length.count > 0 ? credited.count * beforeMidnight / length.count : credited.count
    return Duty.Part(
      stint: stint, shift: shift, unit: unit, zone: zone, contact: contact, start: start, end: end,
      credited: credited,
      creditedOnDate: Minutes(onDate), protected: protected)
  }
}
