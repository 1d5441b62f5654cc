// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import RosterSolver
import Rostering
import Synchronization

/// What a solve is doing: one live line on a terminal, a plain line for each phase otherwise.
final class ProgressLine: Sendable {
  private struct State {
    var phase: SolveEvent.Phase = .compile
    var cost: Cost?
    var bound: Cost?
    var shown = ""
    var isFinished = false
  }

  private let console: Console
  private let start = ContinuousClock.now
  private let state = Mutex(State())
  private let isLive: Bool

  init(_ console: Console) {
    self.console = console
    isLive = console.isLive && !console.isQuiet
    if isLive { draw() }
  }

  func show(_ event: SolveEvent) {
    let isNewPhase = state.withLock { state in
      switch event {
      case .phase(let phase, _):
        defer { state.phase = phase }
        return state.phase != phase
      case .incumbent(let cost, _): state.cost = cost
      case .bound(let bound, _): state.bound = bound
      }
      return false
    }
    guard isNewPhase, !isLive, !console.isQuiet else { return }
    console.complain(state.withLock { text($0) })
  }

  /// Ends the line and says how long it took; on standard error, because durations are never part of a
  /// result.
  func finish(steps: Int) {
    state.withLock { $0.isFinished = true }
    guard !console.isQuiet else { return }
    let duration = start.duration(to: .now).components
    let tenths = duration.seconds * 10 + duration.attoseconds / 100_000_000_000_000_000
    let sentence = console.wording(.solvedIn(seconds: "\(tenths / 10).\(tenths % 10)", steps: steps))
    console.complain((isLive ? "\r\u{1B}[K" : "") + sentence)
  }

  /// Draws the line if it has changed, and again a fifth of a second later.
  private func draw() {
    let goesOn = state.withLock { state in
      guard !state.isFinished else { return false }
      let line = "\(text(state))  \(start.duration(to: .now).components.seconds) s"
      if line != state.shown { Console.write("\r\u{1B}[K" + line, to: .standardError) }
      state.shown = line
      return true
    }
    guard goesOn else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(200)) { [weak self] in self?.draw() }
  }

  private func text(_ state: State) -> String {
    let wording = console.wording
    var parts = [wording[state.phase.phrase]]
    if let cost = state.cost { parts.append("\(wording[.costLabel]) \(cost)") }
    if let bound = state.bound { parts.append("\(wording[.boundLabel]) \(bound)") }
    if let cost = state.cost, let bound = state.bound {
      let report = SolveReport(status: .feasible, cost: cost, bound: bound, seed: 0, steps: 0, threads: 0)
      parts.append("\(wording[.gapLabel]) \(HourText.percent(millionths: report.gapMillionths))")
    }
    return parts.joined(separator: "  ")
  }
}

extension SolveEvent.Phase {
  var phrase: Phrase {
    switch self {
    case .compile: .phaseCompile
    case .start: .phaseStart
    case .columns: .phaseColumns
    case .dive: .phaseDive
    case .improve: .phaseImprove
    case .done: .phaseDone
    }
  }
}
