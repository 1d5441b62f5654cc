// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A personal rule as an automaton over one person's days, the known history first, then the horizon.
///
/// Days are numbered from the first day of the horizon, history has negative numbers. States are whole numbers without further meaning; equal numbers on one day behave
/// alike from then on.
package protocol RuleAutomaton {
  /// The state before the first day that the automaton looks at.
  var start: Int { get }
  /// What the automaton needs to know of a duty: duties with the same symbol are the same to it on that day.
  func symbol(of duty: Duty, day: Int) -> Int
  /// Whether a symbol follows from the duty's plan, whatever the day, so that it need not be asked for on each.
  var looksAtPlanAlone: Bool { get }
  /// The state after a day, and what it costs that the day was so; nil when it is forbidden. Days of the history never cost.
  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)?
  /// What it costs that the horizon ends in a state; nil when it is forbidden.
  func end(_ state: Int) -> Int64?
  /// The number the automaton adds to standby rows on a day, 0 or 1.
  func emission(_ state: Int, symbol: Int, day: Int) -> Int
  /// The days of the horizon that matter: before them the automaton is in `start` (or where the history has led it, when they begin with the first day), after them in one state whatever has happened, and outside nothing costs; nil when every day matters.
  var span: ClosedRange<Int>? { get }
}

extension RuleAutomaton {
  package var looksAtPlanAlone: Bool { false }
  package func end(_ state: Int) -> Int64? { 0 }
  package var span: ClosedRange<Int>? { nil }
  package func emission(_ state: Int, symbol: Int, day: Int) -> Int { 0 }
}

extension Severity {
  /// The points an amount costs; nil when a positive amount is forbidden.
  func penalty(_ amount: Int) -> Int64? {
    guard amount > 0 else { return 0 }
    switch self {
    case .hard: return nil
    case .soft(let price): return price.cost(of: amount).points
    }
  }

  /// What one more costs when the amount grows to `amount`; nil when it is forbidden.
  func increment(to amount: Int) -> Int64? {
    guard amount > 0 else { return 0 }
    switch self {
    case .hard: return nil
    case .soft(let price): return price.cost(of: amount).points - price.cost(of: amount - 1).points
    }
  }
}
