// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What a case pays by: policies, when they apply, and what it decided where they leave something open.
public struct PayRules: Sendable {
  /// Ids are unique.
  public let policies: [Policy]
  public let applications: [PolicyApplication]
  public let decisions: [ParameterDecision]
  /// The days for which something is paid.
  public let period: ClosedRange<CivilDay>
  /// The organisation that computes; an employer other than this one is another payer.
  ///
  /// Nil where nobody else pays.
  public let organisation: String?
  /// What people earn, where a policy asks for it.
  public let pay: PayBook
  /// The pay periods that make up the period, in order.
  public let payPeriods: [ClosedRange<CivilDay>]
  /// What people were paid under a policy in closed periods, which counts towards a cap for a person.
  public let paidBefore: [PolicyID: [StaffID: Money]]

  public init(
    policies: [Policy], applications: [PolicyApplication] = [], decisions: [ParameterDecision] = [],
    period: ClosedRange<CivilDay>, organisation: String? = nil,
    pay: PayBook = PayBook(), payPeriods: [ClosedRange<CivilDay>]? = nil,
    paidBefore: [PolicyID: [StaffID: Money]] = [:]
  ) {
    self.policies = policies
    self.applications = applications
    self.decisions = decisions
    self.period = period
    self.organisation = organisation
    self.pay = pay
    self.payPeriods = payPeriods ?? [period]
    self.paidBefore = paidBefore
  }
}
