// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Named {
  public enum Policy {}
  public enum Entitlement {}
  public enum Parameter {}
  public enum Multiplier {}
  public enum EntitlementGroup {}
  public enum Cap {}
  public enum Grade {}
}

public typealias PolicyID = Identifier<Named.Policy>
public typealias EntitlementID = Identifier<Named.Entitlement>
public typealias ParameterID = Identifier<Named.Parameter>
public typealias MultiplierID = Identifier<Named.Multiplier>
/// The entitlements of which a day or a duty gets one.
public typealias EntitlementGroupID = Identifier<Named.EntitlementGroup>
public typealias CapID = Identifier<Named.Cap>
/// A grade or band of a pay scale.
public typealias GradeID = Identifier<Named.Grade>
