// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// One person's duties as an iCalendar file (RFC 5545).
///
/// The uid of an event follows from person, date and position in the day, so that a later roster replaces the events of an earlier one instead of doubling
/// them. The stamp is the first day of the horizon: the file must not depend on when it was written. Times are in UTC, which every calendar
/// shows in its own zone.
public struct PersonalCalendar: Sendable {
  /// Relative to the output folder, `calendars/N017.ics`.
  public let path: String
  public let text: String

  init(of member: StaffMember, publication: Publication) {
    let subject = publication.subject
    let roster = publication.roster
    let stamp = PersonalCalendar.utc(
      Moment(minutesSinceEpoch: Int(roster.horizon.lowerBound.daysSinceEpoch) * 1440))
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Echelon//\(publication.provenance.version)//EN",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:" + PersonalCalendar.escape("\(publication.wording[.calendarName]) \(member.name)"),
    ]
    for day in roster.horizon {
      for (index, part) in subject.duty(roster[member.id, day], on: day).parts.enumerated() {
        let post = subject.posts.first { $0.id == part.stint.post }?.name ?? part.stint.post.text
        lines += [
          "BEGIN:VEVENT",
          "UID:\(FileName.safe(member.id.text))-\(day)-\(index + 1)@echelon",
          "DTSTAMP:\(stamp)",
          "DTSTART:\(PersonalCalendar.utc(part.start))",
          "DTEND:\(PersonalCalendar.utc(part.end))",
          "SUMMARY:" + PersonalCalendar.escape("\(part.shift.name) · \(part.unit.name)"),
          "LOCATION:" + PersonalCalendar.escape(part.unit.name),
          "DESCRIPTION:" + PersonalCalendar.escape("\(part.shift.code) \(post)"),
          "END:VEVENT",
        ]
      }
    }
    lines.append("END:VCALENDAR")
    path = "calendars/\(FileName.safe(member.id.text)).ics"
    text = lines.map { PersonalCalendar.folded($0) + "\r\n" }.joined()
  }

  /// `20260301T000000Z`.
  private static func utc(_ moment: Moment) -> String {
    let day =
      Int(moment.minutesSinceEpoch >= 0 ? moment.minutesSinceEpoch : moment.minutesSinceEpoch - 1439) / 1440
    let minute = moment.minutesSinceEpoch - day * 1440
    let date = CivilDay(daysSinceEpoch: Int32(day)).description.filter { $0 != "-" }
    let time = MinuteOfDay(minutesAfterMidnight: minute) ?? .midnight
    return "\(date)T\(time.description.filter { $0 != ":" })00Z"
  }

  private static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case _ where scalar.properties.generalCategory == .control: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Lines longer than 75 octets continue on the next line after a space; never inside a character.
  private static func folded(_ line: String) -> String {
    var result = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if length + size > 75 {
        result += "\r\n "
        length = 1
      }
      result.unicodeScalars.append(scalar)
      length += size
    }
    return result
  }
}

extension Publication {
  /// A calendar for every person of the case, also for those without a duty, so that an old file is emptied.
  public var calendars: [PersonalCalendar] {
    subject.staff.map { PersonalCalendar(of: $0, publication: self) }
  }
}
