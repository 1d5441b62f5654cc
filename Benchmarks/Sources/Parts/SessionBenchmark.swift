// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import PlainGLPK

/// Re-solving a covering program after changes of costs, through `Session` and through GLPK's own interface.
struct SessionBenchmark {
  private let rows = 150
  private let columns = 3000
  private let rounds = 60
  private let width = 150

  /// Numbers without a pattern that matters here, the same on every run: multiples of an odd constant (Knuth's), their high bits.
  private struct Scatter {
    private var state: UInt64 = 1

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return Int(state >> 33) % bound
    }
  }

  private struct Mismatch: Error {
    let session: Double
    let plain: Double
  }

  /// - Throws: when the two do not find the same objectives.
  func run() throws -> Measurement {
    var random = Scatter()
    var program = Program()
    for _ in 0..<rows { program.rows.append(lower: 1, upper: .infinity) }
    for _ in 0..<columns {
      let chosen = (0..<rows).filter { _ in random.below(12) == 0 }
      program.columns.costs.append(Double(10 + random.below(90)))
      program.columns.lower.append(0)
      program.columns.upper.append(.infinity)
      program.columns.integer.append(0)
      program.columns.entries.append(
        indices: chosen.map { Int32($0) }, values: chosen.map { _ in 1 })
    }
    let changed = (0..<rounds * width).map { _ in Int32(random.below(columns)) }
    let costs = changed.map { _ in Double(10 + random.below(90)) }

    let clock = ContinuousClock()
    var plainSum = 0.0
    let plain = clock.measure {
      plainSum = plain_resolve(
        Int32(rows), Int32(columns), program.columns.entries.starts, program.columns.entries.indices,
        program.columns.entries.values, program.columns.costs, Int32(rounds), Int32(width), changed, costs)
    }
    var sessionSum = 0.0
    let session = try clock.measure {
      try program.withSession { session in
        try session.solve()
        sessionSum = try session.objective
        for round in 0..<rounds {
          for index in round * width..<(round + 1) * width {
            try session.setObjective(Int(changed[index]), to: costs[index])
          }
          try session.solve()
          sessionSum += try session.objective
        }
      }
    }
    guard abs(plainSum - sessionSum) <= 1e-6 * abs(plainSum) else {
      throw Mismatch(session: sessionSum, plain: plainSum)
    }
    return Measurement(
      subject: "\(rows) × \(columns), \(rounds) rounds", part: "session against plain C",
      value: session / plain,
      unit: "times")
  }
}
