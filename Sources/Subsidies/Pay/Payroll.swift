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
    struct Key: Hashable {
      let staff: StaffID
      let policy: PolicyID
      let entitlement: EntitlementID
      let tax: TaxTreatment
    }
    var order: [Key] = []
    var linesOf: [Key: [EntitlementLine]] = [:]
    for line in lines.map(\.entitlement) where line.payer == nil {
      let key = Key(staff: line.staff, policy: line.policy, entitlement: line.entitlement, tax: line.tax)
      if linesOf[key] == nil { order.append(key) }
      linesOf[key, default: []].append(line)
    }
    return order.compactMap { key in
      guard let lines = linesOf[key], let first = lines.first, lines.total != .zero else { return nil }
      return Row(
        staff: key.staff, policy: key.policy, entitlement: key.entitlement, title: first.title, lines: lines,
        currency: first.currency, amount: lines.total, count: lines.reduce(.zero) { $0 + $1.count },
        tax: key.tax, due: first.due, status: first.status)
    }
  }
}
