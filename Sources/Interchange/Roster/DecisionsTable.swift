// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `decisions.csv`: the value of each shared decision, as a number of beds, as a date, or `never`.
enum DecisionsTable {
  static let schema = TableSchema(
    "decisions",
    [
      TableColumn("id", "编号", "decision", "决定", isRequired: true),
      TableColumn("value", "值", "数值", "取值", isRequired: true),
    ])

  static func read(_ folder: CaseDirectory, inputs: InputFiles, _ draft: CaseDraft) -> [DecisionID: Int] {
    guard let source = inputs.read("decisions.csv", in: folder),
      let document = CSVDocument.read(source, problems: draft.problems),
      let table = CSVTable.read(document, as: schema, problems: draft.problems)
    else { return [:] }
    let known = KnownNames(.rule, draft.subject.decisions.map(\.id))
    var values: [DecisionID: Int] = [:]
    for row in table.rows {
      guard let id = row.required("id", as: known.form)?.value, let text = row.text("value"),
        let decision = draft.subject.decisions.first(where: { $0.id == id })
      else { continue }
      guard let value = decision.value(of: text.value) else {
        let range = decision.values
        row.report(
          .outOfRange(
            value: text.value, low: decision.text(of: range.lowerBound),
            high: decision.text(of: range.upperBound)), in: "value")
        continue
      }
      values[id] = value
    }
    return values
  }
}

extension SharedDecision {
  /// The days a value may stand for, by value; empty for numbers of beds.
  private var days: [Int: CivilDay] {
    switch self {
    case .tour(let tour):
      Dictionary(uniqueKeysWithValues: tour.starts.enumerated().map { ($0.offset, $0.element) })
    case .callUp(let call):
      Dictionary(uniqueKeysWithValues: call.days.enumerated().map { ($0.offset + 1, $0.element) })
    case .loan(let loan):
      Dictionary(uniqueKeysWithValues: loan.starts.enumerated().map { ($0.offset + 1, $0.element) })
    case .opening: [:]
    }
  }

  /// How files write a value: a number of beds, a date, or `never`.
  public func text(of value: Int) -> String {
    if case .opening = self { return String(value) }
    return days[value]?.description ?? "never"
  }

  /// The value that a file means; nil when it is none of the decision.
  public func value(of text: String) -> Int? {
    if case .opening(let opening) = self {
      return Int(text).flatMap { (opening.minimum...opening.maximum).contains($0) ? $0 : nil }
    }
    // What Echelon writes itself is the number of the value.
    return values.first { self.text(of: $0) == text } ?? Int(text).flatMap { values.contains($0) ? $0 : nil }
  }
}
