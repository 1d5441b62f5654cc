// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The part of a record that belongs to one date for pay.
struct DayPiece {
  enum Measure {
    case hours(Minutes)
    case days(ExactDecimal)
  }

  let date: CivilDay
  let record: WorkRecord
  let measure: Measure
}

extension DayPiece {
  /// The pieces of one person's records, in order.
  ///
  /// Records of one date that follow each other without a gap are one duty: writing a stint down in two rows
  /// changes nothing. Time that two records claim counts once, for the one that starts first; that they
  /// overlap is a ``PayFinding``.
  static func pieces(of records: [WorkRecord], counting: DayCounting, clock: CivilClock) -> [DayPiece] {
    var pieces: [DayPiece] = []
    var duty: [WorkRecord] = []
    var workedUntil: Moment?
    func close() {
      pieces += Self.pieces(ofDuty: duty, counting: counting, clock: clock)
      duty = []
    }
    for record in records.sorted() {
      if case .days(let days) = record.extent {
        pieces.append(DayPiece(date: record.date, record: record, measure: .days(days)))
        continue
      }
      if record.kind == .standby, counting.standby == .callOutsOnly { continue }
      guard let record = record.starting(noEarlierThan: workedUntil), let times = record.times else {
        continue
      }
      workedUntil = times.end
      if let last = duty.last, last.date != record.date || last.times?.end != record.times?.start { close() }
      duty.append(record)
    }
    close()
    return pieces
  }

  private static func pieces(
    ofDuty duty: [WorkRecord], counting: DayCounting, clock: CivilClock
  ) -> [DayPiece] {
    let parts = duty.enumerated().flatMap {
      index, record -> [(date: CivilDay, record: WorkRecord, hours: Minutes)] in
      guard let (start, end, breakLength) = record.times, start < end else { return [] }
      let length = start.until(end)
      let counted = max(.zero, counting.breaks == .excluded ? length - breakLength : length)
      // Handing over happens once, after the last stint.
      let handover = index == duty.count - 1 ? counting.handover : .zero
      guard counting.attribution != .startDate else { return [(record.date, record, counted + handover)] }
      return split(counted, over: start, end, near: record.date, clock: clock).enumerated().reversed().map {
        position, part in
        (part.date, record, part.hours + (position == 0 ? handover : .zero))
      }
    }
    guard counting.attribution == .mostWorked else {
      return parts.map { DayPiece(date: $0.date, record: $0.record, measure: .hours($0.hours)) }
    }
    var hoursOf: [CivilDay: Minutes] = [:]
    for part in parts { hoursOf[part.date, default: .zero] = hoursOf[part.date, default: .zero] + part.hours }
    let most = hoursOf.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    return parts.map { DayPiece(date: most ?? $0.date, record: $0.record, measure: .hours($0.hours)) }
  }

  /// The counted hours by date, the last date first; a break is shared out in proportion to real time.
  private static func split(
    _ counted: Minutes, over start: Moment, _ end: Moment, near date: CivilDay, clock: CivilClock
  ) -> [(date: CivilDay, hours: Minutes)] {
    var day = date
    while clock.midnight(day.advanced(by: 1)) <= start { day = day.advanced(by: 1) }
    while clock.midnight(day) > start { day = day.advanced(by: -1) }
    let length = start.until(end).count
    var shares: [(date: CivilDay, hours: Minutes)] = []
    var (from, given) = (start, 0)
    while from < end {
      let midnight = clock.midnight(day.advanced(by: 1))
      let until = min(end, midnight)
      let upTo = counted.count * start.until(until).count / length
      shares.append((day, Minutes(upTo - given)))
      (from, given, day) = (until, upTo, day.advanced(by: 1))
    }
    return shares.reversed()
  }
}
