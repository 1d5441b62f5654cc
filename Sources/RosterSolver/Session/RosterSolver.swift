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
  private let instance: Instance

  public init(_ subject: Case, options: SolveOptions) {
    self.subject = subject
    self.options = options
    instance = CaseCompiler.compile(subject)
  }

  /// Solves until the cost equals the bound, a limit is reached, or `stop` is requested.
  ///
  /// - Parameter onEvent: told of phases and better costs and bounds, on the calling thread.
  /// - Throws: ``SolveError``.
  public func solve(
    stop: StopFlag = StopFlag(), onEvent: (SolveEvent) -> Void = { _ in }
  ) throws -> Solution {
    let clock = WorkClock(options: options, stop: stop)
    onEvent(.phase(.compile, step: 0))
    let crew = WorkCrew(threads: options.threads)
    let models = PersonalModels.build(instance, crew: crew)
    let hopeless = models.filter(\.isHopeless).map { instance.people[$0.person].id }
    guard hopeless.isEmpty else { throw SolveError.noLawfulRoster(hopeless) }
    var search = SolveSearch(
      crew: PricingCrew(instance: instance, models: models, crew: crew), clock: clock, seed: options.seed,
      threads: crew.threads)
    do {
      try search.run(onEvent)
    } catch let error as GLPKError {
      throw SolveError.solver("\(error)")
    }
    onEvent(.phase(.done, step: clock.steps))
    return try publish(search, clock)
  }

  /// The events of a solve as they happen; the last one is the solution. Ending the iteration early stops the solve.
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
  private func publish(_ search: SolveSearch, _ clock: WorkClock) throws -> Solution {
    guard let best = search.best else {
      throw SolveError.noLawfulRoster(search.hopeless.map { instance.people[$0].id })
    }
    let roster = best.roster(in: instance)
    let audit = Audit(subject).report(on: roster)
    guard audit.broken.isEmpty, audit.cost.points == best.cost else {
      throw SolveError.auditMismatch(expected: Cost(best.cost), audited: audit.cost, broken: audit.broken)
    }
    let bound = min(search.bound, best.cost)
    let status: SolveReport.Status = bound >= best.cost ? .optimal : clock.wasStopped ? .interrupted : .feasible
    let relaxed = Set(search.crew.models.flatMap(\.relaxedRules)).sorted()
    let report = SolveReport(
      status: status, cost: Cost(best.cost), bound: Cost(bound), seed: options.seed, steps: clock.steps,
      threads: options.threads, relaxedRules: relaxed)
    let statistics = SolveStatistics(
      columns: search.columnCount, linearTime: clock.linearTime, pricingTime: clock.pricingTime)
    return Solution(roster: roster, report: report, audit: audit, statistics: statistics)
  }
}

/// One element of ``RosterSolver/events(stop:)``.
public enum SolveProgress: Sendable {
  case event(SolveEvent)
  case solution(Solution)
}
