// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Ledger
import Testing

@Suite("A sealed ledger")
struct LedgerSealTests {
  @Test("verifies after it was closed and opened again, with the same head")
  func reopened() throws {
    let path = try Books.path()
    var head = ""
    do { head = try Books.closed(Books.lines(), at: path).verify() }
    let again = try Ledger(at: path)
    #expect(try again.verify() == head)
    #expect(try again.entries().last?.digest == head)
  }

  @Test("stays sealed however often it is read")
  func readAgain() throws {
    let path = try Books.path()
    do { _ = try Books.closed(Books.lines(), at: path) }
    for _ in 1...3 { #expect(try Ledger(at: path).verify().count == 64) }
  }

  @Test("shows a changed byte wherever it lies", arguments: (1...40).map(UInt64.init))
  func changedByte(seed: UInt64) throws {
    let path = try Self.shared.get()
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    // A multiplier that is coprime to the size visits places all over the file.
    let place = Int(seed &* 2_654_435_761 % UInt64(bytes.count))
    bytes[place] ^= UInt8(1 << (seed % 8))
    let copy = try Books.path()
    try Data(bytes).write(to: URL(fileURLWithPath: copy))
    try FileManager.default.copyItem(atPath: path + ".seal", toPath: copy + ".seal")
    #expect(throws: (any Error).self, "byte \(place)") { try Ledger(at: copy).verify() }
  }

  @Test("is opened where no byte was changed")
  func unchanged() throws {
    let path = try Self.shared.get()
    let copy = try Books.path()
    for end in ["", ".seal"] {
      try FileManager.default.copyItem(atPath: path + end, toPath: copy + end)
    }
    #expect(try Ledger(at: copy).entries().count == 4)
  }

  @Test("whose seal was left open is verified by its content and sealed again")
  func openSeal() throws {
    let path = try Books.path()
    do { _ = try Books.closed(Books.lines(), at: path) }
    try "open\n".write(toFile: path + ".seal", atomically: true, encoding: .utf8)
    #expect(try Ledger(at: path).entries().count == 4)
    #expect(try String(contentsOfFile: path + ".seal", encoding: .utf8).hasPrefix("sealed "))
  }

  private static let shared = Result {
    let path = try Books.path()
    do { _ = try Books.closed(Books.lines(), at: path) }
    return path
  }
}
