// SPDX-License-Identifier: GPL-3.0-or-later
import Subsidies

/// Lines on their way into the ledger, in order.
///
/// Those that were just computed take the ledger's form one after the other as they are entered, since millions of
/// them do not fit into memory in that form.
public struct LedgerLines: RandomAccessCollection, Sendable {
  private enum Source {
    case kept([LedgerLine])
    case computed([EntitlementLine], period: LedgerPeriod)
  }

  private let source: Source

  public init(_ lines: [LedgerLine]) { source = .kept(lines) }

  /// The lines of a payroll that come to something, which that pay period earned.
  public init(of payroll: Payroll, period: LedgerPeriod) {
    let lines = payroll.lines.lazy.map(\.entitlement).filter { $0.amount != .zero }
    source = .computed(Array(lines), period: period)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int {
    switch source {
    case .kept(let lines): lines.count
    case .computed(let lines, _): lines.count
    }
  }

  public subscript(index: Int) -> LedgerLine {
    switch source {
    case .kept(let lines): lines[index]
    case .computed(let lines, let period): LedgerLine(lines[index], period: period)
    }
  }
}
