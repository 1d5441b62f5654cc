// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A conversion between two encodings by the C library's `iconv`.
struct CharacterConversion {
  /// Names as `iconv` knows them.
  var source: String
  var target: String

  enum Outcome: Equatable {
    case converted([UInt8])
    /// The input is not of the source encoding at this byte, counted from 0.
    case invalid(offset: Int)
    /// The C library does not know one of the encodings.
    case unavailable
  }

  init(from source: String, to target: String) {
    self.source = source
    self.target = target
  }

  /// What `iconv` returns where it could not go on.
  private static let refused = -1

  func convert(_ input: [UInt8]) -> Outcome {
    guard let converter = iconv_open(target, source), Int(bitPattern: converter) != -1 else {
      return .unavailable
    }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 3 / 2 + 16)
    var chunk = [CChar](repeating: 0, count: 1 << 16)
    var source = input.map { CChar(bitPattern: $0) }
    let failure: Int? = source.withUnsafeMutableBufferPointer { source in
      var next = source.baseAddress
      var left = source.count
      while left > 0 {
        var failed = false
        let written = chunk.withUnsafeMutableBufferPointer { chunk -> Int in
          var end = chunk.baseAddress
          var room = chunk.count
          // E2BIG means that the chunk is full; anything else that the input is wrong or cut short at `next`.
          failed = iconv(converter, &next, &left, &end, &room) == Self.refused && errno != E2BIG
          return chunk.count - room
        }
        output.append(contentsOf: chunk[..<written].lazy.map { UInt8(bitPattern: $0) })
        if failed { return source.count - left }
      }
      return nil
    }
    return failure.map(Outcome.invalid) ?? .converted(output)
  }
}
