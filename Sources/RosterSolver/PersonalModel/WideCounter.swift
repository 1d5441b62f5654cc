// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The minutes worked in the horizon, carried as a dense dimension of the dynamic program instead of as states of an automaton.
///
/// All rules on the credited minutes of the whole horizon share it: the target and hard or soft limits.
package struct WideCounter {
  /// Minutes a unit of the counter stands for: the greatest common divisor of all gains.
  package let unit: Int
  /// For each day and option, units gained.
  package let gain: [[Int32]]
  fileprivate let judges: [Judge]

  fileprivate enum Judge {
    case limit(minimum: Int?, maximum: Int?, opening: Int, Severity)
    case target(Int, tolerance: Int, under: Severity, over: Severity)
  }

  /// Whether a limit is on what the counter counts.
  static func takes(_ rule: WindowLimit) -> Bool {
    rule.window == .horizon && rule.average == nil && rule.measure == .minutes && rule.of == .work
      && rule.attribution == .start
  }

  /// - Parameter rules: those of the person.
  /// - Returns: nil when no rule of the person counts the minutes of the horizon.
  init?(subject: Case, member: StaffMember, rules: [PersonalRule], duties: [[Duty]]) {
    var judges: [Judge] = []
    for rule in rules {
      switch rule {
      case .windowLimit(let rule) where WideCounter.takes(rule):
        judges.append(
          .limit(
            minimum: rule.minimum, maximum: rule.maximum, opening: rule.opening[member.id] ?? 0,
            rule.head.severity))
      case .targetHours(let rule):
        var target = subject.target(of: member)
        if rule.settlesBalance { target = target - (subject.openingHours[member.id] ?? .zero) }
        judges.append(
          .target(
            target.count, tolerance: rule.tolerance.count, under: rule.head.severity,
            over: rule.over ?? rule.head.severity))
      default: continue
      }
    }
    guard !judges.isEmpty else { return nil }
    self.judges = judges
    var divisor = 0
    for duty in duties.joined() { divisor = WideCounter.commonDivisor(divisor, duty.credited.count) }
    let unit = max(1, divisor)
    self.unit = unit
    gain = duties.map { $0.map { Int32($0.credited.count / unit) } }
  }

  /// What a total of so many units costs; nil when it is forbidden.
  package func cost(_ units: Int) -> Int64? {
    var total: Int64 = 0
    for judge in judges {
      guard let cost = judge.cost(units * unit) else { return nil }
      total += cost
    }
    return total
  }

  static func commonDivisor(_ left: Int, _ right: Int) -> Int {
    var (left, right) = (abs(left), abs(right))
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}

extension WideCounter.Judge {
  fileprivate func cost(_ minutes: Int) -> Int64? {
    switch self {
    case .limit(let minimum, let maximum, let opening, let severity):
      guard let over = severity.penalty(maximum.map { minutes + opening - $0 } ?? 0),
        let under = severity.penalty(minimum.map { $0 - minutes - opening } ?? 0)
      else { return nil }
      return over + under
    case .target(let target, let tolerance, let under, let over):
      return minutes > target
        ? over.penalty(minutes - target - tolerance) : under.penalty(target - minutes - tolerance)
    }
  }
}
