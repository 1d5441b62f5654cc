// SPDX-License-Identifier: GPL-3.0-or-later

/// A name that HR, a planner or a policy gave to something, kept as written.
///
/// The phantom `Subject` keeps the id of a person from being used where the code of a shift is meant.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral value: String) { self.text = value }

  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// What each identifier names; the cases are never made.
public enum Named {
  public enum Staff {}
  public enum Unit {}
  public enum Post {}
  public enum Shift {}
  public enum Skill {}
  public enum Level {}
  public enum Echelon {}
  public enum Team {}
  public enum Profession {}
  public enum Rule {}
  public enum Row {}
  public enum Decision {}
  public enum Quantity {}
  public enum LeaveKind {}
}

public typealias StaffID = Identifier<Named.Staff>
public typealias UnitID = Identifier<Named.Unit>
public typealias PostID = Identifier<Named.Post>
public typealias ShiftCode = Identifier<Named.Shift>
public typealias SkillID = Identifier<Named.Skill>
public typealias LevelID = Identifier<Named.Level>
public typealias EchelonID = Identifier<Named.Echelon>
public typealias TeamID = Identifier<Named.Team>
public typealias ProfessionID = Identifier<Named.Profession>
public typealias RuleID = Identifier<Named.Rule>
public typealias RowID = Identifier<Named.Row>
public typealias DecisionID = Identifier<Named.Decision>
public typealias QuantityID = Identifier<Named.Quantity>
public typealias LeaveKindID = Identifier<Named.LeaveKind>
