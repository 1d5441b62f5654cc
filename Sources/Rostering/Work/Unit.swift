// SPDX-License-Identifier: GPL-3.0-or-later

/// The infection-control zone of a place or a post.
public enum Zone: String, Sendable, CaseIterable, Hashable { case clean, buffer, contaminated }

/// How close a post is to patients.
public enum Contact: String, Sendable, CaseIterable, Hashable { case direct, indirect, none }

/// A place that needs covering: a ward, a fever clinic, a dispatch room.
public struct Unit: Sendable, Hashable {
  public let id: UnitID
  public let name: String
  public let kind: String?
  public let zone: Zone
  /// First and last day on which the unit is open.
  public let opens: CivilDay?
  public let closes: CivilDay?

  public init(
    id: UnitID, name: String, kind: String? = nil, zone: Zone = .clean, opens: CivilDay? = nil,
    closes: CivilDay? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.zone = zone
    self.opens = opens
    self.closes = closes
  }

  public func isOpen(on day: CivilDay) -> Bool {
    (opens.map { $0 <= day } ?? true) && (closes.map { day <= $0 } ?? true)
  }
}

/// What a person does in a unit; zone, contact and protection fall back to what the unit's zone implies.
public struct Post: Sendable, Hashable {
  public let id: PostID
  public let name: String
  public let zone: Zone?
  public let contact: Contact?
  /// How long a stint is worked in protective equipment, at most its credited time; nil for all of it in a contaminated zone and
  /// none of it elsewhere.
  public let protection: Minutes?

  public init(
    id: PostID, name: String, zone: Zone? = nil, contact: Contact? = nil, protection: Minutes? = nil
  ) {
    self.id = id
    self.name = name
    self.zone = zone
    self.contact = contact
    self.protection = protection
  }
}
