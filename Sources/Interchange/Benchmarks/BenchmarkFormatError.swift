// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a file of a public format cannot be read, or says what a case cannot say.
public struct BenchmarkFormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, counted from one; zero when no line is to blame.
  public let line: Int
  public let fault: Fault

  public enum Fault: Hashable, Sendable {
    case missingSection(String)
    case fieldCount(expected: Int, found: Int)
    case notANumber(String)
    case notADate(String)
    case notATime(String)
    case notAWeekday(String)
    case unknownName(String)
    /// A name that is not like `n030w4_1_6-2-9-1`.
    case notAnInstanceName(String)
    case weekCount(expected: Int, found: Int)
    /// A period whose first or last day lies inside a weekend of some contract.
    case cutWeekend(contract: String)
    /// Weekends in any four, over a period of more than four.
    case moreThanFourWeekends
    case missingPerson(String)
    case notXML(String)
  }

  public init(line: Int = 0, _ fault: Fault) {
    self.line = line
    self.fault = fault
  }

  public var description: String { line > 0 ? "line \(line): \(text)" : text }

  private var text: String {
    switch fault {
    case .missingSection(let name): "no section \(name)"
    case .fieldCount(let expected, let found): "\(found) fields, not \(expected)"
    case .notANumber(let text): "\"\(text)\" is not a whole number"
    case .notADate(let text): "\"\(text)\" is not a date like 2010-01-28"
    case .notATime(let text): "\"\(text)\" is not a time like 14:30:00"
    case .notAWeekday(let text): "\"\(text)\" is not a day of the week in English"
    case .unknownName(let name): "unknown name \"\(name)\""
    case .notAnInstanceName(let name): "\"\(name)\" is not like n030w4_1_6-2-9-1"
    case .weekCount(let expected, let found): "\(found) weeks, the scenario has \(expected)"
    case .cutWeekend(let contract): "the period begins or ends inside a weekend of contract \(contract)"
    case .moreThanFourWeekends: "weekends in four are counted over more than four"
    case .missingPerson(let name): "no line for \"\(name)\""
    case .notXML(let reason): "not XML: \(reason)"
    }
  }
}
