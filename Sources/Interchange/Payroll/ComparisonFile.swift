// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// `comparison.csv`: what would change for whom under another policy.
public enum ComparisonFile {
  /// - Throws: a problem for a name that cannot be written.
  public static func file(
    _ comparison: PolicyComparison, of case: Case, language: Language
  ) throws(Problem) -> PayFile {
    let (first, second) = (comparison.first, comparison.second)
    let names = Dictionary(`case`.staff.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let columns =
      language == .english
      ? ["id", "name", first.id.text, second.id.text, "difference"]
      : ["工号", "姓名", first.id.text, second.id.text, "差额"]
    var writer = try CSVWriter(file: "comparison.csv", columns: columns)
    for row in comparison.rows {
      try writer.add([
        .text(row.staff.text), .text(names[row.staff] ?? ""),
        .fixed(row.first.minorUnits, places: first.currency.decimals),
        .fixed(row.second.minorUnits, places: second.currency.decimals),
        .fixed(row.difference.minorUnits, places: second.currency.decimals),
      ])
    }
    return PayFile(name: "comparison.csv", bytes: try writer.encoded())
  }
}
