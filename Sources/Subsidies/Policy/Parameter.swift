// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What a policy's text leaves open, or states as a number: named, never guessed.
public struct Parameter: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case choice(String)
    case duration(Minutes)
    /// A limit in hours; `isInclusive` says whether the limit itself is still below it.
    case threshold(Minutes, isInclusive: Bool)
    /// A number that is neither money nor hours, such as the divisor that makes a day's pay of a month's.
    case number(ExactDecimal)
  }

  public let id: ParameterID
  public let value: Value
  /// The values it may have; empty where any value of its kind may be given.
  public let choices: [Value]
  /// The text does not settle it: the case should, and until then the effect of each choice is printed.
  public let isOpen: Bool
  /// How well the value is documented; nil for a way of counting that is no number.
  public let evidence: EvidenceGrade?

  public init(
    id: ParameterID, value: Value, choices: [Value] = [], isOpen: Bool = false, evidence: EvidenceGrade? = nil
  ) {
    self.id = id
    self.value = value
    self.choices = choices
    self.isOpen = isOpen
    self.evidence = evidence
  }
}

extension Parameter.Value: CustomStringConvertible {
  /// As a policy file writes it: `split_at_midnight`, `4:00`, `<= 4:00`, `< 4:00`.
  public var description: String {
    switch self {
    case .choice(let name): name
    case .duration(let length): length.description
    case .threshold(let limit, let isInclusive): "\(isInclusive ? "<=" : "<") \(limit)"
    case .number(let number): number.description
    }
  }
}

/// What a case decides where a policy leaves a parameter open, or where the hospital deviates from its value.
public struct ParameterDecision: Hashable, Sendable {
  public let policy: PolicyID
  public let parameter: ParameterID
  public let value: Parameter.Value
  public let document: String
  public let decidedBy: String

  public init(
    policy: PolicyID, parameter: ParameterID, value: Parameter.Value, document: String, decidedBy: String
  ) {
    self.policy = policy
    self.parameter = parameter
    self.value = value
    self.document = document
    self.decidedBy = decidedBy
  }
}
