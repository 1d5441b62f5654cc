// SPDX-License-Identifier: GPL-3.0-or-later

/// A code with its working time relative to the column in which it stands.
public struct Shift: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable { case day, evening, night, standby }

  public let code: ShiftCode
  public let name: String
  public let start: ColumnTime
  /// An end that is not after the start lies on the next day; equal to the start it is 24 h.
  public let end: ColumnTime
  public let breakLength: Minutes
  public let kind: Kind
  /// How many nights the shift counts for.
  public let nights: Int
  /// Hours credited where they differ from the real time less the break.
  public let creditedTime: Minutes?
  /// Whether working it ends a person's rest; a standby at home does not unless the case says so.
  public let interruptsRest: Bool

  public init(
    code: ShiftCode, name: String, start: ColumnTime, end: ColumnTime, breakLength: Minutes = .zero,
    kind: Kind = .day,
    nights: Int? = nil, creditedTime: Minutes? = nil, interruptsRest: Bool? = nil
  ) {
    self.code = code
    self.name = name
    self.start = start
    self.end = end.following(start)
    self.breakLength = breakLength
    self.kind = kind
    self.nights = nights ?? (kind == .night ? 1 : 0)
    self.creditedTime = creditedTime
    self.interruptsRest = interruptsRest ?? (kind != .standby)
  }
}
