// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What a policy and a case do not settle between them.
public enum PolicyError: Error, Hashable, Sendable {
  case missingParameter(PolicyID, ParameterID)
  case wrongParameterValue(PolicyID, ParameterID, value: String, known: [String])
}

/// The values a policy's parameters have once the case has decided.
public struct ParameterSettings: Hashable, Sendable {
  private let policy: PolicyID
  private let values: [ParameterID: Parameter.Value]
  /// The decisions that were used.
  public let decided: Set<ParameterID>

  /// A later decision on the same parameter replaces an earlier one; decisions for other policies are not
  /// looked at.
  public init(_ policy: Policy, decisions: [ParameterDecision] = []) {
    self.policy = policy.id
    var values: [ParameterID: Parameter.Value] = [:]
    for parameter in policy.parameters { values[parameter.id] = parameter.value }
    var decided: Set<ParameterID> = []
    for decision in decisions where decision.policy == policy.id && values[decision.parameter] != nil {
      values[decision.parameter] = decision.value
      decided.insert(decision.parameter)
    }
    self.values = values
    self.decided = decided
  }

  private init(policy: PolicyID, values: [ParameterID: Parameter.Value], decided: Set<ParameterID>) {
    self.policy = policy
    self.values = values
    self.decided = decided
  }

  /// The same settings but for one value: what would be paid if it were chosen.
  func replacing(_ id: ParameterID, with value: Parameter.Value) -> ParameterSettings {
    var values = values
    values[id] = value
    return ParameterSettings(policy: policy, values: values, decided: decided)
  }

  public subscript(id: ParameterID) -> Parameter.Value? { values[id] }

  func choice(_ id: ParameterID) -> String? {
    guard case .choice(let name) = values[id] else { return nil }
    return name
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ id: ParameterID, as type: Choice.Type
  ) throws(PolicyError) -> Choice where Choice.RawValue == String {
    guard let value = values[id] else { throw .missingParameter(policy, id) }
    guard case .choice(let name) = value, let choice = Choice(rawValue: name) else {
      throw .wrongParameterValue(
        policy, id, value: value.description, known: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  func duration(_ id: ParameterID) throws(PolicyError) -> Minutes {
    guard let value = values[id] else { throw .missingParameter(policy, id) }
    guard case .duration(let length) = value, length >= .zero else {
      throw .wrongParameterValue(policy, id, value: value.description, known: [])
    }
    return length
  }

  /// A number above zero.
  func number(_ id: ParameterID) throws(PolicyError) -> ExactDecimal {
    guard let value = values[id] else { throw .missingParameter(policy, id) }
    guard case .number(let number) = value, number > .zero else {
      throw .wrongParameterValue(policy, id, value: value.description, known: [])
    }
    return number
  }

  /// How hours are rounded before they are paid; nil where the policy does not round them.
  func hourRounding(_ id: ParameterID) throws(PolicyError) -> HourRounding? {
    guard let text = choice(id), text != "none" else { return nil }
    guard let rounding = HourRounding(text) else {
      throw .wrongParameterValue(policy, id, value: text, known: ["none", "15min_nearest", "30min_down"])
    }
    return rounding
  }

  func threshold(_ id: ParameterID) throws(PolicyError) -> (limit: Minutes, isInclusive: Bool) {
    guard let value = values[id] else { throw .missingParameter(policy, id) }
    guard case .threshold(let limit, let isInclusive) = value else {
      throw .wrongParameterValue(policy, id, value: value.description, known: [])
    }
    return (limit, isInclusive)
  }
}
