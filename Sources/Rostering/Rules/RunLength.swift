// SPDX-License-Identifier: GPL-3.0-or-later

/// How many days in a row may or must match: at most 6 working days, 2 to 4 nights, at least 2 days off.
///
/// The days looked at are the horizon, and with `before: history` the known history before it. A run is a maximal stretch of days looked at
/// that match `of`.
///
/// - Maximum: a run with more than `maximum` days has the amount min(length − maximum, its days inside the horizon); what the history already
///   had in excess is not charged again.
/// - Minimum: a run with fewer than `minimum` days has the amount minimum − length, unless it touches the last day of the horizon and `after`
///   is `open`; or it touches the first day of the horizon and `before` is `free`; or with `before: history` it touches the first known
///   day (its beginning is unknown; with no history at all that is the first day of the horizon). A run that lies wholly in the
///   history is charged only if it ends on its last day, that is if the first day of the horizon cut it short.
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
