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

  public var description: String { sentence(in: .english) }
}
