// SPDX-License-Identifier: GPL-3.0-or-later

/// The hours a person should work in the horizon, see ``Case/target(of:)``.
///
/// The amount is |credited − target| − tolerance where positive, in minutes; credited time is that of the
/// horizon's duties, each in its column. Time above is judged by `over` where given, otherwise like time
/// below by the head's severity; a side whose price is nothing is not limited.
public struct TargetHours: Sendable, Hashable {
  public let head: RuleHead
  public let tolerance: Minutes
  public let over: Severity?
  /// Whether the person's opening balance of hours is worked off: the target becomes target − balance.
  public let settlesBalance: Bool

  public init(head: RuleHead, tolerance: Minutes, over: Severity? = nil, settlesBalance: Bool = false) {
    self.head = head
    self.tolerance = tolerance
    self.over = over
    self.settlesBalance = settlesBalance
  }
}

extension TargetHours {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    let member = timeline.member
    let balance = settlesBalance ? subject.openingHours[member.id] ?? .zero : .zero
    let target = subject.target(of: member) - balance
    let credited = timeline.horizon.reduce(Minutes.zero) { $0 + (timeline[$1]?.credited ?? .zero) }
    let amount = abs((credited - target).count) - tolerance.count
    guard amount > 0 else { return [] }
    let violation = head.violation(
      of: member, on: timeline.horizon, required: target.count, actual: credited.count, amount: amount,
      severity: credited > target ? over : nil)
    // A side that has no price is not limited.
    return violation.isHard || violation.cost != .zero ? [violation] : []
  }
}
