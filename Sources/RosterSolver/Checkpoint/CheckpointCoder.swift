// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes values one after another as bytes, or reads them back in the same order.
///
/// One description of what stands where serves both ways, so that they cannot drift apart. Integers take as few bytes as they need; floating-point numbers are kept to
/// the last bit. Reading throws ``CheckpointError/damaged`` rather than go beyond the bytes.
package final class CheckpointCoder {
  package private(set) var bytes: [UInt8]
  private var position = 0
  package let isReading: Bool

  /// A coder that writes.
  package init() {
    bytes = []
    isReading = false
  }

  /// A coder that reads.
  package init(reading bytes: [UInt8]) {
    self.bytes = bytes
    isReading = true
  }

  /// How many bytes are read.
  var place: Int { position }
  /// Whether all bytes are read.
  package var isAtEnd: Bool { position == bytes.count }

  package func code(_ value: inout UInt64) throws(CheckpointError) {
    guard isReading else { return write(value) }
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard position < bytes.count, shift < 64 else { throw .damaged }
      let byte = bytes[position]
      position += 1
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    value = result
  }

  private func write(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package func code(_ value: inout Int64) throws(CheckpointError) {
    // Small numbers of either sign are short.
    var folded = UInt64(bitPattern: (value << 1) ^ (value >> 63))
    try code(&folded)
    value = Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
  }

  package func code(_ value: inout Int) throws(CheckpointError) {
    var wide = Int64(value)
    try code(&wide)
    value = Int(wide)
  }

  /// Counted work, far from what an integer can hold.
  func code(cells value: inout Int) throws(CheckpointError) {
    try code(&value)
    guard (0...1 << 60).contains(value) else { throw .damaged }
  }

  package func code(_ value: inout Bool) throws(CheckpointError) {
    var number = value ? 1 : 0
    try code(&number)
    guard number == 0 || number == 1 else { throw .damaged }
    value = number == 1
  }

  package func code(_ value: inout Double) throws(CheckpointError) {
    if isReading {
      guard position + 8 <= bytes.count else { throw .damaged }
      var pattern: UInt64 = 0
      for offset in 0..<8 { pattern |= UInt64(bytes[position + offset]) << (8 * offset) }
      position += 8
      value = Double(bitPattern: pattern)
    } else {
      for offset in 0..<8 {
        bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> (8 * UInt64(offset))))
      }
    }
  }

  package func code(_ value: inout String) throws(CheckpointError) {
    var text = Array(value.utf8).map { Int($0) }
    try code(&text) { (byte: inout Int) throws(CheckpointError) in try code(&byte) }
    guard isReading else { return }
    guard text.allSatisfy({ (0...255).contains($0) }) else { throw .damaged }
    value = String(decoding: text.map { UInt8($0) }, as: UTF8.self)
  }

  /// A list, its length first.
  package func code<Element>(
    _ list: inout [Element], blank: Element, each: (inout Element) throws(CheckpointError) -> Void
  ) throws(CheckpointError) {
    var count = list.count
    try code(&count)
    guard isReading else {
      for var element in list { try each(&element) }
      return
    }
    // Nothing takes less than a byte, so a count that was changed cannot ask for more memory than the file has bytes.
    guard count >= 0, count <= bytes.count - position else { throw .damaged }
    list = []
    list.reserveCapacity(count)
    for _ in 0..<count {
      var element = blank
      try each(&element)
      list.append(element)
    }
  }

  package func code(
    _ list: inout [Int], each: (inout Int) throws(CheckpointError) -> Void
  ) throws(CheckpointError) {
    try code(&list, blank: 0, each: each)
  }

  package func code(_ list: inout [Int]) throws(CheckpointError) {
    try code(&list, blank: 0) { (value: inout Int) throws(CheckpointError) in try code(&value) }
  }

  package func code(_ list: inout [Int64]) throws(CheckpointError) {
    try code(&list, blank: 0) { (value: inout Int64) throws(CheckpointError) in try code(&value) }
  }

  package func code(_ list: inout [Double]) throws(CheckpointError) {
    try code(&list, blank: 0) { (value: inout Double) throws(CheckpointError) in try code(&value) }
  }

  /// Something that may be there.
  package func code<Value>(
    _ optional: inout Value?, blank: Value, each: (inout Value) throws(CheckpointError) -> Void
  ) throws(CheckpointError) {
    var isThere = optional != nil
    try code(&isThere)
    guard isThere else {
      optional = nil
      return
    }
    var value = optional ?? blank
    try each(&value)
    optional = value
  }
}
