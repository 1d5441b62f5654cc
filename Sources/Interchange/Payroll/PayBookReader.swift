// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads `pay.csv`: what people earn a month and in which grade, each from a day on.
enum PayBookReader {
  /// - Returns: the pay of everybody; nothing for rows with an error, which are reported.
  static func read(_ source: SourceText, of case: Case, idWidth: Int?, problems: ProblemList) -> PayBook {
    guard let document = CSVDocument.read(source, problems: problems),
      let table = CSVTable.read(document, as: .pay, problems: problems)
    else { return PayBook() }
    let identifiers = StaffIdentifiers(`case`.staff.map(\.id.text), width: idWidth)
    let known = ValueForm<StaffID>(.text) { (text) throws(ProblemKind) in
      StaffID(try identifiers.resolve(text))
    }
    return PayBook(
      table.rows.compactMap { row in
        let from = row.requiredDay("from")
        let pay = row.optional("monthly_pay", as: .exact)?.value
        let grade = row.optionalText("grade").map { GradeID($0.value) }
        guard let staff = row.required("id", as: known)?.value, let from else { return nil }
        return PayEntry(staff: staff, from: from, monthlyPay: pay, grade: grade)
      })
  }
}
