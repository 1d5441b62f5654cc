// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Policy {
  /// The lines without those that another line of the same person excludes on any of its days.
  func withoutExcluded(_ lines: [EntitlementLine]) -> [EntitlementLine] {
    let excluding = entitlements.filter { !$0.excludes.isEmpty }
    guard !excluding.isEmpty else { return lines }
    return lines.filter { line in
      !excluding.contains { entitlement in
        entitlement.excludes.contains(line.entitlement)
          && lines.contains {
            $0.entitlement == entitlement.id && $0.amount > .zero && $0.days.overlaps(line.days)
          }
      }
    }
  }

  /// One person's lines, the later ones cut to what caps leave.
  ///
  /// Caps on the whole scheme or its budget cut nobody; ``PayChecks`` reports them.
  ///
  /// - Parameter paidBefore: what closed periods paid to the person, which counts towards a cap for a person.
  func capped(_ lines: [EntitlementLine], paidBefore: Money?) -> [EntitlementLine] {
    let personal = caps.filter { [.day, .month, .person].contains($0.scope) }
    guard !personal.isEmpty else { return lines }
    var paid: [CapStretch: Money] = [:]
    return lines.map { line in
      var line = line
      for cap in personal where cap.covers(line.entitlement) {
        guard let limit = cap.limit(on: line.date, in: currency) else { continue }
        let stretch = CapStretch(cap: cap, day: line.date)
        let before = paid[stretch, default: cap.scope == .person ? paidBefore ?? .zero : .zero]
        line = line.capped(to: max(.zero, limit - before), by: cap.id)
      }
      for cap in personal where cap.covers(line.entitlement) {
        let stretch = CapStretch(cap: cap, day: line.date)
        let before = paid[stretch, default: cap.scope == .person ? paidBefore ?? .zero : .zero]
        paid[stretch] = before + line.amount
      }
      return line
    }
  }
}

/// The stretch of time over which a cap counts for one person.
private struct CapStretch: Hashable {
  let cap: CapID
  let day: CivilDay?
  let month: CivilMonth?

  init(cap: Cap, day: CivilDay) {
    self.cap = cap.id
    self.day = cap.scope == .day ? day : nil
    month = cap.scope == .month ? day.month : nil
  }
}
