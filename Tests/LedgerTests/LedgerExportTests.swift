// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Ledger
import Testing

@Suite("An export of a ledger")
struct LedgerExportTests {
  @Test("makes the same ledger again, with the same chain")
  func roundTrip() throws {
    let ledger = try Books.closed(Books.lines())
    _ = try ledger.correct(
      Books.february, to: Array(Books.lines().dropLast()), into: Books.march, by: "Li", on: Books.day(9))
    let files = try LedgerExport.files(of: ledger)
    let path = try Books.path()
    let other = try LedgerExport.restore(entries: try files[0].bytes, lines: try files[1].bytes, at: path)
    #expect(try other.entries() == ledger.entries())
    #expect(try other.verify() == ledger.verify())
    #expect(try LedgerExport.files(of: other).map { try $0.bytes } == files.map { try $0.bytes })
  }

  @Test("that was changed is refused")
  func changed() throws {
    let files = try LedgerExport.files(of: try Books.closed(Books.lines()))
    let text = String(decoding: try files[1].bytes, as: UTF8.self).replacing("15000", with: "25000")
    #expect(throws: (any Error).self) {
      try LedgerExport.restore(entries: try files[0].bytes, lines: Array(text.utf8), at: try Books.path())
    }
  }
}
