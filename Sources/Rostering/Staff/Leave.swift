// SPDX-License-Identifier: GPL-3.0-or-later

/// A kind of absence or meeting, and what it credits.
public struct LeaveKind: Sendable, Hashable {
  public let id: LeaveKindID
  /// What the case calls it.
  public let name: String
  /// What it is called in each language, where that is known; the kinds every case has are named in all.
  public let names: [Language: String]
  /// Credited for a whole work day of this leave at full time; nil means the daily hours of the case.
  public var creditPerWorkDay: Minutes?
  /// A private kind shows as off in every output.
  public let isPrivate: Bool

  public init(
    id: LeaveKindID, name: String, names: [Language: String] = [:], creditPerWorkDay: Minutes? = nil,
    isPrivate: Bool = true
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.creditPerWorkDay = creditPerWorkDay
    self.isPrivate = isPrivate
  }

  /// The name in a language; the case's own word where it has none in that language.
  public func name(in language: Language) -> String { names[language] ?? name }
}

/// An absence or a meeting of one person; a duty that overlaps an approved one is not allowed.
///
/// A pending one is only a ``Wish``, which whoever
/// builds the case adds to its rules.
public struct Leave: Sendable, Hashable {
  public enum Status: String, Sendable, CaseIterable { case approved, pending }

  public let staff: StaffID
  public let days: ClosedRange<CivilDay>
  public let kind: LeaveKindID
  /// The part of each day that is taken; nil means whole days.
  public let part: ClosedRange<ColumnTime>?
  public let status: Status

  public init(
    staff: StaffID, days: ClosedRange<CivilDay>, kind: LeaveKindID, part: ClosedRange<ColumnTime>? = nil,
    status: Status = .approved
  ) {
    self.staff = staff
    self.days = days
    self.kind = kind
    self.part = part
    self.status = status
  }
}
