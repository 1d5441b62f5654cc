// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Reporting
import Rostering
import Subsidies

extension LoadedCase {
  /// What the case pays by in a period.
  ///
  /// - Throws: ``ExitStatus/inputRejected`` when a policy has an error.
  func payRules(for period: ClosedRange<CivilDay>) throws -> PayRules {
    let problems = ProblemList()
    let rules = CasePolicies(of: folder, problems: problems).rules(for: period)
    try console.reject(problems)
    return rules
  }

  /// Attendance of some files, joined.
  ///
  /// - Parameters:
  ///   - planned: the roster that the attendance belongs to.
  ///   - saysExceptions: whether that roster was worked except on the days that the attendance names.
  ///   - problems: Gets everything there is to say.
  ///   - holds: Whether errors in rows only keep the people of these rows from being paid.
  /// - Throws: ``ExitStatus/inputRejected`` when one cannot be read, ``ExitStatus/usage`` when one is a roster.
  func readAttendance(
    _ paths: [String], planned: PlannedWork? = nil, saysExceptions: Bool = false,
    problems: ProblemList = ProblemList(), holds: Bool = false
  ) throws -> (Attendance, [Provenance.Input]) {
    if let plan = paths.first(where: Self.isPlan) {
      console.complain(.rosterIsNoAttendance(file: plan))
      throw ExitStatus.usage
    }
    let reader = AttendanceReader(
      for: folder, planned: planned, saysExceptions: saysExceptions, problems: problems)
    var attendance = Attendance()
    var inputs: [Provenance.Input] = []
    for path in paths {
      let file = URL(fileURLWithPath: path).lastPathComponent
      guard let data = FileManager.default.contents(atPath: path) else {
        problems.add(.fileMissing, at: Origin(file: file))
        continue
      }
      inputs.append(.init(file: file, digest: SHA256.hexadecimal([UInt8](data))))
      guard let source = SourceText.decode([UInt8](data), file: file, problems: problems),
        let read = reader.read(source)
      else { continue }
      attendance.join(read)
    }
    guard holds, problems.errorCount == attendance.errorsInRows else {
      try console.reject(problems)
      return (attendance, inputs)
    }
    console.complain(about: problems.inReadingOrder)
    return (attendance, inputs)
  }

  /// Whether a path is a folder, or a roster as Echelon wrote it into one: a grid of duties reads like attendance, and
  /// nobody has worked it yet.
  private static func isPlan(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
    let file = URL(fileURLWithPath: path)
    guard !isFolder.boolValue else { return true }
    let manifest = file.deletingLastPathComponent().appendingPathComponent("manifest.json").path
    guard ["grid.csv", "schedule.csv"].contains(file.lastPathComponent),
      let written = FileManager.default.contents(atPath: manifest),
      let bytes = FileManager.default.contents(atPath: path)
    else { return false }
    return written.range(of: Data(SHA256.hexadecimal([UInt8](bytes)).utf8)) != nil
  }

