// SPDX-License-Identifier: GPL-3.0-or-later

/// How much may or must be worked in a window: at most 4 nights in any 14 days, 60 h in any 7 days, 3 to 6 evenings a month.
///
/// For every window of ``Window/instances(in:)`` the count is the sum of `measure` over the days of the window whose duty matches `of`; days
/// outside the horizon count as far as the history knows them when `before` is `history`, and zero otherwise. With window
/// `horizon`, `opening` is added: what the person brings into the period. A duty's share after midnight (`overlap`) belongs to the next
/// day, that of the last history day to the first day of the horizon when `before` is `history`.
///
/// - Maximum: the amount is count − maximum where positive.
/// - Minimum: the amount is minimum − count where positive, but a window that reaches beyond the horizon's last day owes no minimum when
///   `after` is `open`, and one that begins before the horizon owes none when `before` is `free`, or when `before` is `history` and the history does
///   not know all its days.
public struct WindowLimit: Sendable, Hashable {
  public let head: RuleHead
  public let measure: Measure
  public let of: DutyFilter
  public let window: Window
  /// In minutes for the measure `minutes`, a plain count otherwise.
  public let minimum: Int?
  public let maximum: Int?
  public let attribution: DayAttribution
  public let edges: Edges
  public let opening: [StaffID: Int]

  public init(
    head: RuleHead, measure: Measure, of: DutyFilter = .work, window: Window, minimum: Int? = nil,
    maximum: Int? = nil,
    attribution: DayAttribution = .start, edges: Edges = Edges(), opening: [StaffID: Int] = [:]
  ) {
    self.head = head
    self.measure = measure
    self.of = of
    self.window = window
    self.minimum = minimum
    self.maximum = maximum
    self.attribution = attribution
    self.edges = edges
    self.opening = opening
  }
}
