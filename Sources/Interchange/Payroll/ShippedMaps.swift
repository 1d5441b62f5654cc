// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension ColumnMap where Field == PayrollField {
  /// `payroll.csv`: a row for each person, policy and entitlement.
  public static var payroll: Self { ColumnMap(fileName: "payroll.csv", fields: PayrollField.allCases) }
}

extension ColumnMap where Field == LedgerField {
  /// `ledger.csv`: every line of a payroll with its arithmetic; the sentence that explains one is printed when it
  /// is asked for, and stands in statements.
  public static var ledger: Self {
    ColumnMap(
      fileName: "ledger.csv", fields: LineField.allCases.filter { $0 != .trace }.map { LedgerField($0) })
  }
}

extension ColumnMap where Field == ForecastField {
  /// `forecast.csv`: every line a roster would lead to, each marked as a forecast.
  public static var forecast: Self {
    let mark = Column(
      fixed: [.english: "FORECAST", .chinese: "预测"],
      heading: [.english: "forecast_not_payroll", .chinese: "预测（非工资）"])
    return ColumnMap(
      fileName: "forecast.csv", columns: [mark] + LineField.allCases.map { Column(ForecastField($0)) })
  }
}

extension ColumnMap where Field == PublicationField {
  /// `publication.csv`: name, department, tier, days, amount.
  public static var publication: Self {
    ColumnMap(fileName: "publication.csv", fields: PublicationField.allCases, hasTotalRow: true)
  }
}

extension ColumnMap where Field == DeclarationField {
  /// The declaration of one department.
  ///
  /// A slash in its id would make a folder of it.
  public static func declaration(of unit: UnitID) -> Self {
    ColumnMap(
      fileName: "declaration-\(unit.text.replacing("/", with: "-")).csv", fields: DeclarationField.allCases,
      hasTotalRow: true)
  }
}

extension ColumnMap where Field == ReconciliationField {
  /// `reconciliation.csv`: every duty and every attendance that differs from one, or not.
  public static var reconciliation: Self {
    ColumnMap(fileName: "reconciliation.csv", fields: ReconciliationField.allCases)
  }
}
