// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A case folder as it was read: the case, and what the folder says that is not part of it.
public struct CaseFolder: Sendable {
  /// The folder.
  public let path: String
  public internal(set) var subject: Case
  public let settings: CaseSettings
  /// What the codes of grids mean in this case.
  public let codes: CodeTable
  /// The policy files of the folder and of those it extends, as paths that can be opened, in order.
  public let policyFiles: [String]
  /// The language of most headings read; English where no file has any.
  public let headerLanguage: Language
  /// Every file read, in order, with its digest.
  public let inputs: [InputDigest]

  /// Whether the policies were read with the case, because it weighs what they pay.
  public internal(set) var readsPolicies = false

  let names: CaseDraft.Names

  /// The language to speak: what the case asks for, else that of the headings.
  public var language: Language { settings.language ?? headerLanguage }
}
