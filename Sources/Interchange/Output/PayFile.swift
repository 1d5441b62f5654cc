// SPDX-License-Identifier: GPL-3.0-or-later

/// A file to be put into an output folder.
public struct PayFile: Sendable {
  public let name: String
  /// How many pieces there are; a file of hundreds of megabytes is made piece by piece as it is written, so that it
  /// is never in memory as a whole.
  let pieceCount: Int
  /// Makes a piece; the same one each time.
  let piece: @Sendable (Int) -> Result<[UInt8], Problem>

  public init(name: String, bytes: [UInt8]) { self.init(name: name, pieceCount: 1) { _ in .success(bytes) } }

  /// A file of so many pieces, each of which is made when it is written, on any thread.
  public init(
    name: String, pieceCount: Int, piece: @escaping @Sendable (Int) -> Result<[UInt8], Problem>
  ) {
    self.name = name
    self.pieceCount = pieceCount
    self.piece = piece
  }

  /// The whole content.
  ///
  /// - Throws: The problem that names a cell which cannot be written.
  public var bytes: [UInt8] {
    get throws(Problem) {
      var bytes: [UInt8] = []
      for index in 0..<pieceCount { bytes += try piece(index).get() }
      return bytes
    }
  }
}
