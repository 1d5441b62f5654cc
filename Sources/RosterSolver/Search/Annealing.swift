// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Simulated annealing whose moves are exact reinsertions: every worker walks from the roster, and all cool down as a share of the work is used up.
///
/// Workers meet after a fixed amount of counted work. On a long horizon each works on days of its own, and all go on from what they have come to together; otherwise one that has fallen far behind goes on from the best roster of all.
///
/// What a walk has come to at a meeting is all that the next stretch needs.
struct Annealing {
  let crew: PricingCrew
  let clock: WorkClock
  /// Points by which a roster may be worse and still be gone on from, in the beginning.
  let temperature: Double
  private var instance: Instance { crew.instance }

  /// Counted work between two meetings of the workers.
  private static let quantum = WorkClock.cellsPerStep * 8

  struct Walk {
    var current: Candidate
    var best: Candidate
    fileprivate var cells = 0

    init(current: Candidate, best: Candidate) {
      self.current = current
      self.best = best
    }
  }

  /// Whether there is more to walk: a share without a limit is used up from the start, because nothing would ever end the walk.
  static func isWorthIt(_ share: WorkClock.Share) -> Bool { !share.isOver && share.fraction < 1 }

  /// Walks on from one meeting of the workers to the next, and gives the best roster that any of them has met.
  ///
  /// - Parameters:
  ///   - walks: one a worker; empty in the beginning.
  ///   - start: the roster that all begin with.
  ///   - share: the work to be used up.
  func stretch(
    _ walks: inout [Walk], from start: Candidate, share: WorkClock.Share, random: inout RandomSource
  ) -> Candidate {
    let threads = crew.threads
    let copies = (0..<threads).map { _ in crew.copyForOneThread() }
    if walks.count != threads { walks = copies.map { _ in Walk(current: start, best: start) } }
    let heat = temperature * max(0, 1 - share.fraction)
    let seeds = (0..<threads).map { _ in random.next() }
    let regions = instance.isWindowed && threads > 1 ? HorizonRegion.all(threads, in: instance, &random) : []
    let (from, clock) = (walks, clock)
    walks = WorkCrew(threads: threads).map(threads) { worker, _ in
      walk(
        from[worker], heat: heat, copies[worker], RandomSource(seed: seeds[worker]),
        region: regions.isEmpty ? nil : regions[worker]
      ) { clock.isOver(pending: $0 * threads) }
    }
    var best = start
    for walk in walks {
      clock.add(cells: walk.cells)
      if walk.best.cost < best.cost { best = walk.best }
    }
    if !regions.isEmpty {
      crew.learn(from: copies)
      let current = together(walks.map(\.current), since: from[0].current)
      if current.cost < best.cost { best = current }
      walks = walks.map { _ in Walk(current: current, best: best) }
      return best
    }
    for index in walks.indices where Double(walks[index].current.cost - best.cost) > 8 * heat + 2 {
      walks[index].current = best
    }
    crew.learn(from: copies)
    return best
  }

  /// What workers have come to on days of their own, put together as far as that is lawful.
  private func together(_ rosters: [Candidate], since base: Candidate) -> Candidate {
    rosters.dropFirst().reduce(rosters[0]) { one, other in
      Candidate.together(one, other, since: base, crew) ?? (other.cost < one.cost ? other : one)
    }
  }

  private func walk(
    _ from: Walk, heat: Double, _ crew: PricingCrew, _ random: RandomSource, region: HorizonRegion?,
    isOver: (_ cells: Int) -> Bool
  ) -> Walk {
    var walk = from
    let before = crew.work
    var reinsertion = Reinsertion(crew: crew, clock: clock, random: random, counts: false, region: region)
    repeat {
      reinsertion.move(&walk.current, heat: heat)
      if walk.current.cost < walk.best.cost { walk.best = walk.current }
    } while crew.work - before < Annealing.quantum && !isOver(crew.work - before)
    walk.cells = crew.work - before
    return walk
  }
}
