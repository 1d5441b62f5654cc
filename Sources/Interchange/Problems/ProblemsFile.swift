// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// `problems.csv`: the list of what is to be mended, a row for each problem, for a spreadsheet.
public enum ProblemsFile {
  public static let name = "problems.csv"
  /// The heading, the same in every language so that scripts can rely on it.
  public static let columns = ["severity", "code", "file", "line", "cell", "column", "count", "message"]

  /// The file's bytes, in UTF-8 with a mark.
  ///
  /// - Throws: As `CSVWriter` does.
  public static func render(_ problems: ProblemList, in language: Language) throws(Problem) -> [UInt8] {
    var writer = try CSVWriter(file: name, columns: columns)
    for problem in problems.inReadingOrder {
      let origin = problem.origin
      try writer.add([
        .text(problem.severity.rawValue),
        .text(problem.code.rawValue),
        .text(ProblemWording.printable(origin.file)),
        origin.line.map { .integer(Int64($0)) } ?? .empty,
        origin.cell.map { .text($0.description) } ?? .empty,
        origin.field.map { .text(ProblemWording.printable($0)) } ?? .empty,
        .integer(Int64(problem.count)),
        .text(problem.message(in: language)),
      ])
    }
    return try writer.encoded()
  }
}
