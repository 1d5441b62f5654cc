// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Improves a roster by rostering neighbourhoods of it anew, each by column generation and a dive of its own.
///
/// Which kind of neighbourhood comes next is drawn by what the kinds have gained for their work lately; a kind that found nothing anywhere rests until the roster has changed.
/// Workers go their own ways for a fixed amount of counted work, then all go on from the best roster.
package struct Improvement {
  let crew: PricingCrew
  var clock: WorkClock
  /// The prices of the relaxation.
  var centre: [Double]
  /// How much of each option it takes; empty where it is not known.
  private let shares: [Double]
  private let kinds: [Neighbourhood.Kind]
  var record: Record

  /// For each kind what it has gained, for how much work, how often it has failed in a row, and how much work one neighbourhood may take.
  struct Record {
    var gains: [Double] = []
    var work: [Double] = []
    var failures: [Int] = []
    var limits: [Int] = []
  }
  private var instance: Instance { crew.instance }

  /// Counted work between two meetings of the workers; windows of a long horizon are large programs.
  private var quantum: Int { WorkClock.cellsPerStep * (instance.isWindowed ? 60 : 6) }
  /// Counted work that one neighbourhood may take in the beginning, and at the most.
  private var limits: (first: Int, last: Int) {
    (WorkClock.cellsPerStep * (instance.isWindowed ? 200 : 20), WorkClock.cellsPerStep * 2000)
  }
  /// Failures in a row after which a kind rests.
  private static let patience = 12

  package init(crew: PricingCrew, clock: WorkClock, centre: [Double], shares: [Double] = []) {
    self.crew = crew
    self.centre = centre
    self.shares = shares
    self.clock = clock
    kinds = Neighbourhood.kinds(of: crew.instance)
    record = Record()
    let first = limits.first
    record = Record(
      gains: kinds.map { _ in 0 }, work: kinds.map { _ in 0 }, failures: kinds.map { _ in 0 },
      limits: kinds.map { _ in first })
  }

  /// Whether every kind rests.
  var isExhausted: Bool { record.failures.allSatisfy { $0 >= Improvement.patience } }

  private struct Trip {
    var best: Candidate
    var columns: [Column] = []
    var cells = 0
    /// For each try what it gained, what it took, and whether its limit ended it.
    var log: [(gain: Int64, cells: Int, wasCutOff: Bool)] = []
  }

  /// One round: every worker walks on from the roster for a while; the best roster of all, and the columns met.
  package mutating func round(
    from candidate: Candidate, columns: [[Column]], random: inout RandomSource
  ) throws -> (best: Candidate, columns: [Column]) {
    let threads = crew.threads
    let copies = (0..<threads).map { _ in crew.copyForOneThread() }
    let seeds = (0..<threads).map { _ in random.next() }
    // All workers try the same kind, so that nobody waits long for another.
    guard let kind = draw(&random) else { return (candidate, []) }
    let improvement = self
    let regions = instance.isWindowed && threads > 1 ? HorizonRegion.all(threads, in: instance, &random) : []
    let results = WorkCrew(threads: threads).map(threads) { worker, _ in
      Result {
        try improvement.walk(
          candidate, columns, kind, copies[worker], RandomSource(seed: seeds[worker]), siblings: threads,
          region: regions.isEmpty ? nil : regions[worker])
      }
    }
    crew.learn(from: copies)
    var best = candidate
    var met: [Column] = []
    for result in results {
      let trip = try result.get()
      clock.add(cells: trip.cells)
      met += trip.columns
      for entry in trip.log {
        record.gains[kind] = 0.9 * record.gains[kind] + Double(entry.gain)
        record.work[kind] = 0.9 * record.work[kind] + Double(max(1, entry.cells))
        if entry.wasCutOff, record.limits[kind] < limits.last {
          record.limits[kind] *= 3
        } else {
          record.failures[kind] += 1
        }
      }
      // What others found is tried on top of the best so far, where they changed other people.
      best = merged(best, trip.best, base: candidate)
    }
    if best.cost < candidate.cost { record.failures = record.failures.map { _ in 0 } }
    return (best, met)
  }

  /// The better of two rosters that come from one, or both their changes together when that is better still.
  private func merged(_ one: Candidate, _ other: Candidate, base: Candidate) -> Candidate {
    let better = other.cost < one.cost ? other : one
    guard one.cost < base.cost, other.cost < base.cost else { return better }
    // On a long horizon workers change different days, otherwise different people.
    let both =
      instance.isWindowed
      ? Candidate.together(one, other, since: base, crew)
      : Candidate(
        zip(zip(one.columns, other.columns), base.columns).map { pair, old in
          pair.1.path == old.path && pair.1.value == old.value ? pair.0 : pair.1
        }, in: instance)
    guard let both, both.cost < better.cost else { return better }
    return both
  }

  /// How likely each kind is to be drawn: by gain for work, with a floor for all that do not rest, lower for dearer kinds.
  private var odds: [Double] {
    let rates = kinds.indices.map { record.work[$0] > 0 ? record.gains[$0] / record.work[$0] : 0 }
    let greatest = rates.max() ?? 0
    // `work` fades like `gains`, so a tenth of it is about what the last tries took.
    let least = record.work.filter { $0 > 0 }.min() ?? 1
    return kinds.indices.map { kind in
      guard record.failures[kind] < Improvement.patience else { return 0 }
      guard record.work[kind] > 0 else { return 1 }
      let floor = 0.3 * max(0.05, least / record.work[kind])
      return greatest > 0 ? floor + rates[kind] / greatest : floor
    }
  }

  private func draw(_ random: inout RandomSource) -> Int? {
    let odds = odds
    var draw = random.unit() * odds.reduce(0, +)
    let likely = odds.indices.filter { odds[$0] > 0 }
    return likely.first { index in
      draw -= odds[index]
      return draw < 0
    } ?? likely.last
  }

  private func walk(
    _ candidate: Candidate, _ columns: [[Column]], _ kind: Int, _ crew: PricingCrew,
    _ source: RandomSource,
    siblings: Int, region: HorizonRegion? = nil
  ) throws -> Trip {
    var random = source
    var trip = Trip(best: candidate)
    var failures = 0
    while trip.cells < quantum, failures < Improvement.patience,
      !clock.isOver(pending: trip.cells * siblings)
    {
      let before = (cost: trip.best.cost, cells: trip.cells)
      if var neighbourhood = Neighbourhood(
        kinds[kind], in: instance, around: trip.best, shares: shares, region: region, random: &random)
      {
        if let region { neighbourhood.keepers = region.keepers }
        try dive(into: neighbourhood, limit: record.limits[kind], columns, &trip, crew, &random, siblings)
      } else {
        reinsert(&trip, crew, &random, siblings, region)
      }
      trip.cells += WorkClock.cellsPerStep / 200
      failures = trip.best.cost < before.cost ? 0 : failures + 1
      let cells = trip.cells - before.cells
      trip.log.append((before.cost - trip.best.cost, cells, cells > record.limits[kind]))
    }
    return trip
  }

  private func dive(
    into neighbourhood: Neighbourhood, limit: Int, _ columns: [[Column]], _ trip: inout Trip,
    _ crew: PricingCrew,
    _ random: inout RandomSource, _ siblings: Int
  ) throws {
    let scope = Scope(neighbourhood, of: trip.best, in: instance)
    var start: [Column] = []
    var roster: [Int] = []
    for person in neighbourhood.people {
      let own = trip.best.columns[person]
      roster.append(start.count)
      start.append(own)
      start += columns[person].filter { $0.path != own.path && scope.admits($0) }
    }
    var dive = Dive(
      scope: scope, crew: crew, clock: clock, siblings: siblings, random: RandomSource(seed: random.next()),
      grain: random.below(2) == 0 ? .assignments : .rosters, spent: trip.cells,
      isOver: { $0 > limit },
      // Where only some people are open the others leave little, and the relaxation's prices say nothing about that.
      centre: neighbourhood.people.count == instance.people.count ? centre : [])
    let result = try dive.run(from: Dive.Start(columns: start, roster: roster), cutoff: trip.best.cost)
    trip.cells += result.cells
    trip.columns += result.columns
    if let found = result.candidate, found.cost < trip.best.cost { trip.best = found }
  }

  private func reinsert(
    _ trip: inout Trip, _ crew: PricingCrew, _ random: inout RandomSource, _ siblings: Int,
    _ region: HorizonRegion?
  ) {
    var reinsertion = Reinsertion(
      crew: crew, clock: clock, random: RandomSource(seed: random.next()), counts: false, region: region)
    let before = crew.work
    let spent = trip.cells
    trip.best = reinsertion.improve(
      trip.best, moves: 2 * instance.people.count, temperature: Double(2 + random.below(8))
    ) { clock.isOver(pending: (spent + crew.work - before) * siblings) }
    trip.cells += crew.work - before
  }
}
