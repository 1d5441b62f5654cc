// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// An amount per duty, such as a night fee by shift and level.
public struct DutyBasis: Hashable, Sendable {
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    case duty
    /// As many as the shift counts for: two for a night that is credited as two.
    case night
    /// A standby that stands on the roster.
    case onCall = "on_call"
    /// Work with times of its own within a standby of the same person.
    case callOut = "call_out"
  }

  public let per: Unit

  public init(per: Unit = .duty) { self.per = per }

  /// A person's duties: records of one date with one shift are one, however many rows they take; without a
  /// shift, those that follow each other without a gap.
  static func duties(of records: [WorkRecord]) -> [[WorkRecord]] {
    var duties: [[WorkRecord]] = []
    for record in records {
      // Records come in order, so that only the duties at the end can be of the same date.
      let sameDate = duties.reversed().prefix { $0.last?.date == record.date }.count
      let position = duties.indices.suffix(sameDate).first { index in
        let duty = duties[index]
        guard let last = duty.last else { return false }
        if record.shift != nil { return last.shift == record.shift }
        return last.shift == nil && last.times != nil && last.times?.end == record.times?.start
      }
      if let position { duties[position].append(record) } else { duties.append([record]) }
    }
    return duties
  }

  /// How many units a duty counts for.
  ///
  /// - Parameter standbys: the person's standbys, within which a call-out lies.
  func count(_ duty: [WorkRecord], standbys: [WorkRecord]) -> Int {
    switch per {
    case .duty: 1
    case .night: duty.map(\.nights).max() ?? 0
    case .onCall: duty.contains { $0.kind == .standby } ? 1 : 0
    case .callOut: duty.contains { $0.isCallOut(in: standbys) } ? 1 : 0
    }
  }
}

extension WorkRecord {
  /// Whether it is work with times of its own, not on standby itself, that begins within a standby.
  func isCallOut(in standbys: [WorkRecord]) -> Bool {
    guard kind != .standby, state == .worked, let own = times else { return false }
    return standbys.contains { standby in
      standby.times.map { $0.start <= own.start && own.start < $0.end } ?? false
    }
  }
}
