// SPDX-License-Identifier: GPL-3.0-or-later
import CSHA256

/// The digest of FIPS 180-4, by which a manifest says what each file held when it was written.
public struct SHA256 {
  /// The hash so far: the first 32 bits of the fractions of the square roots of the first eight primes, at
  /// first.
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// Bytes that do not fill a block of 64 yet.
  private var pending: [UInt8] = []
  private var byteCount: UInt64 = 0
  private var schedule = [UInt32](repeating: 0, count: 64)
  private let usesInstructions: Bool

  /// Whether the processor has instructions for the digest, which are ten times as fast as the arithmetic.
  package static let hasInstructions = csha256_has_instructions()

  public init() { self.init(usingInstructions: Self.hasInstructions) }

  /// - Parameter usesInstructions: only where the processor has them.
  package init(usingInstructions usesInstructions: Bool) { self.usesInstructions = usesInstructions }

  /// The digest of `bytes` in 64 lower-case hexadecimal digits.
  public static func hexadecimal(_ bytes: [UInt8]) -> String { hexadecimal([bytes]) }

  /// The digest of some bytes in pieces.
  public static func hexadecimal(_ chunks: [[UInt8]]) -> String {
    var hash = SHA256()
    for bytes in chunks { hash.update(bytes) }
    return hash.finishHexadecimal()
  }

  /// The digest in 64 lower-case hexadecimal digits.
  public mutating func finishHexadecimal() -> String {
    finish().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  public mutating func update(_ bytes: [UInt8]) {
    byteCount += UInt64(bytes.count)
    var index = 0
    if !pending.isEmpty {
      index = min(64 - pending.count, bytes.count)
      pending += bytes[..<index]
      guard pending.count == 64 else { return }
      compress(pending, from: 0, blocks: 1)
      pending = []
    }
    let blocks = (bytes.count - index) / 64
    compress(bytes, from: index, blocks: blocks)
    pending = Array(bytes[(index + blocks * 64)...])
  }

  /// The 32 bytes of the digest.
  public mutating func finish() -> [UInt8] {
    let bitCount = byteCount * 8
    var padding: [UInt8] = [0x80]
    while (pending.count + padding.count) % 64 != 56 { padding.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      padding.append(UInt8(truncatingIfNeeded: bitCount >> shift))
    }
    update(padding)
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  /// Mixes some blocks of 64 bytes into the state.
  ///
  /// Hundreds of megabytes go through here, so that the tables are opened once for all blocks.
  private mutating func compress(_ bytes: [UInt8], from start: Int, blocks: Int) {
    guard blocks > 0 else { return }
    if usesInstructions {
      bytes.withUnsafeBufferPointer { bytes in
        csha256_mix(&self.state, bytes.baseAddress.map { $0 + start }, blocks, Self.constants)
      }
      return
    }
    var (state, schedule) = (state, schedule)
    bytes.withUnsafeBytes { bytes in
      Self.constants.withUnsafeBufferPointer { constants in
        schedule.withUnsafeMutableBufferPointer { schedule in
          state.withUnsafeMutableBufferPointer { state in
            for block in 0..<blocks {
              Self.compress(bytes, at: start &+ block &* 64, constants, schedule, state)
            }
          }
        }
      }
    }
    (self.state, self.schedule) = (state, schedule)
  }

  private static func compress(
    _ bytes: UnsafeRawBufferPointer, at start: Int, _ constants: UnsafeBufferPointer<UInt32>,
    _ schedule: UnsafeMutableBufferPointer<UInt32>, _ state: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      let word = bytes.loadUnaligned(fromByteOffset: start &+ 4 &* index, as: UInt32.self)
      schedule[index] = UInt32(bigEndian: word)
    }
    for index in 16..<64 {
      let (early, late) = (schedule[index &- 15], schedule[index &- 2])
      let small = rotated(early, 7) ^ rotated(early, 18) ^ (early &>> 3)
      let large = rotated(late, 17) ^ rotated(late, 19) ^ (late &>> 10)
      schedule[index] = schedule[index &- 16] &+ small &+ schedule[index &- 7] &+ large
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    // After eight rounds every word is in its place again, so that none has to be moved.
    for first in stride(from: 0, to: 64, by: 8) {
      func word(_ offset: Int) -> UInt32 { constants[first &+ offset] &+ schedule[first &+ offset] }
      round(a, b, c, &d, e, f, g, &h, word(0))
      round(h, a, b, &c, d, e, f, &g, word(1))
      round(g, h, a, &b, c, d, e, &f, word(2))
      round(f, g, h, &a, b, c, d, &e, word(3))
      round(e, f, g, &h, a, b, c, &d, word(4))
      round(d, e, f, &g, h, a, b, &c, word(5))
      round(c, d, e, &f, g, h, a, &b, word(6))
      round(b, c, d, &e, f, g, h, &a, word(7))
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  /// One round, which changes two of the eight words: `d` becomes the next `e`, and `h` the next `a`.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ word: UInt32
  ) {
    // The choice and the majority of FIPS 180-4, in fewer steps.
    let choice = g ^ (e & (f ^ g))
    let majority = (a & b) | (c & (a | b))
    let first = h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ choice &+ word
    d = d &+ first
    h = first &+ (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
