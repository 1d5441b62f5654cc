// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A roster as the checkers of the public formats read it.
public enum NRPRoster {
  /// One line a person in the instance's order: the id, then a cell a day, empty for a day off.
  public static func text(_ roster: Roster, of subject: Case) -> String {
    subject.staff.map { member in
      ([member.id.text] + subject.days.map { roster[member.id, $0].code }).joined(separator: ",") + "\n"
    }.joined()
  }
}
