// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension SolveSearch {
  /// A first roster, and a short walk from it.
  mutating func start(_ onEvent: (SolveEvent) -> Void) {
    if !instance.isWindowed, !proveTrivially(onEvent) { return }
    let decisions = instance.decisionColumns
    decisions.forEach { pool.add($0) }
    var reinsertion = Reinsertion(crew: crew, clock: clock, random: RandomSource(seed: state.random.next()))
    if let given, let candidate = reinsertion.candidate(near: given) { take(candidate, onEvent) }
    guard let first = best ?? firstCandidate(&reinsertion) else {
      if instance.isWindowed, !clock.isHalted { state.hopeless = lawless() }
      return
    }
    take(first, onEvent)
    if instance.isWindowed {
      // A first roster of a year takes seconds, so nothing comes before it that can come after it.
      crew.prepareWindows()
      guard proveTrivially(onEvent) else { return }
    }
    let share = clock.share(hundredths: 90)
    let better = reinsertion.improve(first, moves: 60 * instance.people.count, temperature: 20) {
      share.isOver
    }
    take(better, onEvent)
  }

  /// A first bound by everybody's cheapest roster with no prices, however soon the solve has to end; false where that is not to be had.
  private mutating func proveTrivially(_ onEvent: (SolveEvent) -> Void) -> Bool {
    let free = Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count))
    let found =
      instance.isWindowed ? crew.relaxedBounds(free) : crew.cheapest(free).map { found in found.map(\.bound) }
    if clock.isHalted { return false }
    guard let trivial = LagrangianBound(scope: Scope(whole: instance), prices: free, people: found) else {
      state.hopeless = found.indices.filter { found[$0] == nil }
      return false
    }
    prove(trivial.points, onEvent)
    return true
  }

  /// The people who have no lawful roster, whatever everybody else has.
  private func lawless() -> [Int] {
    let free = Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count))
    let found = crew.cheapest(free)
    return clock.isHalted ? [] : found.indices.filter { found[$0]?.path == nil }
  }

  /// A lawful roster, with the decisions where they cost least among themselves if that leaves everybody one.
  ///
  /// Rows that tell people apart give way, so whether there is a lawful roster depends on the values alone.
  private func firstCandidate(_ reinsertion: inout Reinsertion) -> Candidate? {
    let choices = Dictionary(grouping: instance.decisionColumns, by: \.owner).sorted { $0.key < $1.key }.map(
      \.value)
    func candidate(_ values: [Int]) -> Candidate? {
      reinsertion.build(decisions: zip(choices, values).map { $0[$1] }).flatMap {
        Candidate($0, in: instance)
      }
    }
    if let first = candidate(instance.decisionStart(choices, limit: Self.valuesTried)) { return first }
    var values = choices.map { _ in 0 }
    for _ in 0..<Self.valuesTried where !clock.isHalted {
      if let candidate = candidate(values) { return candidate }
      guard let next = values.indices.first(where: { values[$0] + 1 < choices[$0].count }) else { return nil }
      for index in 0..<next { values[index] = 0 }
      values[next] += 1
    }
    return nil
  }

  /// How many combinations of values of decisions are tried before a case is given up.
  private static let valuesTried = 10_000
}
