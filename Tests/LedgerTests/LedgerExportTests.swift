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

  @Test("of a time before drafts held a calendar is read, and working days are then those of the week")
  func withoutCalendar() throws {
    let ledger = try Books.ledger(steps: ["publication:1"])
    try ledger.draft(Books.lines(), findings: [], period: Books.february, by: "Li", on: Books.day(6))
    let files = try LedgerExport.files(of: ledger)
    // The body of such a draft, as the first version wrote it.
    #expect(String(decoding: try files[0].bytes, as: UTF8.self).contains(#"{""draft"":{""findings"":[]}}"#))
    let old = try LedgerExport.restore(
      entries: try files[0].bytes, lines: try files[1].bytes, at: try Books.path())
    try old.agree(step: "publication", period: Books.february, by: "Wu", on: Books.day(6))
    // 6 March 2020 is a Friday.
    #expect(throws: LedgerError.tooEarly(step: "release", until: Books.day(9))) {
      try old.release(Books.february, by: "He", on: Books.day(8))
    }
    #expect(try old.released(Books.february, on: Books.day(9)).count == 3)
  }
}
