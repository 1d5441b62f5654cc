// SPDX-License-Identifier: GPL-3.0-or-later

/// What a solve comes from: a checkpoint is only good for a solve that comes from the same.
public struct SolveOrigin: Sendable, Hashable {
  /// A file that was read, by the digest of its bytes.
  public struct Input: Sendable, Hashable {
    public var file: String
    public var digest: String

    public init(file: String, digest: String) {
      self.file = file
      self.digest = digest
    }
  }

  /// Of the program that solves.
  public var version: String
  public var inputs: [Input]
  public var seed: UInt64
  public var threads: Int

  public init(version: String = "", inputs: [Input] = [], seed: UInt64, threads: Int) {
    self.version = version
    self.inputs = inputs
    self.seed = seed
    self.threads = threads
  }

  /// How two origins differ, the most telling first.
  public enum Difference: Sendable, Hashable {
    case version(of: String, here: String)
    /// A file that has changed.
    case changed(file: String)
    /// A file that is no longer there.
    case missing(file: String)
    case added(file: String)
    case seed(of: UInt64, here: UInt64)
    case threads(of: Int, here: Int)
    /// The same files, but another case comes out of them.
    case contents
  }

  /// How a solve that comes from `here` differs from this one.
  public func differences(from here: SolveOrigin) -> [Difference] {
    var found: [Difference] = []
    if version != here.version { found.append(.version(of: version, here: here.version)) }
    let now = Dictionary(here.inputs.map { ($0.file, $0.digest) }) { first, _ in first }
    let then = Dictionary(inputs.map { ($0.file, $0.digest) }) { first, _ in first }
    for input in inputs where now[input.file] != input.digest {
      found.append(now[input.file] == nil ? .missing(file: input.file) : .changed(file: input.file))
    }
    for input in here.inputs where then[input.file] == nil { found.append(.added(file: input.file)) }
    if seed != here.seed { found.append(.seed(of: seed, here: here.seed)) }
    if threads != here.threads { found.append(.threads(of: threads, here: here.threads)) }
    return found
  }
}
