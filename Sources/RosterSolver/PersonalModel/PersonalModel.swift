// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Everything pricing knows about one person: the graph of lawful ways, the wide counter, and the automata that are only taken in when needed.
///
/// The graph without some automata allows more and costs less, so whatever is found cheapest in it bounds the truth from below; a path that an automaton left out does not accept
/// makes that automaton part of the graph. One that would make it much larger is postponed: paths that break it are mended, see ``Pricer``, until the bound calls for it. One that would make the graph too large stays out for good and is reported as *relaxed*; a count over the whole
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
    /// Whether it would make the graph so large that paths are mended around it first.
    var isPostponed = false
    /// Whether not even a bound is worth the graph that it would make; graphs only grow, so it stays so.
    var isTooLarge = false
  }

  package let person: Int
  package let dayCount: Int
  /// The first option of each day, in the instance's numbering.
  package let firstOption: [Int]
  package let wide: WideCounter?
  /// Points paid whatever is chosen, for what the history did.
  var members: [Member] = []
  private(set) var graph: LayeredGraph {
    didSet {
      knownStarts = nil
      knownLookup = nil
      knownRelaxedTable = nil
      knownGreatestCost = nil
      graphVersion += 1
    }
  }
  /// How often the graph has changed.
  private(set) var graphVersion = 0
  package private(set) var table: PricingTable
  /// Whether history and pins contradict each other whatever is chosen.
  package private(set) var isHopeless = false
  private let edgeLimit: Int
  /// Edges beyond which a counter that can be priced is.
  private let countingLimit: Int
  /// Edges up to which an automaton that objects is taken in at once.
  private let growthLimit: Int
  /// Edges of a graph that a bound is worth.
  private let tightEdgeLimit: Int
  private let halt: Halt
  /// The members that paths were mended around since the last pricing began.
  private var mended: Set<Int> = []
  /// The relaxed counters that pricing charges for.
  var counters: [PricedCounter] = []
  /// The members that they stand in for.
  var pricedMembers: [Int] = []
  /// Bits of the emissions that standby quantities take up, before those of counters.
  private let publishedBits: Int
  /// Marks of counters in the emissions, see ``PricedCounter/emissionBit``.
  var markCount = 0
  /// Combinations of emission bits.
  var emissionWidth: Int { 1 << (publishedBits + markCount) }
  /// Cells of one pricing beyond which counts over the whole horizon are priced from the start.
  let dearWork: Int
  /// In which order and how pricing has tried to take members into the graph.
  private var attempts: [Attempt] = []

  /// Where the edges of each node begin, for each day; found when a window is first priced.
  var edgeStarts: [[Int32]] {
    if let knownStarts { return knownStarts }
    let starts = (0..<dayCount).map { graph.edgeStarts(day: $0).map { Int32($0) } }
    knownStarts = starts
    return starts
  }
  private var knownStarts: [[Int32]]?

  /// The graph for whoever follows single rosters through it; made when a window is first priced.
  var lookup: EdgeLookup {
    if let knownLookup { return knownLookup }
    let lookup = EdgeLookup(graph, firstOption: firstOption.first ?? 0)
    knownLookup = lookup
    return lookup
  }
  private var knownLookup: EdgeLookup?

  /// How far the wide counter may be from the course of demand in ``table``, in its units; nil where it may be anywhere.
  let margin: Int32?
  /// Shifts from the course of demand that pricing begins with on a long horizon, where almost nobody ever strays further.
  private static let shiftsOfMargin: Int32 = 8

  /// The demand of each day, which the course follows; empty for an even one.
  private let demand: [Int]

  private func makeTable() -> PricingTable {
    PricingTable(graph: graph, wide: wide, margin: margin, demand: demand)
  }

  /// The table without any margin.
  var wholeTable: PricingTable { margin == nil ? table : PricingTable(graph: graph, wide: wide) }

  /// The table without the wide counter, and what is priced in place of it and of other counts: see ``HorizonBound``.
  var relaxed: (table: PricingTable, counters: [PricedCounter]) {
    if let knownRelaxedTable, knownRelaxedTable.counters.count >= counters.count { return knownRelaxedTable }
    let minutes = wideAsCounter
    var free = graph
    if minutes != nil { free.gain = free.gain.map { $0.map { _ in 0 } } }
    let relaxed = (
      table: minutes == nil ? wholeTable : PricingTable(graph: free, wide: nil),
      counters: counters + (minutes.map { [$0] } ?? [])
    )
    knownRelaxedTable = relaxed
    return relaxed
  }
  private var knownRelaxedTable: (table: PricingTable, counters: [PricedCounter])?

  /// The most that edges and the end can cost on one path, in points.
  var greatestCost: Int64 {
    if let knownGreatestCost { return knownGreatestCost }
    let cost = graph.edges.reduce(graph.endCost.map(abs).max() ?? 0) {
      $0 + ($1.map { abs($0.cost) }.max() ?? 0)
    }
    knownGreatestCost = cost
    return cost
  }
  private var knownGreatestCost: Int64?

  package var relaxedRules: [RuleID] { members.filter(\.isRelaxed).map(\.rule) }

  /// - Parameters:
  ///   - demand: of each day, see ``Instance/demandOfDays``.
  ///   - halt: what ends the work, now and when automata are taken in later; the model must not be used then.
  package init(
    instance: Instance, person: Int, demand: [Int] = [], edgeLimit: Int = 400_000,
    countingLimit: Int = 150_000,
    growthLimit: Int = 20_000, tightEdgeLimit: Int = 1_500_000, dearWork: Int = PersonalModel.dearWork,
    halt: Halt = .never
  ) {
    self.person = person
    self.demand = demand
    self.tightEdgeLimit = tightEdgeLimit
    self.dearWork = dearWork
    publishedBits = instance.published.count
    self.growthLimit = min(edgeLimit, growthLimit)
    self.halt = halt
    self.edgeLimit = edgeLimit
    self.countingLimit = min(edgeLimit, countingLimit)
    dayCount = instance.dayCount
    let subject = instance.subject
    let member = instance.people[person]
    // A model that is not to be used is made at once.
    let days = 0..<(halt.isRequested ? 0 : instance.dayCount)
    firstOption = days.map { instance.options(person: person, day: $0).lowerBound }
    let duties = days.map { day in
      instance.options(person: person, day: day).map {
        instance.catalogue.duty(Int(instance.optionPlan[$0]), day: day)
      }
    }
    let plans = days.map { Array(instance.optionPlan[instance.options(person: person, day: $0)]) }
    let timeline = Timeline(
      of: member, roster: Roster(horizon: subject.horizon, staff: [member.id]), case: subject)
    let history = Array(timeline.duties.prefix(timeline.duties.count - instance.dayCount))
    wide = WideCounter(subject: subject, member: member, rules: instance.rules[person], duties: duties)
    graph = LayeredGraph(gainOfOptions: wide?.gain ?? duties.map { $0.map { _ in 0 } })
    let greatestGain = wide?.gain.lazy.compactMap { $0.max() }.max() ?? 0
    margin = instance.isWindowed && greatestGain > 0 ? greatestGain * Self.shiftsOfMargin : nil
    table = PricingTable(graph: graph, wide: wide, margin: margin, demand: demand)
    isHopeless = duties.contains { $0.isEmpty }

    if halt.isRequested { return }
    let builder = AutomatonBuilder(
      subject: subject, member: member, rules: instance.rules[person], duties: duties, plans: plans,
      history: history, joinsSuccessions: instance.isWindowed)
    for made in builder.automata() {
      if halt.isRequested { return }
      add(
        made.automaton, rule: made.rule, history: made.looksAtHistory ? history : [], duties: duties,
        plans: plans, isLazy: made.isLazy)
    }
    for (number, quantity) in instance.published.enumerated() {
      let automaton = quantity.automaton(of: member.id, person: person, in: subject)
      guard quantity.rows[person].contains(where: { $0 >= 0 }) else { continue }
      add(
        automaton, rule: "", history: history, duties: duties, plans: plans, isLazy: false,
        emissionBit: 1 << Int32(number))
    }
    let counts = instance.isWindowed ? members.indices.filter(isCount) : []
    for index in members.indices where members[index].isActive {
      members[index].isActive = false
      if !counts.contains(index) { activate(index) }
    }
    if !counts.isEmpty, !halt.isRequested {
      takeIn(counts, allWork: PricingTable.work(graph: graph, wide: wide, margin: margin, demand: demand))
    }
    if halt.isRequested { return }
    attempts = []
    table = makeTable()
    if graph.isEmpty || table.isEmpty && wholeTable.isEmpty { isHopeless = true }
  }

  /// A copy that another thread may use.
  package init(copying model: PersonalModel) {
    person = model.person
    halt = model.halt
    edgeLimit = model.edgeLimit
    countingLimit = model.countingLimit
    growthLimit = model.growthLimit
    tightEdgeLimit = model.tightEdgeLimit
    counters = model.counters
    pricedMembers = model.pricedMembers
    markCount = model.markCount
    publishedBits = model.publishedBits
    dearWork = model.dearWork
    attempts = model.attempts
    dayCount = model.dayCount
    firstOption = model.firstOption
    wide = model.wide
    members = model.members
    graph = model.graph
    graphVersion = model.graphVersion
    knownStarts = model.knownStarts
    knownLookup = model.knownLookup
    margin = model.margin
    demand = model.demand
    knownRelaxedTable = model.knownRelaxedTable
    knownGreatestCost = model.knownGreatestCost
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
      pricedMembers = copy.pricedMembers
      attempts = copy.attempts
      graph = copy.graph
      table = copy.table
      return
    }
    for index in missing { activate(index) }
    table = makeTable()
  }

  private func add(
    _ automaton: any RuleAutomaton, rule: RuleID, history: [Duty], duties: [[Duty]], plans: [[Int32]],
    isLazy: Bool, emissionBit: Int32 = 0
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
        symbols: Self.symbols(of: duties, plans, automaton),
        emissionBit: emissionBit, span: span(of: automaton, entryCost: cost), isActive: !isLazy))
  }

  /// For each day, the symbol of each option.
  private static func symbols(
    of duties: [[Duty]], _ plans: [[Int32]], _ automaton: any RuleAutomaton
  ) -> [[Int]] {
    var memo = PlanMemo()
    var symbols: [[Int]] = []
    symbols.reserveCapacity(duties.count)
    for day in duties.indices {
      if automaton.looksAtPlanAlone, day > 0, plans[day] == plans[day - 1] {
        // Most days have the plans of the day before, and then share its memory too.
        symbols.append(symbols[day - 1])
        continue
      }
      let ofDay = plans[day].enumerated().map { place, plan in
        guard automaton.looksAtPlanAlone else { return automaton.symbol(of: duties[day][place], day: day) }
        return memo.value(of: plan) { automaton.symbol(of: duties[day][place], day: day) }
      }
      symbols.append(day > 0 && ofDay == symbols[day - 1] ? symbols[day - 1] : ofDay)
    }
    return symbols
  }

  /// The days on which an automaton can cost anything; what the history costs is charged on the first day.
  private func span(of automaton: any RuleAutomaton, entryCost: Int64) -> ClosedRange<Int> {
    let last = max(0, dayCount - 1)
    let span = automaton.span.map { $0.clamped(to: 0...last) } ?? 0...last
    return entryCost == 0 ? span : 0...span.upperBound
  }

  /// How a member is taken into the graph.
  enum Urgency: Int {
    /// It can wait if it would make the graph much larger.
    case postponable
    /// As far as its kind may make the graph grow.
    case urgent
    /// For a bound.
    case tight
  }

  struct Attempt {
    var member: Int
    var urgency: Urgency
  }

  /// Multiplies an automaton into the graph; false when the product would be larger than its urgency is worth.
  @discardableResult
  func activate(_ index: Int, _ urgency: Urgency = .urgent) -> Bool {
    let counter = pricedMembers.contains(index) ? nil : pricedCounter(members[index])
    let limit =
      switch urgency {
      case .tight: tightEdgeLimit
      case .urgent, .postponable:
        counter != nil ? countingLimit : urgency == .urgent ? edgeLimit : growthLimit
      }
    let isDone = activate(index, limit: limit)
    if halt.isRequested { return false }
    attempts.append(Attempt(member: index, urgency: urgency))
    if urgency == .tight { members[index].isTooLarge = !isDone }
    if isDone || urgency == .tight { return isDone }
    if let counter {
      counters.append(counter)
      pricedMembers.append(index)
    }
    if counter == nil, urgency == .postponable {
      members[index].isPostponed = true
    } else {
      members[index].isRelaxed = true
    }
    return false
  }

  private func activate(_ index: Int, limit: Int) -> Bool {
    let member = members[index]
    let product = graph.multiplied(
      by: member.automaton, entrance: member.entrance, symbols: member.symbols,
      emissionBit: member.emissionBit, edgeLimit: limit, halt: halt)
    guard let product else { return false }
    graph = product
    members[index].isActive = true
    members[index].isRelaxed = false
    if let place = pricedMembers.firstIndex(of: index) {
      pricedMembers.remove(at: place)
      counters.remove(at: place)
    }
    return true
  }

  /// What pricing has found out so far, and with which a model made anew becomes the same.
  struct Learnt {
    var attempts: [Attempt] = []
    var multipliers: [Int64] = []
  }

  var learnt: Learnt { Learnt(attempts: attempts, multipliers: counters.map(\.multiplier)) }

  /// Makes a new model what another one had become; false when that was the model of another person or case.
  func relearn(_ learnt: Learnt) -> Bool {
    for attempt in learnt.attempts {
      guard members.indices.contains(attempt.member), !members[attempt.member].isActive else { return false }
      activate(attempt.member, attempt.urgency)
    }
    guard counters.count == learnt.multipliers.count else { return false }
    for index in counters.indices { counters[index].multiplier = learnt.multipliers[index] }
    if !learnt.attempts.isEmpty { table = makeTable() }
    return true
  }

  /// What the automata left out of the graph say about a path.
  package enum Verdict {
    case accepted
    /// Some were taken into the graph, which has to be priced again.
    case graphChanged
    /// One forbids the path on account of what it does on one day: the options that would do the same on that day, numbered
    /// from the person's first.
    case forbidden(by: [Int])
    /// Only relaxed automata object: the points they add, nil when they forbid the path.
    case relaxed(extra: Int64?)
  }

  /// Forgets what paths were mended around before.
  func beginPricing() { mended.removeAll(keepingCapacity: true) }

  /// Takes in what paths were mended around in the last pricing, and the counters that are priced; false when nothing could be.
  package func tighten() -> Bool {
    var changed = false
    for index in members.indices where !members[index].isActive && !members[index].isTooLarge {
      let isPriced = pricedMembers.contains(index)
      guard isPriced || mended.contains(index) && !members[index].isRelaxed else { continue }
      if activate(index, .tight) { changed = true }
    }
    mended.removeAll(keepingCapacity: true)
    if changed { table = makeTable() }
    return changed
  }

  /// Judges a path (an option of the instance for each day) by the automata left out, and takes in those that object.
  ///
  /// Counts that are priced are the caller's to judge, see ``cost(ofCounts:)``.
  ///
  /// - Parameters:
  ///   - days: the days on which the path may differ from a lawful one; nil for all.
  ///   - isMending: whether one that is postponed or relaxed and forbids the path is answered with what to avoid.
  package func review(_ path: [Int], days: Range<Int>? = nil, isMending: Bool = false) -> Verdict {
    var extra: Int64? = 0
    var changed = false
    var objects = false
    var avoided: [Int]?
    for index in members.indices where !members[index].isActive && !pricedMembers.contains(index) {
      if let days, !days.overlaps(members[index].span) { continue }
      let judged = judged(path, by: members[index])
      guard judged.cost != 0 else { continue }
      let canWait = isMending && judged.cost == nil && judged.day != nil
      if !members[index].isRelaxed, !(canWait && members[index].isPostponed),
        activate(index, canWait ? .postponable : .urgent)
      {
        changed = true
        continue
      }
      // One that has just become a priced counter is the caller's to judge from now on.
      if pricedMembers.contains(index) { continue }
      if canWait, let day = judged.day {
        mended.insert(index)
        if avoided == nil { avoided = likeOptions(of: path, on: day, by: members[index]) }
      }
      objects = true
      extra = extra.flatMap { sum in judged.cost.map { sum + $0 } }
    }
    if changed {
      table = makeTable()
      return .graphChanged
    }
    if let avoided { return .forbidden(by: avoided) }
    return objects ? .relaxed(extra: extra) : .accepted
  }
}
