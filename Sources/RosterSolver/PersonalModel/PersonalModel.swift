// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Everything pricing knows about one person: the graph of lawful ways, the wide counter, and the automata that are only taken in when needed.
///
/// The graph without some automata allows more and costs less, so whatever is found cheapest in it bounds the truth from below; a path that an automaton left out does not accept
/// makes that automaton part of the graph. One that would make the graph too large stays out for good and is reported as *relaxed*; a count over the whole
/// horizon stays out sooner, because a multiplier stands in for it, see ``PricedCounter``.
///
/// A model is used by one thread at a time.
package final class PersonalModel: @unchecked Sendable {
  struct Member {
    let rule: RuleID
    let automaton: any RuleAutomaton
    let entrance: LayeredGraph.Entrance
    /// For each day, the symbol of each option.
    let symbols: [[Int]]
    let emissionBit: Int32
    /// The days on which the automaton can do anything; see ``RuleAutomaton/span``.
    let span: ClosedRange<Int>
    var isActive: Bool
    var isRelaxed = false
  }

  package let person: Int
  package let dayCount: Int
  /// The first option of each day, in the instance's numbering.
  package let firstOption: [Int]
  package let wide: WideCounter?
  /// Points paid whatever is chosen, for what the history did.
  private(set) var members: [Member] = []
  private(set) var graph: LayeredGraph
  package private(set) var table: PricingTable
  /// Whether history and pins contradict each other whatever is chosen.
  package private(set) var isHopeless = false
  private let edgeLimit: Int
  /// Edges beyond which a counter that can be priced is.
  private let countingLimit: Int
  private let halt: Halt
  /// The relaxed counters that pricing charges for.
  private(set) var counters: [PricedCounter] = []
  /// Members in the order in which pricing has tried to take them into the graph.
  private var attempts: [Int] = []

  package var relaxedRules: [RuleID] { members.filter(\.isRelaxed).map(\.rule) }

  /// - Parameter halt: what ends the work, now and when automata are taken in later; the model must not be used then.
  package init(
    instance: Instance, person: Int, edgeLimit: Int = 400_000, countingLimit: Int = 150_000,
    halt: Halt = .never
  ) {
    self.person = person
    self.halt = halt
    self.edgeLimit = edgeLimit
    self.countingLimit = min(edgeLimit, countingLimit)
    dayCount = instance.dayCount
    let subject = instance.subject
    let member = instance.people[person]
    let days = 0..<instance.dayCount
    firstOption = days.map { instance.options(person: person, day: $0).lowerBound }
    let duties = days.map { day in
      instance.options(person: person, day: day).map {
        instance.catalogue.duty(Int(instance.optionPlan[$0]), day: day)
      }
    }
    let timeline = Timeline(
      of: member, roster: Roster(horizon: subject.horizon, staff: [member.id]), case: subject)
    let history = Array(timeline.duties.prefix(timeline.duties.count - instance.dayCount))
    wide = WideCounter(subject: subject, member: member, duties: duties)
    graph = LayeredGraph(gainOfOptions: wide?.gain ?? duties.map { $0.map { _ in 0 } })
    table = PricingTable(graph: graph, wide: wide)
    isHopeless = duties.contains { $0.isEmpty }

    if halt.isRequested { return }
    let builder = AutomatonBuilder(subject: subject, member: member, duties: duties, history: history)
    for made in builder.automata() {
      add(
        made.automaton, rule: made.rule, history: made.looksAtHistory ? history : [], duties: duties,
        isLazy: made.isLazy)
    }
    for (number, quantity) in instance.published.enumerated() {
      let automaton = quantity.automaton(of: member.id, person: person, in: subject)
      guard quantity.rows[person].contains(where: { $0 >= 0 }) else { continue }
      add(
        automaton, rule: "", history: history, duties: duties, isLazy: false, emissionBit: 1 << Int32(number))
    }
    for index in members.indices where members[index].isActive {
      members[index].isActive = false
      activate(index)
    }
    if halt.isRequested { return }
    attempts = []
    table = PricingTable(graph: graph, wide: wide)
    if graph.isEmpty || table.isEmpty { isHopeless = true }
  }

  /// A copy that another thread may use.
  package init(copying model: PersonalModel) {
    person = model.person
    halt = model.halt
    edgeLimit = model.edgeLimit
    countingLimit = model.countingLimit
    counters = model.counters
    attempts = model.attempts
    dayCount = model.dayCount
    firstOption = model.firstOption
    wide = model.wide
    members = model.members
    graph = model.graph
    table = model.table
    isHopeless = model.isHopeless
  }

  /// Takes over what a copy has taken into its graph meanwhile, so that it need not be found out again.
  package func learn(from copy: PersonalModel) {
    let missing = members.indices.filter { copy.members[$0].isActive && !members[$0].isActive }
    guard !missing.isEmpty else { return }
    if members.indices.allSatisfy({ copy.members[$0].isActive || !members[$0].isActive }) {
      members = copy.members
      counters = copy.counters
      attempts = copy.attempts
      graph = copy.graph
      table = copy.table
      return
    }
    for index in missing { activate(index) }
    table = PricingTable(graph: graph, wide: wide)
  }

  private func add(
    _ automaton: any RuleAutomaton, rule: RuleID, history: [Duty], duties: [[Duty]], isLazy: Bool,
    emissionBit: Int32 = 0
  ) {
    var state = automaton.start
    var cost: Int64 = 0
    for (index, duty) in history.enumerated() {
      let day = index - history.count
      guard let step = automaton.step(state, symbol: automaton.symbol(of: duty, day: day), day: day) else {
        isHopeless = true
        return
      }
      state = step.state
      cost += step.penalty
    }
    members.append(
      Member(
        rule: rule, automaton: automaton, entrance: LayeredGraph.Entrance(state: state, cost: cost),
        symbols: duties.enumerated().map { day, duties in duties.map { automaton.symbol(of: $0, day: day) } },
        emissionBit: emissionBit, span: span(of: automaton, entryCost: cost), isActive: !isLazy))
  }

  /// The days on which an automaton can cost anything; what the history costs is charged on the first day.
  private func span(of automaton: any RuleAutomaton, entryCost: Int64) -> ClosedRange<Int> {
    let last = max(0, dayCount - 1)
    let span = automaton.span.map { $0.clamped(to: 0...last) } ?? 0...last
    return entryCost == 0 ? span : 0...span.upperBound
  }

  /// Multiplies an automaton into the graph; false when the product would be too large.
  @discardableResult
  private func activate(_ index: Int) -> Bool {
    let member = members[index]
    let counter = pricedCounter(member)
    let product = graph.multiplied(
      by: member.automaton, entrance: member.entrance, symbols: member.symbols,
      emissionBit: member.emissionBit,
      edgeLimit: counter == nil ? edgeLimit : countingLimit, halt: halt)
    guard let product else {
      if halt.isRequested { return false }
      attempts.append(index)
      members[index].isRelaxed = true
      if let counter { counters.append(counter) }
      return false
    }
    attempts.append(index)
    graph = product
    members[index].isActive = true
    return true
  }

  /// What pricing has found out so far, and with which a model made anew becomes the same.
  struct Learnt {
    var attempts: [Int] = []
    var multipliers: [Int64] = []
  }

  var learnt: Learnt { Learnt(attempts: attempts, multipliers: counters.map(\.multiplier)) }

  /// Makes a new model what another one had become; false when that was the model of another person or case.
  func relearn(_ learnt: Learnt) -> Bool {
    for index in learnt.attempts {
      guard members.indices.contains(index), !members[index].isActive, !members[index].isRelaxed else {
        return false
      }
      activate(index)
    }
    guard counters.count == learnt.multipliers.count else { return false }
    for index in counters.indices { counters[index].multiplier = learnt.multipliers[index] }
    if !learnt.attempts.isEmpty { table = PricingTable(graph: graph, wide: wide) }
    return true
  }

  /// A member as a counter that can be priced; nil when it is none.
  private func pricedCounter(_ member: Member) -> PricedCounter? {
    guard let counter = member.automaton as? WindowCounter, member.entrance.cost == 0 else { return nil }
    let gains = member.symbols.map { $0.map(counter.gain) }
    let greatest = gains.reduce(0) { $0 + ($1.max() ?? 0) }
    guard greatest <= Self.greatestCount, !gains.joined().contains(where: { $0 < 0 }) else { return nil }
    return counter.costs(from: member.entrance.state, through: greatest).map {
      PricedCounter(gain: gains.joined().map { Int32($0) }, costs: $0)
    }
  }

  /// Counts beyond this, of minutes, are not worth pricing one by one.
  private static let greatestCount = 2_000

  /// How much a path counts for each of the priced counters.
  func counts(of path: [Int]) -> [Int] {
    let first = firstOption.first ?? 0
    return counters.map { counter in path.reduce(0) { $0 + Int(counter.gain[$1 - first]) } }
  }

  /// Moves the multipliers towards what these counts call for; false when all are there.
  func moveMultipliers(towards counts: [Int], within brackets: inout [PricedCounter.Bracket]) -> Bool {
    var hasMoved = false
    for index in counters.indices where counters[index].move(towards: counts[index], within: &brackets[index])
    {
      hasMoved = true
    }
    return hasMoved
  }

  /// What the automata left out of the graph say about a path.
  package enum Verdict {
    case accepted
    /// Some were taken into the graph, which has to be priced again.
    case graphChanged
    /// Only relaxed automata object: the points they add, nil when they forbid the path.
    case relaxed(extra: Int64?)
  }

  /// Judges a path (an option of the instance for each day) by the automata left out, and takes in those that object.
  package func review(_ path: [Int]) -> Verdict {
    var extra: Int64? = 0
    var changed = false
    var objects = false
    for index in members.indices where !members[index].isActive {
      let cost = cost(of: path, by: members[index])
      guard cost != 0 else { continue }
      if !members[index].isRelaxed, activate(index) {
        changed = true
      } else {
        objects = true
        extra = extra.flatMap { sum in cost.map { sum + $0 } }
      }
    }
    if changed {
      table = PricingTable(graph: graph, wide: wide)
      return .graphChanged
    }
    return objects ? .relaxed(extra: extra) : .accepted
  }

  /// What a path costs by all rules with memory; nil when one forbids it.
  ///
  /// Rules without memory are in the options' own costs.
  package func cost(of path: [Int]) -> Int64? {
    var total: Int64 = 0
    for member in members {
      guard let cost = cost(of: path, by: member) else { return nil }
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

  private func cost(of path: [Int], by member: Member) -> Int64? {
    var state = member.span.lowerBound == 0 ? member.entrance.state : member.automaton.start
    var total = member.entrance.cost
    for day in member.span where day < dayCount {
      let symbol = member.symbols[day][path[day] - firstOption[day]]
      guard let step = member.automaton.step(state, symbol: symbol, day: day) else { return nil }
      state = step.state
      total += step.penalty
    }
    // An automaton whose days are over before the horizon is has judged all it will.
    guard member.span.upperBound == dayCount - 1 else { return total }
    guard let end = member.automaton.end(state) else { return nil }
    return total + end
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