  /// The attendance file of the case itself, where it has one.
  var attendancePath: String? {
    let path = folder.path + "/attendance.csv"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// The pay periods that the work lies in; nil when there is none.
  func payPeriod(of work: ActualWork) -> ClosedRange<CivilDay>? {
    let dates = work.records.map(\.date)
    guard let first = dates.min(), let last = dates.max(),
      let start = folder.settings.payPeriod.days(containing: first),
      let end = folder.settings.payPeriod.days(containing: last)
    else { return nil }
    return start.lowerBound...end.upperBound
  }

  /// What a roster would cost.
  ///
  /// - Throws: ``ExitStatus/internalFailure`` where a policy cannot be counted by.
  func forecast(_ roster: Roster, under rules: PayRules) throws -> ForecastResult {
    do {
      return try PayRun(case: subject, rules: rules, language: language).forecast(
        PlannedWork(roster: roster, in: subject))
    } catch {
      console.complain(.internalFailure("\(error)"))
      throw ExitStatus.internalFailure
    }
  }

  /// What is owed for work done.
  ///
  /// - Throws: as ``forecast(_:under:)``.
  func pay(_ work: ActualWork, under rules: PayRules, planned: PlannedWork? = nil) throws -> PayResult {
    do {
      return try PayRun(case: subject, rules: rules, language: language).pay(work, planned: planned)
    } catch {
      console.complain(.internalFailure("\(error)"))
      throw ExitStatus.internalFailure
    }
  }
}

extension LoadedCase {
  /// What would change for whom if the second of two policies were paid for the first.
  ///
  /// - Throws: ``ExitStatus/inputRejected`` for an unknown policy, otherwise as ``forecast(_:under:)``.
  func compare(
    _ names: [String], _ work: ActualWork, _ planned: PlannedWork?, under rules: PayRules
  ) throws -> PayFile {
    let problems = ProblemList()
    let policies = names.compactMap { CasePolicies(of: folder, problems: problems).policy(named: $0) }
    try console.reject(problems)
    guard let first = policies.first, let second = policies.last else { throw ExitStatus.inputRejected }
    do {
      let comparison = try PolicyComparison(
        first, second, rules, work: work, planned: planned, in: subject)
      return try ComparisonFile.file(comparison, of: subject, language: language)
    } catch {
      console.complain(.internalFailure("\(error)"))
      throw ExitStatus.internalFailure
    }
  }
}

extension LoadedCase {
  /// The accounts of the case, which only a bank file needs.
  ///
  /// - Throws: ``ExitStatus/inputRejected``, after saying why: also where two people are paid to one account and
  ///   nobody has accepted that.
  func accounts(of handOver: HandOver, acceptsShared: Bool) throws -> Accounts {
    let problems = ProblemList()
    let accounts = Accounts.read(folder, problems: problems)
    try console.reject(problems)
    guard let accounts else { throw ExitStatus.inputRejected }
    let paid = Set(handOver.items.map(\.staff))
    let shared = accounts.shared.filter { $0.contains(where: paid.contains) }
    if !shared.isEmpty, !acceptsShared {
      for people in shared { console.complain(.sharedAccount(people)) }
      throw ExitStatus.inputRejected
    }
    return accounts
  }

  /// Writes a hand-over.
  ///
  /// - Parameter releases: what the ledger says was released, for the manifest; the file of accounts is not named there,
  ///   because from the digest of a short one its content could be guessed.
  /// - Throws: ``ExitStatus/inputRejected``, after saying why, with nothing written.
  func handOver(
    _ handOver: HandOver, _ map: HandOverMap, _ accounts: Accounts?, of releases: [Provenance.Input],
    to path: String
  ) throws {
    let output = try OutputFolder.open(path, console: console)
    do {
      let files = try handOver.files(map, accounts: accounts)
      try console.publish(to: output) { output in
        output.note(provenance(also: releases))
        for file in files { try output.write(file) }
      }
    } catch let problem as Problem {
      console.complain(about: [problem])
      throw ExitStatus.inputRejected
    }
  }
}

extension Console {
  /// The totals of a forecast, each currency by itself.
  func conclude(_ forecast: Forecast) {
    for total in forecast.totals where total.lines > 0 {
      say(.forecastTotal(people: total.people, total: text(total)))
    }
  }

  /// The line of a payroll of that id, or all lines of that person.
  ///
  /// - Throws: ``ExitStatus/usage`` when there is none.
  func lines(of id: String, in payroll: Payroll) throws -> [Payroll.Line] {
    let lines = payroll.lines.filter { $0.entitlement.id == id || $0.entitlement.staff.text == id }
    guard !lines.isEmpty else {
      complain(.noSuchLine(id))
      throw ExitStatus.usage
    }
    return lines
  }

  /// How a line was computed.
  func explain(_ line: Payroll.Line) {
    say(wording.headed("\(line.entitlement.id)", Trace(line).sentence(in: wording.language)))
  }

  /// The totals of a payroll.
  func conclude(_ payroll: Payroll) {
    for total in payroll.totals {
      say(.paid(people: total.people, lines: total.lines, total: text(total)))
    }
  }

  private func text(_ total: PolicyTotal) -> String {
    "\(total.title[wording.language]) \(total.currency.format(total.amount)) \(total.currency.code)"
  }
}
