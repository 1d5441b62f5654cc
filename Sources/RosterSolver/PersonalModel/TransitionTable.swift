// SPDX-License-Identifier: GPL-3.0-or-later

/// All steps of an automaton on one day, from known states by known symbols, with states as small numbers.
struct TransitionTable {
  struct Step {
    /// The number of the next state, or -1 when the step is forbidden.
    var state: Int32
    var emits: Bool
    var penalty: Int64
  }

  let symbolCount: Int
  /// `steps[state * symbolCount + symbol]`.
  private(set) var steps: [Step] = []
  /// The automaton's own states after the day, by their numbers.
  private(set) var nextStates: [Int] = []

  init(automaton: any RuleAutomaton, day: Int, states: [Int], symbols: [Int]) {
    symbolCount = symbols.count
    steps.reserveCapacity(states.count * symbols.count)
    var numbers: [Int: Int32] = [:]
    for state in states {
      for symbol in symbols {
        guard let step = automaton.step(state, symbol: symbol, day: day) else {
          steps.append(Step(state: -1, emits: false, penalty: 0))
          continue
        }
        let number = numbers[step.state] ?? Int32(nextStates.count)
        if number == nextStates.count {
          numbers[step.state] = number
          nextStates.append(step.state)
        }
        let emits = automaton.emission(state, symbol: symbol, day: day) != 0
        steps.append(Step(state: number, emits: emits, penalty: step.penalty))
      }
    }
  }
}
