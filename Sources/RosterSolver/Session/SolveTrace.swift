// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Rostering
import Synchronization

/// The events of a solve with the time at which each came; for measuring, never part of a result.
public final class SolveTrace: Sendable {
  private struct Record: Encodable {
    let seconds: Double
    let step: Int
    let phase: String
    let cost: Int64?
    let bound: Int64?
  }

  private struct State {
    var phase = SolveEvent.Phase.compile
    var cost: Int64?
    var bound: Int64?
    var firstFeasible: Duration?
    var records: [Record] = []
  }

  private let start: ContinuousClock.Instant
  private let feasibleBelow: Cost?
  private let state = Mutex(State())

  /// - Parameters:
  ///   - start: the moment that times are counted from.
  ///   - feasibleBelow: a roster that costs as much leaves something required open; nil where nothing is required.
  public init(from start: ContinuousClock.Instant = .now, feasibleBelow: Cost? = nil) {
    self.start = start
    self.feasibleBelow = feasibleBelow
  }

  public func record(_ event: SolveEvent) {
    let time = ContinuousClock.now - start
    state.withLock { state in
      let step: Int
      switch event {
      case .phase(let phase, let at): (state.phase, step) = (phase, at)
      case .incumbent(let cost, let at):
        (state.cost, step) = (cost.points, at)
        if feasibleBelow.map({ cost < $0 }) ?? true { state.firstFeasible = state.firstFeasible ?? time }
      case .bound(let bound, let at): (state.bound, step) = (bound.points, at)
      }
      state.records.append(
        Record(
          seconds: Self.seconds(time), step: step, phase: state.phase.rawValue, cost: state.cost,
          bound: state.bound))
    }
  }

  /// When the first roster was found that leaves nothing required open.
  public var firstFeasible: Duration? { state.withLock { $0.firstFeasible } }

  /// One JSON object a line: seconds, step, phase, and the best cost and bound by then.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return state.withLock { state in
      state.records.map { (try? encoder.encode($0)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? "" }
        .joined()
    }
  }

  /// To a thousandth.
  public static func seconds(_ duration: Duration) -> Double {
    (duration / .milliseconds(1)).rounded() / 1000
  }
}
