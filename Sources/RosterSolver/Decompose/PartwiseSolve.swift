// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Solves the parts of a case one after another and adds up what they cost and what is proved of them.
///
/// Every part gets a first roster before any is improved. Small parts come first, and the time and steps they leave over go to the larger ones.
struct PartwiseSolve {
  private var searches: [SolveSearch]
  private let instances: [Instance]
  private let clock: WorkClock
  /// What a part is worth of the work: people × rows, because the linear programs grow with both.
  private let weights: [Int]

  /// - Parameter instances: one a part.
  /// - Throws: ``SolveError/stopped``.
  init(instances: [Instance], options: SolveOptions, clock: WorkClock) throws(SolveError) {
    let ordered = instances.enumerated().map {
      (weight: PartwiseSolve.weight($0.element), $0.offset, $0.element)
    }
    .sorted { ($0.weight, $0.1) < ($1.weight, $1.1) }
    self.instances = ordered.map { $0.2 }
    self.clock = clock
    weights = ordered.map(\.weight)
    let crew = WorkCrew(threads: options.threads)
    searches = ordered.map { _, number, instance in
      SolveSearch(
        crew: PricingCrew(
          instance: instance, models: PersonalModels.build(instance, crew: crew, halt: clock.halt),
          crew: crew, halt: clock.halt),
        clock: clock, seed: options.seed &+ UInt64(number) &* 0x9E37_79B9, threads: crew.threads,
        given: options.start)
    }
    if clock.isHalted { throw .stopped }
  }

  private static func weight(_ instance: Instance) -> Int {
    max(1, instance.people.count * instance.rows.count)
  }

  mutating func run(_ onEvent: (SolveEvent) -> Void) throws {
    onEvent(.phase(.start, step: clock.steps))
    for index in searches.indices {
      let part = clock.part(thousandths: 30)
      let (others, clock) = (others(than: index), clock)
      searches[index].begin(on: part) { PartwiseSolve.relay($0, others, clock, onEvent) }
      clock.absorb(part)
    }
    guard hopeless.isEmpty else { return }
    for index in searches.indices {
      try goOn(index, share: (weights[index], weights[index...].reduce(0, +)), onEvent)
    }
    // What is left over goes to the parts that are still open, by what they may still save.
    while !clock.isOver(), searches.contains(where: \.isOpen) {
      for index in searches.indices where searches[index].isOpen && !clock.isOver() {
        let gaps = searches[index...].map { $0.isOpen ? PartwiseSolve.gap($0) : 0 }
        try goOn(index, share: (gaps[0], gaps.reduce(0, +)), onEvent)
      }
    }
  }

  /// Lets one part go on with a share of what time and steps are left.
  private mutating func goOn(
    _ index: Int, share: (own: Int, all: Int), _ onEvent: (SolveEvent) -> Void
  ) throws {
    let part = clock.part(thousandths: max(1, Int(1000 * Double(share.own) / Double(share.all))))
    let (others, clock) = (others(than: index), clock)
    try searches[index].goOn(on: part) { PartwiseSolve.relay($0, others, clock, onEvent) }
    // A part that did nothing is counted all the same, so that going on comes to an end.
    part.add(cells: part.cellsWorked == 0 ? WorkClock.cellsPerStep / 100 : 0)
    clock.absorb(part)
  }

  private static func gap(_ search: SolveSearch) -> Int {
    guard let best = search.best, search.bound > .min else { return 1_000_000 }
    return Int(max(1, min(best.cost - search.bound, 1_000_000)))
  }

  /// What the other parts cost and have proved, nil where one has nothing yet.
  private func others(than index: Int) -> (cost: Int64?, bound: Int64?) {
    var cost: Int64? = 0
    var bound: Int64? = 0
    for (other, search) in searches.enumerated() where other != index {
      cost = cost.flatMap { sum in search.best.map { sum + $0.cost } }
      bound = search.bound == .min ? nil : bound.map { PartwiseSolve.sum($0, search.bound) }
    }
    return (cost, bound)
  }

  /// Passes on the events of one part as events of the whole.
  private static func relay(
    _ event: SolveEvent, _ others: (cost: Int64?, bound: Int64?), _ clock: WorkClock,
    _ onEvent: (SolveEvent) -> Void
  ) {
    switch event {
    case .phase(let phase, let step): onEvent(.phase(phase, step: clock.steps + step))
    case .incumbent(let cost, let step):
      if let rest = others.cost { onEvent(.incumbent(Cost(cost.points + rest), step: clock.steps + step)) }
    case .bound(let bound, let step):
      if let rest = others.bound { onEvent(.bound(Cost(sum(bound.points, rest)), step: clock.steps + step)) }
    }
  }

  /// The cost of all parts; nil while one has no roster.
  var cost: Int64? {
    var total: Int64 = 0
    for search in searches {
      guard let best = search.best else { return nil }
      total += best.cost
    }
    return total
  }

  var bound: Int64 {
    searches.reduce(0) { total, search in
      search.bound == .min ? total : Self.sum(total, min(search.bound, search.best?.cost ?? search.bound))
    }
  }

  /// The sum of two bounds; the greatest of all is that of a part without any lawful roster, and stays.
  private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
    left == .max || right == .max ? .max : left + right
  }

  var columnCount: Int { searches.reduce(0) { $0 + $1.columnCount } }

  /// Whether it is proved that the case has no lawful roster.
  var isLawless: Bool { searches.contains { !$0.hopeless.isEmpty || $0.isInfeasible } }

  /// People who can have no lawful roster, in the order of the case.
  var hopeless: [StaffID] {
    let ids = zip(searches, instances).flatMap { search, instance in
      search.hopeless.map { instance.people[$0].id }
    }
    return ids.sorted()
  }

  var relaxedRules: [RuleID] { Set(searches.flatMap { $0.crew.models.flatMap(\.relaxedRules) }).sorted() }

  /// The rosters of all parts as one; nil while one has none.
  func roster(of subject: Case) -> Roster? {
    var roster = Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
    for (search, instance) in zip(searches, instances) {
      guard let part = search.best?.roster(in: instance) else { return nil }
      for member in instance.people {
        for day in subject.days { roster[member.id, day] = part[member.id, day] }
      }
      roster.decisions.merge(part.decisions) { first, _ in first }
    }
    return roster
  }
}
