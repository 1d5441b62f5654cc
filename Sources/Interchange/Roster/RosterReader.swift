// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads a roster against a case: a list of stints as `schedule.csv` is written, or a grid, also one that was
/// edited by hand in a spreadsheet.
public struct RosterReader {
  let folder: CaseFolder

  public init(_ folder: CaseFolder) { self.folder = folder }

  /// A unit is the person's home unit where a line of it asks for the shift, else the only one possible, else
  /// what `@unit` says.
  ///
  /// Values of shared decisions are read from `decisions.csv` beside the roster, where the case has any.
  ///
  /// - Parameters:
  ///   - path: The file; what messages call it is its last part.
  ///   - problems: Gets everything there is to say.
  /// - Returns: The roster as far as it could be read, and the file's digest; nil when it cannot be read at
  ///   all.
  public func read(_ path: String, problems: ProblemList) -> (roster: Roster, inputs: [InputDigest])? {
    let inputs = InputFiles(problems: problems)
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let source = inputs.read(path: path, as: file),
      let document = CSVDocument.read(source, problems: problems)
    else { return nil }
    let draft = CaseDraft(folder, problems: problems)
    guard let marks = marks(document, draft) else { return nil }
    var roster = Roster(horizon: draft.subject.horizon, staff: draft.subject.staff.map(\.id))
    let builder = PlanBuilder(draft)
    let days = MarkedDays(marks)
    for key in days.keys {
      guard let marks = days.marks[key], let first = marks.first,
        draft.isInHorizon(key.day, at: first.code.origin),
        let plan = builder.plan(marks)
      else { continue }
      roster[key.staff, key.day] = plan
    }
    if !draft.subject.decisions.isEmpty {
      let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
      roster.decisions = DecisionsTable.read(CaseDirectory(path: folder, prefix: ""), inputs: inputs, draft)
    }
    return (roster, inputs.digests)
  }

  private func marks(_ document: CSVDocument, _ draft: CaseDraft) -> [DutyMark]? {
    if let grid = Grid.find(in: document, insteadOf: .roster) {
      let reading = GridReader(grid: grid, draft: draft, period: .horizon(draft.subject.horizon)).read()
      // A roster says of every day what is worked; a cell that may mean anything cannot be audited.
      if let reading, draft.reading(ofEmpty: reading.empty) == .unknown, let first = reading.empty.first {
        draft.problems.add(.emptyCellsUndecided(count: reading.empty.count), at: first.origin)
      }
      return reading?.marks
    }
    return CSVTable.read(document, as: .roster, problems: draft.problems).map {
      DutyList.read($0, into: draft)
    }
  }
}
