// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// Counts work in steps and tells when to stop.
///
/// A step is a fixed amount of counted work: cells of the dynamic program, and simplex iterations at the cells they are worth. Time only decides when to stop. Work is added at
/// barriers, where all threads have met, so that the count does not depend on their order.
///
/// The clock of a whole solve knows its limits. The clock of a part of it has in addition what is *planned* for the part, of which shares are taken. A plan belongs
/// to the work; a limit may cut it off anywhere, and what was cut off is done anew by whoever resumes the solve.
package final class WorkClock: Sendable {
  /// Cells of the dynamic program in one step, roughly ten milliseconds of one core.
  package static let cellsPerStep = 10_000_000
  /// What one simplex iteration is worth for each row of the program.
  package static let cellsPerRowIteration = 300

  private let cells: Atomic<Int>
  private let cellLimit: Int?
  private let hasMetLimit = Atomic<Bool>(false)
  /// The clock that this one times a part of.
  private let whole: WorkClock?
  /// Cells at which a part is over.
  private let plannedCells: Int?
  private let deadline: ContinuousClock.Instant?
  private let plannedTime: Duration?
  /// When the clock was made, from which the pace is reckoned.
  private let start = ContinuousClock.now
  private let stop: StopFlag
  /// What ends the whole solve in the middle of whatever it does.
  package let halt: Halt

  /// The clock of a solve.
  ///
  /// - Parameters:
  ///   - cells: work that was done before, by whom this solve resumes.
  ///   - steps: what the limit on steps counts on from.
  package init(options: SolveOptions, stop: StopFlag, cells: Int = 0, steps: Int = 0) {
    self.cells = Atomic(cells)
    cellLimit = options.steps.map { (steps + $0) * WorkClock.cellsPerStep }
    whole = nil
    plannedCells = cellLimit
    plannedTime = options.time
    deadline = options.time.map { ContinuousClock.now + $0 }
    self.stop = stop
    halt = Halt(stop: stop, deadline: deadline)
  }

  private init(of whole: WorkClock, cells: Int, planned: Int?, time: Duration?) {
    self.cells = Atomic(cells)
    self.whole = whole
    cellLimit = nil
    plannedCells = planned
    plannedTime = time
    deadline = time.map { ContinuousClock.now + $0 } ?? whole.deadline
    stop = whole.stop
    halt = whole.halt
  }

  /// A clock for a part of the work with so many cells planned, of which some are done.
  package func part(planned: Int, cells: Int = 0) -> WorkClock {
    WorkClock(of: self, cells: cells, planned: planned, time: nil)
  }

  /// A clock for a part of the work with so many thousandths of the time that is left, where time is limited.
  package func part(thousandths: Int) -> WorkClock {
    WorkClock(of: self, cells: 0, planned: nil, time: timeLeft.map { $0 * thousandths / 1000 })
  }

  package func add(cells count: Int) { cells.wrappingAdd(count, ordering: .relaxed) }

  /// Counts the work of a part.
  package func absorb(_ part: WorkClock) {
    cells.wrappingAdd(part.cells.load(ordering: .relaxed), ordering: .relaxed)
    linearSolves.wrappingAdd(part.linearCounts.solves, ordering: .relaxed)
    simplexIterations.wrappingAdd(part.linearCounts.iterations, ordering: .relaxed)
    linearNanoseconds.wrappingAdd(part.linearNanoseconds.load(ordering: .relaxed), ordering: .relaxed)
    pricingNanoseconds.wrappingAdd(part.pricingNanoseconds.load(ordering: .relaxed), ordering: .relaxed)
  }

  private let linearNanoseconds = Atomic<Int>(0)
  private let pricingNanoseconds = Atomic<Int>(0)

  /// Time spent in the simplex method; durations never decide anything but when to stop.
  package var linearTime: Duration { .nanoseconds(linearNanoseconds.load(ordering: .relaxed)) }
  /// Time spent in pricing, summed over the rounds that price everybody.
  package var pricingTime: Duration { .nanoseconds(pricingNanoseconds.load(ordering: .relaxed)) }

  private let linearSolves = Atomic<Int>(0)
  private let simplexIterations = Atomic<Int>(0)
  package var linearCounts: (solves: Int, iterations: Int) {
    (linearSolves.load(ordering: .relaxed), simplexIterations.load(ordering: .relaxed))
  }

  package func addLinear(_ time: Duration, iterations: Int) {
    linearSolves.wrappingAdd(1, ordering: .relaxed)
    simplexIterations.wrappingAdd(iterations, ordering: .relaxed)
    linearNanoseconds.wrappingAdd(Int(time / .nanoseconds(1)), ordering: .relaxed)
  }

  package func timingPricing<Found>(_ body: () -> Found) -> Found {
    let start = ContinuousClock.now
    defer {
      pricingNanoseconds.wrappingAdd(Int((ContinuousClock.now - start) / .nanoseconds(1)), ordering: .relaxed)
    }
    return body()
  }

  package func add(iterations count: Int, rows: Int) {
    add(cells: count * rows * WorkClock.cellsPerRowIteration)
  }

  /// All work counted so far.
  package var cellsWorked: Int { cells.load(ordering: .relaxed) }

  package var steps: Int { cells.load(ordering: .relaxed) / WorkClock.cellsPerStep }

  /// Whether the work has to end, when `pending` cells have been worked since the last barrier.
  package func isOver(pending: Int = 0) -> Bool {
    let worked = cells.load(ordering: .relaxed) + pending
    // What is planned comes first: where the plan ends the work anyway, a limit has cut nothing off.
    if let whole {
      if let plannedCells, worked >= plannedCells { return true }
      return whole.isOver(pending: worked) || deadline.map { ContinuousClock.now >= $0 } ?? false
    }
    if halt.isRequested { return true }
    guard let cellLimit, worked >= cellLimit else { return false }
    hasMetLimit.store(true, ordering: .relaxed)
    return true
  }

  /// Whether a limit or a halt may have cut work off, so that a solve with another limit would have gone on otherwise.
  package var hasCutOff: Bool { hasMetLimit.load(ordering: .relaxed) || halt.isRequested }

  /// A part of the work, in hundredths of all that is planned, from now on; it is over with the solve at the latest.
  package func share(hundredths: Int) -> Share {
    let (used, now) = (cells.load(ordering: .relaxed), ContinuousClock.now)
    return Share(
      clock: self, firstCell: used, start: now,
      cells: plannedCells.map { min($0, used + $0 / 100 * hundredths) },
      deadline: plannedTime.map { min(deadline ?? now + $0, now + $0 * hundredths / 100) })
  }

  /// A share that was taken before, by whom this solve resumes.
  package func share(_ span: Share.Span) -> Share {
    Share(clock: self, firstCell: span.first, start: .now, cells: span.end, deadline: nil)
  }

  package struct Share: Sendable {
    fileprivate let clock: WorkClock
    fileprivate let firstCell: Int
    fileprivate let start: ContinuousClock.Instant
    fileprivate let cells: Int?
    fileprivate let deadline: ContinuousClock.Instant?

    /// The cells of its clock between which it lies.
    package struct Span: Sendable {
      package var first: Int
      package var end: Int
    }

    /// Nil where only time limits it.
    package var span: Span? { cells.map { Span(first: firstCell, end: $0) } }

    package var isOver: Bool { isOver(pending: 0) }

    /// How much of it is used up, from 0 to 1: of the steps where they are limited, of the time otherwise; 1 without a limit.
    package var fraction: Double {
      if let cells {
        let used = clock.cells.load(ordering: .relaxed) - firstCell
        return min(1, Double(used) / Double(max(1, cells - firstCell)))
      }
      guard let deadline, deadline > start else { return 1 }
      return min(1, (ContinuousClock.now - start) / (deadline - start))
    }

    /// The same when `pending` cells have been worked since the last barrier, or whether so many hundredths of the share are used up.
    package func isOver(pending: Int, hundredths: Int = 100) -> Bool {
      if let cells {
        let limit = firstCell + (cells - firstCell) / 100 * hundredths
        if clock.cells.load(ordering: .relaxed) + pending >= limit { return true }
      }
      if clock.isOver(pending: pending) { return true }
      return deadline.map { ContinuousClock.now >= start + ($0 - start) * hundredths / 100 } ?? false
    }
  }

  /// About how many cells can still be worked of what is planned: where only time is limited, at the pace so far; nil without a limit.
  package var cellsLeft: Int? {
    if let plannedCells { return max(0, plannedCells - cellsWorked) }
    guard let timeLeft else { return nil }
    let pace = Double(cellsWorked) / max(0.001, (ContinuousClock.now - start) / .seconds(1))
    return Int(pace * (timeLeft / .seconds(1)))
  }

  package var wasStopped: Bool { stop.isRequested }
  /// Whether work was left off in the middle, so that what it gave proves nothing.
  package var isHalted: Bool { halt.isRequested }

  /// Time left; nil without a limit.
  package var timeLeft: Duration? { deadline.map { max(.zero, $0 - ContinuousClock.now) } }
}
