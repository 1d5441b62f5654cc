// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Counts over one window of a ``WindowLimit``, ``SteppedCost`` or ``PayCost``, and forgets what can no longer matter.
///
/// The state is the count so far, shifted by one while minutes of a duty wait for the next day (`overlap`): count × 8192 + waiting minutes.
struct WindowCounter: RuleAutomaton {
  /// What the final count costs; nil when it is forbidden.
  enum Verdict {
    case limit(minimum: Int?, maximum: Int?, Severity)
    /// In rising order of `from`.
    case steps([SteppedCost.Step])
  }

  /// What a duty counts.
  enum Gain {
    case measure(Measure, of: DutyFilter)
    /// So much for each plan, divided by what all of them are multiples of.
    case table(PlanTable, divisor: Int, firstDay: CivilDay)
  }

  let gain: Gain
  let attribution: DayAttribution
  let verdict: Verdict
  /// First and last day that count, both may lie outside the horizon.
  let first: Int
  let last: Int
  let opening: Int
  /// What the days after each day of the horizon can add at the most, up to the end of the window; tells when a limit is out of reach.
  private let reach: [Int]
  private let horizonEnd: Int

  let start = 0
  var looksAtPlanAlone: Bool {
    guard case .measure(let measure, let of) = gain, attribution == .start else { return false }
    return measure.followsFromPlan && of.followsFromPlan
  }
  private let waitingSize = 8192

  var span: ClosedRange<Int>? {
    // What runs past the midnight before the window is known on the day before.
    let begin = max(0, attribution == .overlap ? first - 1 : first)
    let end = min(last, horizonEnd)
    return begin <= end ? begin...end : nil
  }

  /// - Parameter greatest: the greatest value each day of the horizon can add.
  init(
    _ gain: Gain, attribution: DayAttribution = .start, verdict: Verdict, first: Int, last: Int,
    opening: Int = 0, greatest: [Int]
  ) {
    self.gain = gain
    self.attribution = attribution
    self.verdict = verdict
    self.first = first
    self.last = last
    self.opening = opening
    horizonEnd = greatest.count - 1
    var sum = 0
    var reach = Array(repeating: 0, count: greatest.count + 1)
    for day in greatest.indices.reversed() {
      reach[day + 1] = sum
      if day <= last { sum += greatest[day] }
    }
    reach[0] = sum
    self.reach = reach
  }

  func symbol(of duty: Duty, day: Int) -> Int {
    switch gain {
    case .table(let table, let divisor, let firstDay):
      return table.count(of: duty.plan, on: firstDay.advanced(by: day)) / divisor * waitingSize
    case .measure(let measure, let of):
      guard of.matches(duty) else { return 0 }
      guard attribution == .overlap, measure == .minutes else { return measure.value(of: duty) * waitingSize }
      let onDate = duty.parts.reduce(0) { $0 + $1.creditedOnDate.count }
      return onDate * waitingSize + duty.credited.count - onDate
    }
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let waiting = symbol % waitingSize
    guard day >= first - 1, day <= last else { return (0, 0) }
    // The day before the window adds nothing of its own, but what runs past its midnight belongs to the window.
    guard day >= first else { return (attribution == .overlap ? waiting : 0, 0) }
    let count = state / waitingSize + state % waitingSize + symbol / waitingSize
    guard day < min(last, horizonEnd) else {
      // The window or the horizon ends here.
      guard day >= 0 else { return (count * waitingSize + waiting, 0) }
      return judge(count + opening).map { (0, $0) }
    }
    let (settled, isForbidden) = settle(count, after: day)
    if isForbidden { return nil }
    return (settled * waitingSize + (attribution == .overlap ? waiting : 0), 0)
  }

  /// Folds counts that lead to the same verdict whatever follows, and finds those that are lost already.
  ///
  /// What the history has in excess of a maximum is not charged again, so it enters the horizon as the maximum itself.
  private func settle(_ count: Int, after day: Int) -> (count: Int, isForbidden: Bool) {
    switch verdict {
    case .limit(let minimum, let maximum, let severity):
      if let maximum, day < 0 { return (min(count, max(0, maximum - opening)), false) }
      if let maximum, case .hard = severity, count + opening > maximum { return (count, true) }
      let minimumIsMet = minimum.map { count + opening >= $0 } ?? true
      if minimumIsMet, attribution == .start {
        if day >= 0, maximum.map({ count + opening + reach[day + 1] <= $0 }) ?? true {
          // Neither limit can be missed any more; the least count that meets the minimum stands for all.
          return (max(0, (minimum ?? opening) - opening), false)
        }
      }
      return (count, false)
    case .steps(let steps):
      let top = steps.last?.from ?? 0
      return (min(count, max(0, top)), false)
    }
  }

  /// What each final count costs that begins in a state and grows to `greatest`; nil unless the counter judges the whole horizon
  /// at its end, and forbids no count.
  func costs(from state: Int, through greatest: Int) -> [Int64?]? {
    allCosts(from: state, through: greatest).flatMap { $0.contains { $0 == nil } ? nil : $0 }
  }

  /// The same where counts may be forbidden, nil for each of those.
  func allCosts(from state: Int, through greatest: Int) -> [Int64?]? {
    guard attribution == .start, first <= 0, last >= horizonEnd else { return nil }
    return (0...greatest).map { judge(state / waitingSize + $0 + opening) }
  }

  /// Whether it forbids more than a number, and nothing else.
  var isHardMaximum: Bool {
    guard case .limit(nil, .some, .hard) = verdict else { return false }
    return true
  }

  /// What a symbol adds to the count.
  func gain(of symbol: Int) -> Int { symbol / waitingSize }

  private func judge(_ count: Int) -> Int64? {
    switch verdict {
    case .steps(let steps): return steps.last { $0.from <= count }?.cost.points ?? 0
    case .limit(let minimum, let maximum, let severity):
      let excess = maximum.map { max(0, count - $0) } ?? 0
      let lack = minimum.map { max(0, $0 - count) } ?? 0
      guard let over = severity.penalty(excess), let under = severity.penalty(lack) else { return nil }
      return over + under
    }
  }
}
