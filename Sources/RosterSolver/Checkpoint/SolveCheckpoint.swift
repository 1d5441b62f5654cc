// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A solve between two stages, as bytes: whoever resumes it goes on as if it had never been interrupted.
///
/// It holds rosters as numbers of options, prices, and what was proved; no names, ids or anything else of what was read. Models and linear programs are made anew from the
/// case.
public struct SolveCheckpoint: Sendable {
  /// The first bytes of every checkpoint; the number changes with the form.
  static let mark = Array("echelon checkpoint 1\n".utf8)

  public let origin: SolveOrigin
  /// What steps of a resumed solve are counted on from.
  public let steps: Int
  /// The limit of the solve that wrote it, in steps from the very beginning; nil where there was none.
  public let stepLimit: Int?
  public let bytes: [UInt8]
  /// Where the content begins.
  private let header: Int

  /// Reads a checkpoint up to where its content begins.
  ///
  /// - Throws: ``CheckpointError/notACheckpoint``, ``CheckpointError/damaged``.
  public init(bytes: [UInt8]) throws(CheckpointError) {
    guard bytes.starts(with: Self.mark) else { throw .notACheckpoint }
    let end = bytes.count - 8
    guard end >= Self.mark.count,
      Self.checksum(bytes[..<end]) == (0..<8).reduce(0, { $0 | UInt64(bytes[end + $1]) << (8 * $1) })
    else { throw .damaged }
    let coder = CheckpointCoder(reading: Array(bytes[Self.mark.count..<end]))
    var head = Head(origin: SolveOrigin(seed: 0, threads: 0), steps: 0, stepLimit: nil)
    try coder.code(&head)
    (origin, steps, stepLimit) = (head.origin, head.steps, head.stepLimit)
    self.bytes = bytes
    header = Self.mark.count + coder.place
  }

  init(_ head: Head, _ content: Content) {
    let coder = CheckpointCoder()
    var head = head
    // Only reading can fail.
    try? coder.code(&head)
    (origin, steps, stepLimit) = (head.origin, head.steps, head.stepLimit)
    header = Self.mark.count + coder.bytes.count
    let body = Self.mark + coder.bytes + content.bytes
    let sum = Self.checksum(body[...])
    bytes = body + (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * UInt64($0))) }
  }

  /// What it holds of the search.
  var content: Content { Content(bytes: Array(bytes[header..<bytes.count - 8])) }

  struct Head {
    var origin: SolveOrigin
    var steps: Int
    var stepLimit: Int?
  }

  /// The search itself: see ``Content/init(_:of:_:)``.
  struct Content {
    let bytes: [UInt8]
  }

  /// FNV-1a over words; it finds damage, it proves nothing.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return sum
  }
}

extension CheckpointCoder {
  fileprivate func code(_ head: inout SolveCheckpoint.Head) throws(CheckpointError) {
    try code(&head.origin.version)
    try code(&head.origin.inputs, blank: SolveOrigin.Input(file: "", digest: "")) {
      (input: inout SolveOrigin.Input) throws(CheckpointError) in
      try code(&input.file)
      try code(&input.digest)
    }
    try code(&head.origin.seed)
    try code(&head.origin.threads)
    try code(&head.steps)
    guard (0...1 << 36).contains(head.steps) else { throw .damaged }
    try code(&head.stepLimit, blank: 0) { (limit: inout Int) throws(CheckpointError) in try code(&limit) }
  }
}

/// Where and how often a solve leaves checkpoints.
public struct CheckpointPlan: Sendable {
  /// Steps between two of them.
  public var every: Int
  /// Takes each; the last one comes before the solve returns.
  public var write: @Sendable (SolveCheckpoint) -> Void

  public init(every: Int = 2_000, write: @escaping @Sendable (SolveCheckpoint) -> Void) {
    self.every = every
    self.write = write
  }
}
