// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What a policy or an entitlement is called.
public struct Title: Hashable, Sendable {
  public let english: String
  /// Absent where the policy gives none; the English title is then used.
  public let chinese: String?

  public init(_ english: String, chinese: String? = nil) {
    self.english = english
    self.chinese = chinese
  }

  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese ?? english
    }
  }
}
