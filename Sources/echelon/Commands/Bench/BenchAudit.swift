// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Interchange
import Rostering

/// What rosters of a public instance cost, by the audit alone.
struct BenchAudit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Judge rosters of a public instance; one line of JSON for each.")

  @Argument(help: "nrp, inrc1 or inrc2.") var format: BenchmarkFormat
  @Argument(help: "The instance file; for inrc2 a path such as inrc2/n030w4_1_6-2-9-1.") var instance: String
  @Argument(help: "Rosters as --out writes them, or competition solutions.") var rosters: [String]
  @OptionGroup var speech: SpeechFlags

  func run() throws { try Console(speech).reading { try judge() } }

  private func judge() throws {
    let instance = try BenchmarkInstance.read(format, at: instance)
    let audit = Audit(instance.subject)
    for path in rosters {
      let report = audit.report(on: try instance.roster(at: path))
      Console.write(try Line(report, roster: path, of: instance.subject).text + "\n", to: .standardOutput)
    }
  }

  /// One judgement.
  ///
  /// Costs by rule leave out what required cover costs here and is forbidden there.
  private struct Line: Encodable {
    let roster: String
    let feasible: Bool
    let cost: Int64
    let broken: Int
    let uncovered: Int
    let by_rule: [String: Int64]

    init(_ report: AuditReport, roster: String, of subject: Case) {
      self.roster = roster
      broken = report.broken.count
      uncovered = report.uncovered.reduce(0) { $0 + $1.amount }
      feasible = report.broken.isEmpty && report.uncovered.isEmpty
      var costs: [String: Int64] = [:]
      for violation in report.violations {
        let forced = violation.isRequired ? subject.requiredPrice.points * Int64(violation.amount) : 0
        costs[violation.subject.id, default: 0] += violation.cost.points - forced
      }
      by_rule = costs.filter { $0.value != 0 }
      cost = costs.values.reduce(0, +)
    }

    var text: String {
      get throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
      }
    }
  }
}

extension BenchmarkFormat: ExpressibleByArgument {}
