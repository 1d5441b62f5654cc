// SPDX-License-Identifier: GPL-3.0-or-later
import Ledger
import Rostering
import Testing

@Suite("The list of overpayments")
struct RecoveryListTests {
  @Test("shows what waits for a decision and what was decided, in both languages")
  func decided() throws {
    let ledger = try Books.closed(Books.lines())
    _ = try ledger.correct(
      Books.february, to: [Books.line("N1", 3, 300)], into: Books.march, by: "Li", on: Books.day(20))
    let id = try #require(try ledger.recoveries().last).line.id
    try ledger.decide(recoveryOf: id, .deduct, reason: "agreed", by: "He", on: Books.day(21))
    func rows(_ language: Language) throws -> [String] {
      let file = try RecoveryList.file(of: ledger, language: language)
      return String(decoding: try file.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
    }
    #expect(
      try rows(.english) == [
        "line,id,date,amount,currency,corrects,decision",
        "p/t1/N1/2020-02-04#1,N1,2020-02-04,-300.00,CNY,p/t1/N1/2020-02-04,",
        "p/t1/N2/2020-02-03#1,N2,2020-02-03,-150.00,CNY,p/t1/N2/2020-02-03,deduct",
      ])
    #expect(try rows(.chinese).first == "编号,工号,日期,金额,币种,更正的明细,处理决定")
    #expect(try rows(.chinese).last?.hasSuffix(",从后续发放中扣回") == true)
  }
}
