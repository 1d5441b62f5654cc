// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "gives the digests of the NIST examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func examples(message: String, digest: String) {
    #expect(SHA256.hexadecimal(Array(message.utf8)) == digest)
  }

  @Test("gives the NIST digest of a million letters, however they are fed")
  func million() {
    var hash = SHA256()
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 977)
    for _ in 0..<(1_000_000 / 977) { hash.update(piece) }
    hash.update([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000 % 977))
    let expected: [UInt8] = [
      0xcd, 0xc7, 0x6e, 0x5c, 0x99, 0x14, 0xfb, 0x92, 0x81, 0xa1, 0xc7, 0xe2, 0x84, 0xd7, 0x3e, 0x67, 0xf1,
      0x80, 0x9a,
      0x48, 0xa4, 0x97, 0x20, 0x0e, 0x04, 0x6d, 0x39, 0xcc, 0xc7, 0x11, 0x2c, 0xd0,
    ]
    #expect(hash.finish() == expected)
  }

  @Test("is the same by the processor's instructions and by arithmetic", .enabled(if: SHA256.hasInstructions))
  func instructions() {
    var random = SeededRandom(seed: 7)
    for length in [0, 1, 55, 56, 63, 64, 65, 128, 1000, 4096, 100_003] {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let digests = [true, false].map { usesInstructions in
        var hash = SHA256(usingInstructions: usesInstructions)
        hash.update(Array(bytes.prefix(length / 3)))
        hash.update(Array(bytes.dropFirst(length / 3)))
        return hash.finish()
      }
      #expect(digests[0] == digests[1], "\(length) bytes")
    }
  }
}
