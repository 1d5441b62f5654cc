// SPDX-License-Identifier: GPL-3.0-or-later

/// How well a number of a policy is documented, from the strongest to the weakest.
public enum EvidenceGrade: String, CaseIterable, Hashable, Sendable, Comparable {
  /// The hospital decided it itself and can show the document.
  case own
  /// The full text of the legal instrument was read.
  case s1 = "S1"
  /// The regulator's own page or a verbatim reprint was read.
  case s2 = "S2"
  /// A reputable secondary source was read.
  case s3 = "S3"
  /// A weak secondary source was read.
  case s4 = "S4"
  /// An invented number that shows how the policy is written.
  case example
  /// From memory; no source was seen.
  case memory = "M"
  /// Looked for and not found.
  case notFound = "NF"

  public static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }

  /// What may be said of a policy whose weakest number is of this grade.
  public var status: PolicyStatus {
    switch self {
    case .own, .s1, .s2, .s3: .verified
    case .s4, .example: .example
    case .memory, .notFound: .unverified
    }
  }
}

/// How far a policy may be relied on; computed from the weakest number it uses, and printed on every
/// statement.
public enum PolicyStatus: String, CaseIterable, Hashable, Sendable {
  case verified, example, unverified
}
