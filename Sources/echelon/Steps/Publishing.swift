// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Reporting
import Rostering

extension OutputFolder {
  /// Opens the folder before any work is done, so that nobody waits for a result that cannot be written.
  ///
  /// - Throws: ``ExitStatus/usage``, after saying why.
  static func open(_ path: String, console: Console) throws -> OutputFolder {
    do {
      return try OutputFolder(at: path)
    } catch {
      console.complain(about: [error])
      throw ExitStatus.usage
    }
  }

  /// Has the manifest name the inputs.
  func note(_ provenance: Provenance) {
    note(provenance.inputs.map { InputDigest(file: $0.file, sha256: $0.digest) })
  }

  /// Writes everything a publication consists of.
  func write(_ publication: Publication) throws(Problem) {
    for table in publication.tables { try write(table) }
    try write(publication.summary.text, to: "summary.json")
    for calendar in publication.calendars { try write(calendar.text, to: calendar.path) }
    try write(ReportPage(publication).text, to: "report.html")
  }

  /// Writes a table for people: UTF-8 with a mark, cells that a spreadsheet would run neutralised.
  func write(_ table: Table) throws(Problem) {
    var writer = try CSVWriter(file: table.name, columns: table.columns)
    for row in table.rows { try writer.add(row.map(\.value)) }
    try write(writer.encoded(), to: table.name)
  }
}

extension Field {
  /// The field as the writer takes it.
  ///
  /// A number field holds a plain decimal; anything else is written as
  /// text.
  fileprivate var value: CSVWriter.Value {
    switch self {
    case .text(let text): .text(text)
    case .number(""): .empty
    case .number(let digits): PlainDecimal(digits).map(CSVWriter.Value.decimal) ?? .text(digits)
    }
  }
}

extension Console {
  /// Writes an output and puts it in place, whole or not at all.
  ///
  /// - Throws: ``ExitStatus/internalFailure``, after saying why; the folder is then as it was.
  func publish(to output: OutputFolder, _ body: (OutputFolder) throws -> Void) throws {
    do {
      try body(output)
      try output.commit()
    } catch let problem as Problem {
      complain(about: [problem])
      throw ExitStatus.internalFailure
    }
  }

  /// The summary at the end.
  func conclude(_ publication: Publication, at path: String?) {
    say(publication.summary)
    say(
      .period(
        from: publication.roster.horizon.lowerBound, to: publication.roster.horizon.upperBound,
        days: publication.roster.horizon.count))
    if publication.audit.broken.isEmpty, publication.audit.uncovered.isEmpty {
      say(.everythingKept(people: publication.roster.staff.count, days: publication.roster.horizon.count))
    }
    if !publication.audit.broken.isEmpty { say(.broken(count: publication.audit.broken.count)) }
    if let uncovered = publication.uncovered { say(uncovered) }
    if let solve = publication.solve {
      if solve.status == .interrupted { say(.interruptedKept) }
      say(.quality(of: solve))
    }
    for caveat in publication.caveats { say(caveat) }
    if let path { say(.written(to: path, page: "\(path)/report.html")) }
  }
}

extension ExitStatus {
  /// How a solve ended.
  init(_ publication: Publication) {
    self =
      publication.solve?.status == .interrupted
      ? .interrupted
      : !publication.audit.broken.isEmpty
        ? .violations : !publication.audit.uncovered.isEmpty ? .uncovered : .done
  }
}
