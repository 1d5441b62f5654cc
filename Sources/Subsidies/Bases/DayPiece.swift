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
  /// When it begins on the wall clock; nil where that was not asked for.
  var clockTime: MinuteOfDay?
}

extension DayPiece {
  /// The pieces of one person's records, in order.
  ///
  /// Records of one date that follow each other without a gap are one duty: writing a stint down in two rows
  /// changes nothing. Time that two records claim counts once, for the one that starts first; that they
  /// overlap is a ``PayFinding``.
  ///
  /// - Parameters:
  ///   - records: in order.
  ///   - cuts: wall-clock times at which pieces end too, for conditions on the time of day.
  static func pieces(
    of records: [WorkRecord], counting: DayCounting, clock: CivilClock, cuts: [MinuteOfDay] = []
  ) -> [DayPiece] {
    var pieces: [DayPiece] = []
    var duty: [WorkRecord] = []
    var workedUntil: Moment?
    func close() {
      pieces += Self.pieces(ofDuty: duty, counting: counting, clock: clock, cuts: cuts)
      duty = []
    }
    for record in records {
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

  /// A part of a record on one date of the wall clock.
  private struct Part {
    let date: CivilDay
    let record: WorkRecord
    var hours: Minutes
    let start: Moment
  }

  private static func pieces(
    ofDuty duty: [WorkRecord], counting: DayCounting, clock: CivilClock, cuts: [MinuteOfDay]
  ) -> [DayPiece] {
    var parts: [Part] = []
    for (index, record) in duty.enumerated() {
      guard let (start, end, breakLength) = record.times, start < end else { continue }
      let length = start.until(end)
      let counted = max(.zero, counting.breaks == .excluded ? length - breakLength : length)
      if counting.attribution == .startDate, cuts.isEmpty {
        parts.append(Part(date: record.date, record: record, hours: counted, start: start))
      } else {
        parts += split(counted, of: record, start, end, clock: clock, cuts: cuts)
      }
      // Handing over happens once, after the last stint.
      if index == duty.count - 1, let last = parts.indices.last {
        parts[last].hours = parts[last].hours + counting.handover
      }
    }
    let most = counting.attribution == .mostWorked ? mostWorked(parts) : nil
    return parts.map { part in
      let date =
        switch counting.attribution {
        case .startDate: part.record.date
        case .splitAtMidnight: part.date
        case .mostWorked: most ?? part.date
        }
      return DayPiece(
        date: date, record: part.record, measure: .hours(part.hours),
        clockTime: cuts.isEmpty ? nil : clock.reading(at: part.start).time)
    }
  }

  private static func mostWorked(_ parts: [Part]) -> CivilDay? {
    var hoursOf: [CivilDay: Minutes] = [:]
    for part in parts { hoursOf[part.date, default: .zero] = hoursOf[part.date, default: .zero] + part.hours }
    return hoursOf.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The counted hours by date, in order; a break is shared out in proportion to real time.
  private static func split(
    _ counted: Minutes, of record: WorkRecord, _ start: Moment, _ end: Moment, clock: CivilClock,
    cuts: [MinuteOfDay]
  ) -> [Part] {
    var day = record.date
    while clock.midnight(day.advanced(by: 1)) <= start { day = day.advanced(by: 1) }
    while clock.midnight(day) > start { day = day.advanced(by: -1) }
    let length = start.until(end).count
    var parts: [Part] = []
    var (from, given) = (start, 0)
    while from < end {
      let midnight = clock.midnight(day.advanced(by: 1))
      let next = cuts.map { clock.moment(day, ColumnTime($0)) }.filter { $0 > from }.min() ?? midnight
      let until = min(end, min(midnight, next))
      let upTo = counted.count * start.until(until).count / length
      parts.append(Part(date: day, record: record, hours: Minutes(upTo - given), start: from))
      if until == midnight { day = day.advanced(by: 1) }
      (from, given) = (until, upTo)
    }
    return parts
  }
}
