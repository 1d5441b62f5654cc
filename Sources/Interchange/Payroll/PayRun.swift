// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// A case with what it pays by: computes forecasts and payrolls, and writes their files.
public struct PayRun: Sendable {
  public let `case`: Case
  public let rules: PayRules
  public let language: Language
  /// The layout of the payroll file.
  public var payrollMap: ColumnMap<PayrollField> = .payroll
  /// What the payroll system calls the entitlements.
  public var codes: [EntitlementID: String] = [:]

  public init(case: Case, rules: PayRules, language: Language) {
    self.case = `case`
    self.rules = rules
    self.language = language
  }

  /// A case folder with the policies it names; what is wrong with them is added to `problems`.
  public init(
    for folder: CaseFolder, period: ClosedRange<CivilDay>, organisation: String? = nil, language: Language,
    problems: ProblemList
  ) {
    self.init(
      case: folder.subject,
      rules: CasePolicies(of: folder, problems: problems).rules(for: period, organisation: organisation),
      language: language)
  }

  /// What a planned roster would cost, with `forecast.csv`.
  ///
  /// - Throws: ``PayError`` where a policy cannot be counted by, ``Problem`` where a file cannot be written.
  public func forecast(_ planned: PlannedWork) throws -> ForecastResult {
    let forecast = try Forecast(rules, planned: planned, in: `case`)
    let file = ColumnMap.forecast.stream(
      forecast.lines, names: names, period: rules.period, language: language)
    let budget = try PayForms(
      lines: forecast.lines.map(\.entitlement), rules, of: `case`, language: language
    ).budget()
    return ForecastResult(forecast: forecast, files: [file] + [budget].compactMap { $0 })
  }

  /// What is owed for actual work, with `payroll.csv`, `ledger.csv`, `publication.csv`, `findings.csv`,
  /// `reconciliation.csv` where the roster is known, and a declaration for each department that has a row.
  ///
  /// - Parameter planned: the roster the work is held against, so that absences and unplanned work are found.
  /// - Throws: as ``forecast(_:)``.
  public func pay(_ work: ActualWork, planned: PlannedWork? = nil) throws -> PayResult {
    let payroll = try Payroll(rules, work: work, planned: planned, in: `case`)
    // Looking for what is odd and writing the lists take about the same time, and neither needs the other.
    nonisolated(unsafe) var findings: [PayFinding] = []
    nonisolated(unsafe) var lists = Result<[PayFile], any Error>.success([])
    WorkCrew.machine.both {
      findings = PayChecks(rules, in: `case`).findings(payroll: payroll, work: work, planned: planned)
    } _: {
      lists = Result { try self.lists(of: payroll) }
    }
    var files = try lists.get()
    files.append(try FindingsFile.file(findings, payroll.openParameters, language: language))
    if let planned {
      let entries = Reconciliation(planned: planned, work: work, days: rules.period).entries
      files.append(
        try ColumnMap.reconciliation.file(entries, names: names, period: rules.period, language: language))
    }
    return PayResult(payroll: payroll, findings: findings, files: files)
  }

  /// Everything that is written of the lines alone.
  private func lists(of payroll: Payroll) throws -> [PayFile] {
    let rows = payroll.rows
    let names = names
    var files = [
      try payrollMap.file(rows, names: names, period: rules.period, language: language),
      ColumnMap.ledger.stream(payroll.lines, names: names, period: rules.period, language: language),
      try ColumnMap.publication.file(rows, names: names, period: rules.period, language: language),
    ]
    let rowsOf = Dictionary(grouping: rows) { names.unit(of: $0.staff) }
    for unit in departments(of: rows, names) {
      let own = rowsOf[unit] ?? []
      files.append(
        try ColumnMap.declaration(of: unit).file(own, names: names, period: rules.period, language: language))
    }
    return files + (try PayForms(payroll, rules, of: `case`, language: language).files())
  }

  private var names: PayNames { PayNames(of: `case`, period: rules.period, language: language, codes: codes) }

  /// The home units of the people in some rows, in the order of the case.
  private func departments(of rows: [Payroll.Row], _ names: PayNames) -> [UnitID] {
    let present = Set(rows.compactMap { names.unit(of: $0.staff) })
    let known = `case`.units.map(\.id)
    return known.filter(present.contains) + present.subtracting(known).sorted()
  }
}

/// A forecast with its file.
public struct ForecastResult: Sendable {
  public let forecast: Forecast
  public let files: [PayFile]
}

/// A payroll with what is to be looked at and its files.
public struct PayResult: Sendable {
  public let payroll: Payroll
  public let findings: [PayFinding]
  public let files: [PayFile]
}
