// SPDX-License-Identifier: GPL-3.0-or-later

/// The names of the files that make one instance of the second competition.
///
/// `n030w4_1_6-2-9-1` is scenario `n030w4` with history 1 and the weeks 6, 2, 9 and 1.
public struct INRC2Files: Sendable {
  public let scenario: String
  public let history: String
  public let weeks: [String]

  /// - Throws: ``BenchmarkFormatError`` when the name is not like the one above.
  public init(name: String) throws {
    let parts = name.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    let weeks = parts.last?.split(separator: "-", omittingEmptySubsequences: false).map(String.init) ?? []
    func isNumber(_ text: String) -> Bool { !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber } }
    let scenario = parts.first ?? ""
    guard parts.count == 3, isNumber(parts[1]), weeks.allSatisfy(isNumber),
      !scenario.isEmpty, scenario.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { throw BenchmarkFormatError(.notAnInstanceName(name)) }
    self.scenario = "Sc-\(scenario).txt"
    history = "H0-\(scenario)-\(parts[1]).txt"
    self.weeks = weeks.map { "WD-\(scenario)-\($0).txt" }
  }
}
