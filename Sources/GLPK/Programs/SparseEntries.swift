// SPDX-License-Identifier: GPL-3.0-or-later

/// The nonzero entries of rows or columns in compressed form.
///
/// The entries of the vector `k` are at the positions `starts[k] ..< starts[k + 1]` of ``indices`` and
/// ``values``. Indices count from 0.
public struct SparseEntries: Equatable, Sendable {
  public var starts: [Int32]
  public var indices: [Int32]
  public var values: [Double]

  public init(starts: [Int32] = [0], indices: [Int32] = [], values: [Double] = []) {
    self.starts = starts
    self.indices = indices
    self.values = values
  }

  /// How many vectors there are.
  public var count: Int { starts.count - 1 }

  /// Adds a vector.
  public mutating func append(indices more: [Int32], values coefficients: [Double]) {
    indices.append(contentsOf: more)
    values.append(contentsOf: coefficients)
    starts.append(Int32(clamping: indices.count))
  }

  /// Removes all vectors, keeping the memory for the next ones.
  public mutating func removeAll() {
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    indices.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  /// Checks shape, range, finiteness and that no index comes twice in a vector.
  ///
  /// - Parameters:
  ///   - vectors: how many vectors there must be.
  ///   - width: one more than the largest index allowed.
  ///   - place: where a wrong entry (vector, index) is, for the error.
  func validate(
    vectors: Int, width: Int, place: (Int, Int) -> GLPKError.Place
  ) throws(GLPKError) {
    guard count == vectors else { throw .lengthMismatch(expected: vectors + 1, found: starts.count) }
    guard values.count == indices.count else {
      throw .lengthMismatch(expected: indices.count, found: values.count)
    }
    guard indices.count <= Program.largestEntryCount else {
      throw .tooLarge(count: indices.count, limit: Program.largestEntryCount)
    }
    guard starts.first == 0, starts.last.map(Int.init) == indices.count,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
    else { throw .unorderedStarts }
    // Which vector last used an index; made only when a vector is not in ascending order.
    var lastUser: [Int32] = []
    for vector in 0..<vectors {
      var previous: Int32 = -1
      var ascending = true
      for position in Int(starts[vector])..<Int(starts[vector + 1]) {
        let index = indices[position]
        guard index >= 0, index < width else {
          throw .indexOutOfRange(place(vector, Int(index)), limit: width)
        }
        guard values[position].isFinite else {
          throw .notFinite(place(vector, Int(index)), value: values[position])
        }
        ascending = ascending && index > previous
        previous = index
      }
      if ascending { continue }
      if lastUser.isEmpty { lastUser = Array(repeating: -1, count: width) }
      for position in Int(starts[vector])..<Int(starts[vector + 1]) {
        let index = Int(indices[position])
        guard lastUser[index] != vector else { throw .duplicateEntry(place(vector, index)) }
        lastUser[index] = Int32(vector)
      }
    }
  }
}
