// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import PlainGLPK

/// Re-solving a covering program after changes of costs, through `Session` and through GLPK's own interface.
struct SessionBenchmark {
  private let rows = 150
  private let columns = 3000
  private let rounds = 60
  private let width = 150

  private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private struct Mismatch: Error {
    let session: Double
    let plain: Double
  }

  /// - Throws: when the two do not find the same objectives.
  func run() throws -> Measurement {
    var random = SplitMix64(state: 1)
    var program = Program()
    for _ in 0..<rows { program.rows.append(lower: 1, upper: .infinity) }
    for _ in 0..<columns {
      let chosen = (0..<rows).filter { _ in Int.random(in: 0..<12, using: &random) == 0 }
      program.columns.costs.append(Double(Int.random(in: 10...99, using: &random)))
      program.columns.lower.append(0)
      program.columns.upper.append(.infinity)
      program.columns.integer.append(0)
      program.columns.entries.append(
        indices: chosen.map { Int32($0) }, values: chosen.map { _ in 1 })
    }
    let changed = (0..<rounds * width).map { _ in Int32.random(in: 0..<Int32(columns), using: &random) }
    let costs = changed.map { _ in Double(Int.random(in: 10...99, using: &random)) }

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
