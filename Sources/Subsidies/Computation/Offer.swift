// SPDX-License-Identifier: GPL-3.0-or-later

/// An entitlement in a computation: in a place of its own, so that looking at it a million times copies nothing, with
/// the claims that were made on it so far.
final class Offer {
  let entitlement: Entitlement
  var claims: [Claim] = []

  init(_ entitlement: Entitlement) { self.entitlement = entitlement }
}
