// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Everything the outputs of one roster are made from, in one language.
///
/// The tables, the summary, the calendars and the page are all functions of this value, so that they cannot disagree.
public struct Publication: Sendable {
  public let subject: Case
  public let roster: Roster
  public let audit: AuditReport
  /// Nil when the roster was judged and not solved.
  public let solve: SolveReport?
  /// What the roster would cost in subsidies; empty when no policy applies.
  public let forecast: [EchelonForecast]
  public let provenance: Provenance
  public let wording: Wording
  private let names: [StaffID: String]

  public init(
    subject: Case, roster: Roster, audit: AuditReport, solve: SolveReport? = nil,
    forecast: [EchelonForecast] = [], provenance: Provenance, language: Language
  ) {
    self.subject = subject
    self.roster = roster
    self.audit = audit
    self.solve = solve
    self.forecast = forecast
    self.provenance = provenance
    self.wording = Wording(language)
    self.names = Dictionary(subject.staff.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// Name of a person; the id for people the case does not know.
  func name(of staff: StaffID) -> String { names[staff] ?? staff.text }
}

/// What the outputs came from, so that anybody can tell whether they belong together.
public struct Provenance: Sendable, Hashable {
  /// One input file: its name relative to the case and the SHA-256 digest of its bytes in hexadecimal.
  public struct Input: Sendable, Hashable {
    public let file: String
    public let digest: String

    public init(file: String, digest: String) {
      self.file = file
      self.digest = digest
    }
  }

  /// The version of Echelon.
  public let version: String
  /// In order of the file names.
  public let inputs: [Input]

  public init(version: String, inputs: [Input]) {
    self.version = version
    self.inputs = inputs.sorted { $0.file < $1.file }
  }
}
