// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPK
import Rostering

/// Rosters a case: the best roster that limits allow, with a proven bound.
///
/// Column generation with an exact dynamic program a person gives the bound; repeated noisy dives and reinsertions give rosters. With a limit on steps alone
/// the result depends on case, seed, steps and threads only.
public struct RosterSolver: Sendable {
  private let subject: Case
  private let options: SolveOptions
  /// Whether small cases go the way of long ones too, see ``Instance/isWindowed``; tests set it.
  package var isAlwaysWindowed = false

  public init(_ subject: Case, options: SolveOptions) {
    self.subject = subject
    self.options = options
  }

  /// Solves until the cost equals the bound, a limit is reached, or `stop` is requested.
  ///
  /// - Parameters:
  ///   - earlier: what another solve of the same case has left to go on from.
  ///   - checkpoints: where to leave the same.
  ///   - onEvent: told of phases and better costs and bounds, on the calling thread.
  /// - Throws: ``SolveError``.
  public func solve(
    stop: StopFlag = StopFlag(), from earlier: SolveCheckpoint? = nil, checkpoints: CheckpointPlan? = nil,
    onEvent: (SolveEvent) -> Void = { _ in }
  ) throws -> Solution {
    let content = try earlier.map(content)
    var (cells, history) = (content?.cells ?? 0, content?.history ?? SolveHistory())
    let clock = WorkClock(options: options, stop: stop, cells: cells, steps: earlier?.steps ?? 0)
    func tell(_ event: SolveEvent) {
      switch event {
      case .phase: break
      case .incumbent(let cost, let step): history.record(step: step, cost: cost)
      case .bound(let bound, let step): history.record(step: step, bound: bound)
      }
      onEvent(event)
    }
    onEvent(.phase(.compile, step: 0))
    var solve = try PartwiseSolve(
      instances: try instances(clock.halt), options: options, clock: clock, earlier: content?.content)
    if let last = history.points.last {
      if let cost = last.cost { onEvent(.incumbent(cost, step: last.step)) }
      if let bound = last.bound { onEvent(.bound(bound, step: last.step)) }
    }
    let limit = options.steps.map { $0 + (earlier?.steps ?? 0) }
    func checkpoint(_ content: SolveCheckpoint.Content, steps: Int) -> SolveCheckpoint {
      SolveCheckpoint(
        SolveCheckpoint.Head(origin: options.origin, steps: steps, stepLimit: limit), content)
    }
    var last: (resting: PartwiseSolve.Resting, history: SolveHistory)?
    // The first one is written at once, so that nobody finds out after an hour that it cannot be.
    var next = 0
    func rest(_ resting: PartwiseSolve.Resting, _ content: (SolveHistory) -> SolveCheckpoint.Content) {
      guard let checkpoints else { return }
      last = (resting, history)
      guard resting.steps >= next else { return }
      next = resting.steps + max(1, checkpoints.every)
      checkpoints.write(checkpoint(content(history), steps: resting.steps))
    }
    do {
      try solve.run(tell, onRest: checkpoints == nil ? nil : rest)
    } catch let error as GLPKError {
      throw SolveError.solver("\(error)")
    }
    if let checkpoints, let last {
      // What was worked for after the last rest is worked for again; the steps are counted on from the limit all the same.
      let isAtLimit = limit.map { clock.steps >= $0 } ?? false
      checkpoints.write(
        checkpoint(
          solve.content(at: last.resting, last.history),
          steps: isAtLimit ? limit ?? 0 : last.resting.steps))
    }
    onEvent(.phase(.done, step: clock.steps))
    return try publish(solve, clock, history)
  }

  /// What a checkpoint holds, if this solve comes from the same.
  private func content(
    of earlier: SolveCheckpoint
  ) throws(SolveError) -> (content: SolveCheckpoint.Content, cells: Int, history: SolveHistory) {
    let differences = earlier.origin.differences(from: options.origin)
    guard differences.isEmpty else { throw .checkpoint(.differs(differences)) }
    do {
      let content = earlier.content
      let (cells, history) = try content.progress()
      return (content, cells, history)
    } catch {
      throw .checkpoint(error)
    }
  }

  /// The parts of the case, compiled.
  ///
  /// - Throws: ``SolveError/stopped``.
  private func instances(_ halt: Halt) throws(SolveError) -> [Instance] {
    let crew = WorkCrew(threads: options.threads)
    let instance = CaseCompiler.compile(subject, part: CasePart(whole: subject), halt: halt, crew: crew)
    if halt.isRequested { throw .stopped }
    var instances = CasePart.parts(of: instance).map { part in
      part.people.count == subject.staff.count
        ? instance : CaseCompiler.compile(subject, part: part, halt: halt, crew: crew)
    }
    if halt.isRequested { throw .stopped }
    if isAlwaysWindowed { for index in instances.indices { instances[index].isWindowed = true } }
    return instances
  }

  /// The events of a solve as they happen; the last one is the solution.
  ///
  /// Ending the iteration early stops the solve.
  public func events(stop: StopFlag = StopFlag()) -> AsyncThrowingStream<SolveProgress, any Error> {
    AsyncThrowingStream { continuation in
      continuation.onTermination = { _ in stop.request() }
      // A solve blocks its thread for as long as it goes on, which the pool of concurrent tasks is not made for.
      Thread.detachNewThread {
        do {
          continuation.yield(.solution(try solve(stop: stop) { continuation.yield(.event($0)) }))
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
    }
  }

  /// Audits the best roster; one that the audit does not agree with is never handed out.
  private func publish(_ solve: PartwiseSolve, _ clock: WorkClock, _ history: SolveHistory) throws -> Solution
  {
    guard let roster = solve.roster(of: subject), let cost = solve.cost else {
      throw solve.isLawless ? SolveError.noLawfulRoster(solve.hopeless) : .stopped
    }
    let audit = Audit(subject).report(on: roster)
    guard audit.broken.isEmpty, audit.cost.points == cost else {
      throw SolveError.auditMismatch(expected: Cost(cost), audited: audit.cost, broken: audit.broken)
    }
    let bound = min(solve.bound, cost)
    let status: SolveReport.Status = bound >= cost ? .optimal : clock.wasStopped ? .interrupted : .feasible
    let report = SolveReport(
      status: status, cost: Cost(cost), bound: Cost(bound), seed: options.seed, steps: clock.steps,
      threads: options.threads, relaxedRules: solve.relaxedRules, history: history)
    let statistics = SolveStatistics(
      columns: solve.columnCount, linearTime: clock.linearTime, linearCounts: clock.linearCounts,
      pricingTime: clock.pricingTime)
    return Solution(roster: roster, report: report, audit: audit, statistics: statistics)
  }
}

/// One element of ``RosterSolver/events(stop:)``.
public enum SolveProgress: Sendable {
  case event(SolveEvent)
  case solution(Solution)
}
