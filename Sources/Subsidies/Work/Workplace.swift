// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Where somebody works and as what, and the zone and contact class that follow: those of the post, else
/// those the unit's zone implies.
public struct Workplace: Hashable, Sendable {
  public let zone: Zone
  public let contact: Contact
  public let contactSource: ContactSource

  public init(unit: Unit, post: Post?) {
    zone = post?.zone ?? unit.zone
    contactSource = post?.contact != nil || post?.zone != nil ? .post : .zone
    contact = post?.contact ?? (zone == .contaminated ? .direct : zone == .buffer ? .indirect : .none)
  }
}
