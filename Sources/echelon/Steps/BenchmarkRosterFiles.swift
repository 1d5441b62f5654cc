// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering

/// Writes rosters of a public instance, each file whole or not at all.
struct BenchmarkRosterFiles {
  private let instance: BenchmarkInstance

  init(_ instance: BenchmarkInstance) { self.instance = instance }

  /// A line a person, as the checkers read it.
  func writeLines(_ roster: Roster, to path: String) throws {
    let text = BenchmarkRoster(of: instance.subject, format: instance.format).text(roster)
    try Self.write(text, to: path)
  }

  /// The competition's own form: one XML file, or a folder with a file for each week.
  func writeSolution(_ roster: Roster, cost: Cost, to path: String) throws {
    switch instance.format {
    case .nrp: break
    case .inrc1:
      try Self.write(INRC1Solution.text(roster, of: instance.subject, cost: cost), to: path)
    case .inrc2:
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      let parts = instance.name.split(separator: "_")
      for (week, data) in parts[2].split(separator: "-").enumerated() {
        let text = INRC2Solution.text(
          roster, of: instance.subject, scenario: String(parts[0]), week: week)
        try Self.write(text, to: "\(path)/Sol-\(parts[0])-\(data)-\(week).txt")
      }
    }
  }

  static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
