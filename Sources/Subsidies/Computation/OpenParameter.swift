// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A parameter that neither the policy nor the case settles, and what it is worth.
public struct OpenParameter: Hashable, Sendable {
  /// What another choice would add to the total of the period.
  public struct Effect: Hashable, Sendable {
    public let value: Parameter.Value
    public let difference: Money
  }

  public let policy: PolicyID
  public let parameter: ParameterID
  /// The value that was used.
  public let value: Parameter.Value
  public let currency: Currency
  /// In the order of the policy's choices, without the value that was used.
  public let effects: [Effect]
}

extension OpenParameter {
  /// What the policy leaves open, what was taken, and what each other choice would change.
  public func message(in language: Language) -> String {
    let others = effects.map { effect -> String in
      let sign = effect.difference > .zero ? "+" : ""
      let difference = "\(sign)\(currency.format(effect.difference)) \(currency.code)"
      return language == .english ? "\(effect.value): \(difference)" : "\(effect.value)：\(difference)"
    }
    return switch language {
    case .english: "\(policy): \(parameter) is open, taken as \(value); \(others.joined(separator: ", "))"
    case .chinese: "\(policy)：\(parameter)未定，按\(value)计算；\(others.joined(separator: "，"))"
    }
  }
}
