// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// An amount per duty, such as a night fee by shift and level.
public struct DutyBasis: Hashable, Sendable {
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    case duty
    /// As many as the shift counts for: two for a night that is credited as two.
    case night
  }

  public let per: Unit

  public init(per: Unit = .duty) { self.per = per }

  /// A person's duties: records of one date with one shift are one, however many rows they take; without a
  /// shift, those that follow each other without a gap.
  static func duties(of records: [WorkRecord]) -> [[WorkRecord]] {
    var duties: [[WorkRecord]] = []
    for record in records.sorted() {
      let position = duties.firstIndex { duty in
        guard let last = duty.last, last.date == record.date else { return false }
        if record.shift != nil { return last.shift == record.shift }
        return last.shift == nil && last.times != nil && last.times?.end == record.times?.start
      }
      if let position { duties[position].append(record) } else { duties.append([record]) }
    }
    return duties
  }

  /// How many units a duty counts for.
  func count(_ duty: [WorkRecord]) -> Int {
    switch per {
    case .duty: 1
    case .night: duty.map(\.nights).max() ?? 0
    }
  }
}
