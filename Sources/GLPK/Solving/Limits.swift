// SPDX-License-Identifier: GPL-3.0-or-later

/// When to stop before the end.
public struct Limits: Sendable {
  /// Wall-clock time.
  ///
  /// Kept to within half a second for linear programs, and for integer programs without presolve; an overrun
  /// is in ``Statistics/overrun``.
  public var time: Duration?
  /// Simplex iterations: unlike time, the same on every machine.
  public var iterations: Int?
  public var cancellation: CancellationToken?
  /// Asked about every 50 ms while the simplex method of a session runs; true ends it at once, with
  /// ``Stop/cancelled``, and gives up the session and all others of its thread, which throw
  /// ``GLPKError/sessionLost`` from then on.
  ///
  /// A cancellation waits for the end of a slice of iterations, which takes seconds on large programs.
  public var isAbandoned: (@Sendable () -> Bool)?

  public init(
    time: Duration? = nil, iterations: Int? = nil, cancellation: CancellationToken? = nil,
    isAbandoned: (@Sendable () -> Bool)? = nil
  ) {
    self.time = time
    self.iterations = iterations
    self.cancellation = cancellation
    self.isAbandoned = isAbandoned
  }

  public static var none: Limits { Limits() }

  func validate() throws(GLPKError) {
    if let time, time < .zero { throw .invalidOption(.timeLimit, value: time / .seconds(1)) }
    if let iterations, iterations < 0 { throw .invalidOption(.iterationLimit, value: Double(iterations)) }
  }
}

/// The time of one solve and its limits.
struct Stopwatch {
  private let start = ContinuousClock.now
  let limits: Limits

  init(_ limits: Limits) {
    self.limits = limits
  }

  var elapsed: Duration { ContinuousClock.now - start }

  var isCancelled: Bool { limits.cancellation?.isCancelled ?? false }

  /// The milliseconds left, as GLPK counts them; nil when the time is over.
  var millisecondsLeft: Int32? {
    guard let time = limits.time else { return .max }
    let left = (time - elapsed) / .milliseconds(1)
    return left < 1 ? nil : Int32(min(left, Double(Int32.max)))
  }

  var overrun: Duration { limits.time.map { max(.zero, elapsed - $0) } ?? .zero }
}
