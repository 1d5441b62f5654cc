// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `summary.json`, for machines: never translated, the same bytes for the same roster and inputs, no durations.
  ///
  /// - `status`: optimal, feasible, interrupted; judged when the roster was not solved here.
  /// - `gap`: (cost − bound) / max(1, |cost|), rounded up to six decimals; null, as `bound` and `seed`, when not solved.
  /// - `uncovered`: places of required demand that gave way. `violations`: hard rules broken.
  public var summary: JSONValue {
    .object([
      .init("version", .string(provenance.version)),
      .init("title", .string(subject.title)),
      .init("from", .string(roster.horizon.lowerBound.description)),
      .init("to", .string(roster.horizon.upperBound.description)),
      .init("people", .integer(Int64(roster.staff.count))),
      .init("status", .string(solve?.status.rawValue ?? "judged")),
      .init("cost", .integer(audit.cost.points)),
      .init("bound", solve.map { .integer($0.bound.points) } ?? .null),
      .init("gap", solve.map { .decimal(Publication.decimal(millionths: $0.gapMillionths)) } ?? .null),
      .init("uncovered", .integer(Int64(audit.uncovered.count))),
      .init("violations", .integer(Int64(audit.broken.count))),
      .init("seed", solve.map { .decimal(String($0.seed)) } ?? .null),
      .init("steps", solve.map { .integer(Int64($0.steps)) } ?? .null),
      .init("threads", solve.map { .integer(Int64($0.threads)) } ?? .null),
      .init(
        "relaxed_rules",
        .list(
          publicNames(of: solve?.relaxedRules ?? [], private: Publication.privateName).map(JSONValue.string))),
      .init(
        "cost_by_rule",
        .object(publicCostByRule.map { .init($0.id, .integer($0.cost.points)) })),
      .init(
        "packs",
        .list(
          subject.packs.map {
            .object([
              .init("id", .string($0.id)), .init("document", .string($0.document)),
              .init("status", .string($0.status)),
            ])
          })),
      .init(
        "pay_not_weighed",
        .list(
          subject.unpricedPay.map {
            .object([
              .init("policy", .string($0.policy)),
              .init("entitlement", $0.entitlement.map { .string($0) } ?? .null),
              .init("reason", .string($0.reason.rawValue)),
            ])
          })),
      .init(
        "waivers",
        .list(
          WaiverLine.all(of: self).map { line in
            .object([
              .init("rule", .string(line.rule)), .init("kind", .string(line.waiver.kind.rawValue)),
              .init("decided_by", .string(line.waiver.decidedBy)),
              .init("decided_on", .string(line.waiver.decidedOn.description)),
              .init("reason", .string(line.waiver.reason)), .init("document", .string(line.waiver.document)),
              .init("from", .string(line.waiver.days.lowerBound.description)),
              .init("to", .string(line.waiver.days.upperBound.description)),
            ])
          })),
      .init(
        "inputs",
        .list(
          provenance.inputs.map {
            .object([.init("file", .string($0.file)), .init("sha256", .string($0.digest))])
          })),
    ])
  }

  /// The cost by rule, private rules added up under one name.
  ///
  /// The id of a private rule may say what it is about, so it must not reach an output.
  var publicCostByRule: [(id: String, cost: Cost)] {
    let privateIDs = Set(
      subject.rules.filter(\.head.isPrivate).map(\.head.id.text)
        + subject.rows.filter(\.isPrivate).map(\.id.text))
    let all = audit.costByRule
    let hidden = all.filter { privateIDs.contains($0.id) }.reduce(Cost.zero) { $0 + $1.cost }
    let shown = all.filter { !privateIDs.contains($0.id) }
    return hidden == .zero ? shown : shown + [(Publication.privateName, hidden)]
  }

  /// What machines read in the place of a private rule.
  static let privateName = "personal restriction"

  private static func decimal(millionths: Int64) -> String {
    let digits = String(millionths.magnitude)
    let padded = String(repeating: "0", count: max(0, 7 - digits.count)) + digits
    return "\(millionths < 0 ? "-" : "")\(padded.dropLast(6)).\(padded.suffix(6))"
  }
}
