// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Why nothing can be computed at all.
public enum PayError: Error, Hashable, Sendable {
  case policy(PolicyError)
  /// An amount that no line can hold.
  case amount(AmountError, policy: PolicyID, staff: StaffID, date: CivilDay)
}

extension PayError {
  public func message(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private var english: String {
    switch self {
    case .policy(.missingParameter(let policy, let parameter)): "\(policy) needs the parameter \(parameter)"
    case .policy(.wrongParameterValue(let policy, let parameter, let value, let known)):
      "\(policy): \(parameter) cannot be \(value)"
        + (known.isEmpty ? "" : "; known are \(known.joined(separator: ", "))")
    case .amount(.tooLarge, let policy, let staff, let date):
      "\(policy), \(staff), \(date): the amount is larger than any line can be"
    case .amount(.stepFinerThanCurrency, let policy, _, _):
      "\(policy) rounds to less than the smallest unit of its currency"
    }
  }

  private var chinese: String {
    switch self {
    case .policy(.missingParameter(let policy, let parameter)): "\(policy)缺少参数\(parameter)"
    case .policy(.wrongParameterValue(let policy, let parameter, let value, let known)):
      "\(policy)：\(parameter)不能为\(value)" + (known.isEmpty ? "" : "；可用：\(known.joined(separator: "、"))")
    case .amount(.tooLarge, let policy, let staff, let date): "\(policy)，\(staff)，\(date)：金额超出单条上限"
    case .amount(.stepFinerThanCurrency, let policy, _, _): "\(policy)的取整单位小于币种最小单位"
    }
  }
}
