// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// One line of a time clock.
struct Punch: Hashable {
  let moment: Moment
  /// The row it stands in.
  let origin: Origin
}

/// Pairs the punches of one person with that person's duties.
///
/// Duties without time between them are one stay: nobody punches out of the first to punch into the second. A
/// punch belongs to the stay whose window holds it, and to the nearer one where two do. The first punch of a
/// stay begins it and the last one ends it. A standby is not punched.
struct PunchPairing {
  let window: PunchWindow

  struct Result {
    /// What was worked, duty by duty.
    var records: [WorkRecord] = []
    /// Punches that are the only one of a stay, with the date of its first duty.
    var single: [(punch: Punch, date: CivilDay)] = []
    /// Punches near no duty, or of which no time of a duty is left.
    var outside: [Punch] = []
  }

  private struct Stay {
    let duties: [WorkRecord]
    let start: Moment
    let end: Moment
    var punches: [Punch] = []

    /// How long a moment is before the start or after the end; nothing in between.
    func distance(to moment: Moment) -> Minutes {
      max(.zero, max(moment.until(start), end.until(moment)))
    }
  }

  /// - Parameter duties: What the roster plans for the person; each has times.
  func pair(_ punches: [Punch], with duties: [WorkRecord]) -> Result {
    var result = Result()
    var stays = stays(of: duties)
    for punch in punches.sorted(by: { ($0.moment, $0.origin) < ($1.moment, $1.origin) }) {
      let near = stays.indices.filter {
        stays[$0].start.until(punch.moment) >= .zero - window.before
          && stays[$0].end.until(punch.moment) <= window.after
      }
      guard
        let nearest = near.min(by: {
          stays[$0].distance(to: punch.moment) < stays[$1].distance(to: punch.moment)
        })
      else {
        result.outside.append(punch)
        continue
      }
      stays[nearest].punches.append(punch)
    }
    for stay in stays { read(stay, into: &result) }
    return result
  }

  private func read(_ stay: Stay, into result: inout Result) {
    guard let first = stay.punches.first, let last = stay.punches.last, let date = stay.duties.first?.date
    else { return }
    guard first.moment < last.moment else {
      result.single.append((first, date))
      return
    }
    let records = stay.duties.indices.compactMap { index in
      record(
        stay.duties[index], in: stay, from: first, to: last.moment, isFirst: index == 0,
        isLast: index == stay.duties.count - 1)
    }
    if records.isEmpty { result.outside += stay.punches }
    result.records += records
  }

  private func record(
    _ duty: WorkRecord, in stay: Stay, from first: Punch, to last: Moment, isFirst: Bool, isLast: Bool
  ) -> WorkRecord? {
    guard case .times(let start, let end, let breakLength) = duty.extent else { return nil }
    let all = window.counts == .punched
    let from = all && isFirst ? first.moment : max(start, first.moment)
    let to = all && isLast ? last : min(end, last)
    guard from < to else { return nil }
    return WorkRecord(
      staff: duty.staff, date: duty.date,
      extent: .times(start: from, end: to, breakLength: min(breakLength, from.until(to))), shift: duty.shift,
      kind: duty.kind, nights: duty.nights, unit: duty.unit, post: duty.post, zone: duty.zone,
      contact: duty.contact, contactSource: duty.contactSource, place: duty.place, evidence: .punched,
      source: WorkRecord.Source(file: first.origin.file, row: first.origin.cell?.row))
  }

  private func stays(of duties: [WorkRecord]) -> [Stay] {
    var stays: [Stay] = []
    for duty in duties.sorted() where duty.kind != .standby {
      guard case .times(let start, let end, _) = duty.extent else { continue }
      if let last = stays.last, start <= last.end {
        stays[stays.count - 1] = Stay(
          duties: last.duties + [duty], start: last.start, end: max(last.end, end))
      } else {
        stays.append(Stay(duties: [duty], start: start, end: end))
      }
    }
    return stays
  }
}
