// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What is owed for a period, from attendance or a confirmed roster.
public struct Payroll: Sendable {
  /// A line that is owed.
  public struct Line: Hashable, Sendable {
    public let entitlement: EntitlementLine
  }

  /// All lines of one person, policy and entitlement: one row of a payroll file.
  public struct Row: Hashable, Sendable {
    public let staff: StaffID
    public let policy: PolicyID
    public let entitlement: EntitlementID
    public let title: Title
    /// In order of their dates; not empty.
    public let lines: [EntitlementLine]
    public let currency: Currency
    public let amount: Money
    /// Days or duties.
    public let count: ExactDecimal
    public let tax: TaxTreatment
    public let due: CivilDay
    public let status: PolicyStatus
  }

  public let period: ClosedRange<CivilDay>
  public let lines: [Line]
  public let totals: [PolicyTotal]
  public let openParameters: [OpenParameter]
  /// Work that was not paid because something is not known or the document gives no basis.
  public let gaps: [PayGap]

  /// - Parameter planned: the roster that a policy may hold attendance against.
  public init(
    _ rules: PayRules, work: ActualWork, planned: PlannedWork? = nil, in case: Case
  ) throws(PayError) {
    let computation = try PayComputation(
      rules, records: work.records, planned: planned?.records ?? [], in: `case`)
    gaps = computation.gaps
    period = rules.period
    lines = computation.lines.map(Line.init)
    totals = PolicyTotal.totals(of: computation.lines, rules)
    openParameters = computation.openParameters
  }

  /// The rows of a payroll file: lines that this organisation owes, summed for each person, policy,
  /// entitlement and tax treatment, in the order of the lines.
  ///
  /// Rows that come to nothing are left out.
  public var rows: [Row] {
    var rows: [Row] = []
    for own in lines.map(\.entitlement).byPersonAndPolicy() {
      var kinds: [[EntitlementLine]] = []
      for line in own where line.payer == nil {
        let kind = kinds.firstIndex { $0[0].entitlement == line.entitlement && $0[0].tax == line.tax }
        if let kind { kinds[kind].append(line) } else { kinds.append([line]) }
      }
      for lines in kinds where lines.total != .zero {
        let first = lines[0]
        rows.append(
          Row(
            staff: first.staff, policy: first.policy, entitlement: first.entitlement, title: first.title,
            lines: lines, currency: first.currency, amount: lines.total,
            count: lines.reduce(.zero) { $0 + $1.count }, tax: first.tax, due: first.due,
            status: first.status))
      }
    }
    return rows
  }
}
