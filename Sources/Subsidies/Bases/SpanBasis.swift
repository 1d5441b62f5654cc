// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// An amount for a stretch of days: a month, a pay period, or once for a whole scheme.
///
/// What it is worth may depend on the days or hours worked in it (brackets, lumps above thresholds) and be
/// reduced by contract and presence.
public struct SpanBasis: Hashable, Sendable {
  public enum Span: Hashable, Sendable {
    /// Each calendar month, paid in the pay period that holds its last day.
    case month
    /// Each pay period.
    case period
    /// All these days together, paid once to a person, in the pay period that holds `on`.
    case once(ClosedRange<CivilDay>, on: CivilDay)
  }

  /// What brackets look at.
  public enum Measure: String, CaseIterable, Hashable, Sendable {
    /// Dates on which work meets the condition.
    case days
    /// Hours of work that meets it.
    case hours
    /// The contracted fraction of full time, on the last day employed.
    case fraction
  }

  /// What a bracket ends at.
  public enum Limit: Hashable, Sendable {
    /// Days or a fraction.
    case number(ExactDecimal, isInclusive: Bool)
    case hours(Minutes, isInclusive: Bool)
    /// A parameter that is a limit in hours.
    case parameter(ParameterID)
  }

  /// A share of the amount for measures up to a limit.
  public struct Bracket: Hashable, Sendable {
    /// Nil for the last bracket, which has none.
    public let upTo: Limit?
    public let share: ExactDecimal

    public init(upTo: Limit?, share: ExactDecimal) {
      self.upTo = upTo
      self.share = share
    }
  }

  /// A reduction of the amount, multiplied onto it.
  public enum Proration: Hashable, Sendable {
    /// The contracted fraction, averaged over the days employed.
    case contract
    /// Days employed out of the days of the span.
    case employedDays
    /// Dates with work that meets the condition out of the calendar's work days, or of so many; at most whole.
    case workedDays(of: ExactDecimal?)
    /// Hours of such work out of so many; at most whole.
    case workedHours(of: Minutes)
  }

  /// A reduction, and which choice of a parameter it belongs to; `always` where it belongs to none.
  public struct Reduction: Hashable, Sendable {
    public let by: Proration
    public let when: Condition

    public init(by proration: Proration, when: Condition = .always) {
      by = proration
      self.when = when
    }
  }

  public let span: Span
  public let measure: Measure?
  /// Empty pays the whole amount.
  public let brackets: [Bracket]
  public let prorations: [Reduction]
  /// Whether some work must meet the condition; otherwise being employed is enough.
  public let needsWork: Bool

  /// Nil unless brackets come with a measure, and the last of them, and only the last, has no limit.
  public init?(
    span: Span, measure: Measure? = nil, brackets: [Bracket] = [], prorations: [Reduction] = [],
    needsWork: Bool = true
  ) {
    if let last = brackets.last {
      guard measure != nil, last.upTo == nil, brackets.dropLast().allSatisfy({ $0.upTo != nil }) else {
        return nil
      }
    }
    self.span = span
    self.measure = measure
    self.brackets = brackets
    self.prorations = prorations
    self.needsWork = needsWork
  }

  /// Whether it looks at hours, and so at how they are counted.
  var countsHours: Bool {
    measure == .hours
      || prorations.contains { if case .workedHours = $0.by { true } else { false } }
  }
}
