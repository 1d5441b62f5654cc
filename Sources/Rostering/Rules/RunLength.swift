// SPDX-License-Identifier: GPL-3.0-or-later

/// How many days in a row may or must match: at most 6 working days, 2 to 4 nights, at least 2 days off.
///
/// The days looked at are the horizon, and with `before: history` the known history before it. A run is a
/// maximal stretch of days looked at that match `of`.
///
/// - Maximum: a run with more than `maximum` days has the amount min(length − maximum, its days inside the
///   horizon); what the history already had in excess is not charged again.
/// - Minimum: a run with fewer than `minimum` days has the amount minimum − length, unless it touches the
///   last day of the horizon and `after` is `open`; or it touches the first day of the horizon and `before`
///   is `free`; or with `before: history` it touches the first known day (its beginning is unknown; with no
///   history at all that is the first day of the horizon). A run that lies wholly in the history is charged
///   only if it ends on its last day, that is if the first day of the horizon cut it short.
public struct RunLength: Sendable, Hashable {
  public let head: RuleHead
  public let of: DutyFilter
  public let minimum: Int?
  public let maximum: Int?
  public let edges: Edges

  public init(
    head: RuleHead, of: DutyFilter, minimum: Int? = nil, maximum: Int? = nil, edges: Edges = Edges()
  ) {
    self.head = head
    self.of = of
    self.minimum = minimum
    self.maximum = maximum
    self.edges = edges
  }
}

extension RunLength {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    timeline.runs(of: of, in: timeline.days(before: edges.before)).flatMap { run in
      [excess(of: run, in: timeline), shortage(of: run, in: timeline)].compactMap { $0 }
    }
  }

  private func excess(of run: ClosedRange<CivilDay>, in timeline: Timeline) -> Violation? {
    guard let maximum, run.upperBound >= timeline.horizon.lowerBound else { return nil }
    let inside = run.clamped(to: timeline.horizon).count
    let amount = min(run.count - maximum, inside)
    guard amount > 0 else { return nil }
    return head.violation(
      of: timeline.member, on: run, required: maximum, actual: run.count, amount: amount)
  }

  private func shortage(of run: ClosedRange<CivilDay>, in timeline: Timeline) -> Violation? {
    guard let minimum, run.count < minimum, owesMinimum(run, in: timeline) else { return nil }
    return head.violation(
      of: timeline.member, on: run, required: minimum, actual: run.count, amount: minimum - run.count)
  }

  private func owesMinimum(_ run: ClosedRange<CivilDay>, in timeline: Timeline) -> Bool {
    let horizon = timeline.horizon
    if edges.after == .open, run.upperBound == horizon.upperBound { return false }
    switch edges.before {
    case .nothing: return true
    case .free: return run.lowerBound > horizon.lowerBound
    case .history:
      let endedBefore = run.upperBound < horizon.lowerBound.advanced(by: -1)
      return !endedBefore && run.lowerBound > timeline.knownFrom
    }
  }
}
