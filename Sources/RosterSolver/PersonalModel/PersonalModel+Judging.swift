// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What automata say about single paths.
extension PersonalModel {
  /// The options that mean the same to an automaton as that of a path on a day, numbered from the person's first.
  func likeOptions(of path: [Int], on day: Int, by member: Member) -> [Int] {
    let symbols = member.symbols[day]
    let symbol = symbols[path[day] - firstOption[day]]
    return symbols.indices.filter { symbols[$0] == symbol }.map { firstOption[day] + $0 - firstOption[0] }
  }

  /// What a path costs by all rules with memory; nil when one forbids it.
  ///
  /// Rules without memory are in the options' own costs.
  package func cost(of path: [Int]) -> Int64? {
    var total: Int64 = 0
    for member in members {
      guard let cost = judged(path, by: member).cost else { return nil }
      total += cost
    }
    if let wide {
      var units = 0
      for day in 0..<dayCount { units += Int(wide.gain[day][path[day] - firstOption[day]]) }
      guard let cost = wide.cost(units) else { return nil }
      total += cost
    }
    return total
  }

  /// What a path costs by one automaton; nil when it forbids the path, with the day on which it does, if not at the end.
  func judged(_ path: [Int], by member: Member) -> (cost: Int64?, day: Int?) {
    var state = member.span.lowerBound == 0 ? member.entrance.state : member.automaton.start
    var total = member.entrance.cost
    for day in member.span where day < dayCount {
      let symbol = member.symbols[day][path[day] - firstOption[day]]
      guard let step = member.automaton.step(state, symbol: symbol, day: day) else { return (nil, day) }
      state = step.state
      total += step.penalty
    }
    // An automaton whose days are over before the horizon is has judged all it will.
    guard member.span.upperBound == dayCount - 1 else { return (total, nil) }
    return (member.automaton.end(state).map { total + $0 }, nil)
  }

  /// The days on which a path adds to a published quantity, by its number.
  package func emissions(of path: [Int], quantity: Int) -> [Bool] {
    guard let member = members.first(where: { $0.emissionBit == 1 << Int32(quantity) }) else {
      return Array(repeating: false, count: dayCount)
    }
    var state = member.entrance.state
    return (0..<dayCount).map { day in
      let symbol = member.symbols[day][path[day] - firstOption[day]]
      defer { state = member.automaton.step(state, symbol: symbol, day: day)?.state ?? state }
      return member.automaton.emission(state, symbol: symbol, day: day) == 1
    }
  }
}
