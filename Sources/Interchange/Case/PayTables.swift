// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The tables of a case that no roster needs: attendance, monthly pay and accounts.
///
/// Solving never reads them; a check does, so that nothing wrong with them is found only on the day of pay.
public struct PayTables {
  let folder: CaseFolder
  let problems: ProblemList

  public init(of folder: CaseFolder, problems: ProblemList) {
    self.folder = folder
    self.problems = problems
  }

  /// Adds everything there is to say about the tables; what they hold is not kept.
  public func check() {
    let inputs = InputFiles(problems: problems)
    let directory = CaseDirectory(path: folder.path, prefix: "")
    if let source = inputs.read("attendance.csv", in: directory) {
      _ = AttendanceReader(for: folder, problems: problems).read(source)
    }
    for schema in [TableSchema.pay, .accounts] {
      guard let source = inputs.read("\(schema.name).csv", in: directory),
        let document = CSVDocument.read(source, problems: problems),
        let table = CSVTable.read(document, as: schema, problems: problems)
      else { continue }
      let staff = CaseDraft(folder, problems: problems).staffForm
      for row in table.rows {
        _ = row.required("id", as: staff)
        _ = row.requiredDay("from")
        _ = row.optional("monthly_pay", as: .amount)
      }
    }
  }
}
