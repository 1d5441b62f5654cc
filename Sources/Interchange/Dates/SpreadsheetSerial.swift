// SPDX-License-Identifier: GPL-3.0-or-later

/// Day numbers as spreadsheets store dates: day 1 is 1 January 1900.
///
/// The system has a 29 February 1900, day 60, that the calendar does not have: it was kept for the sake of an
/// older program. From day 61 on, every number is therefore one more than the days that have really passed.
public enum SpreadsheetSerial {
  /// The date of a day number up to 2958465, the last day of the year 9999; nothing for day 60 and outside.
  public static func date(ofDay serial: Int) -> ReadDate? {
    guard (1...2_958_465).contains(serial), serial != 60 else { return nil }
    // Days since 1 March 1900 make leap days fall at the end of the counted year.
    var rest = serial - (serial > 60 ? 61 : 60)
    guard rest >= 0 else {
      return serial <= 31
        ? ReadDate(year: 1900, month: 1, day: serial, form: .serial)
        : ReadDate(year: 1900, month: 2, day: serial - 31, form: .serial)
    }
    // Count from 1 March 1600, which begins a cycle of 400 years: three centuries of 36,524 days earlier.
    rest += 109_572
    let cycles = rest / 146_097
    rest %= 146_097
    let centuries = min(rest / 36_524, 3)
    rest -= centuries * 36_524
    let quads = rest / 1_461
    rest %= 1_461
    let years = min(rest / 365, 3)
    rest -= years * 365
    let shiftedMonth = (5 * rest + 2) / 153
    let day = rest - (153 * shiftedMonth + 2) / 5 + 1
    let year = 1600 + 400 * cycles + 100 * centuries + 4 * quads + years
    let isNextYear = shiftedMonth >= 10
    return ReadDate(
      year: isNextYear ? year + 1 : year, month: isNextYear ? shiftedMonth - 9 : shiftedMonth + 3, day: day,
      form: .serial)
  }
}
