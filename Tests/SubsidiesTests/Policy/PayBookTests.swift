// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("A pay book")
struct PayBookTests {
  @Test("knows no pay before the first entry, and each entry until the next")
  func dated() {
    let day = CivilDay(daysSinceEpoch: 18_293)
    let book = PayBook([
      PayEntry(staff: "N1", from: day.advanced(by: 20), monthlyPay: ExactDecimal(9000)),
      PayEntry(staff: "N1", from: day, monthlyPay: ExactDecimal(8700)),
    ])
    func pay(_ offset: Int) -> ExactDecimal? {
      book.entry(of: "N1", on: day.advanced(by: offset))?.monthlyPay
    }
    #expect(
      [-1, 0, 19, 20, 400].map(pay) == [nil, 8700, 8700, 9000, 9000].map { $0.map { ExactDecimal($0) } })
    #expect(book.entry(of: "N2", on: day) == nil)
  }

  @Test("says on which days around a day nothing about the pay changes")
  func holding() {
    let day = CivilDay(daysSinceEpoch: 18_293)
    let (first, second) = (
      PayEntry(staff: "N1", from: day, monthlyPay: ExactDecimal(8700)),
      PayEntry(staff: "N1", from: day.advanced(by: 20), monthlyPay: ExactDecimal(9000))
    )
    let book = PayBook([second, first])
    func holds(_ offset: Int, _ entry: PayEntry?, _ days: DayLimits) {
      let holding = book.holding(of: "N1", on: day.advanced(by: offset))
      #expect(holding.entry == entry)
      #expect(holding.days == days)
      for other in -2...22 where holding.days.contains(day.advanced(by: other)) {
        #expect(book.entry(of: "N1", on: day.advanced(by: other)) == entry)
      }
    }
    holds(-1, nil, DayLimits(to: day.advanced(by: -1)))
    holds(0, first, DayLimits(from: day, to: day.advanced(by: 19)))
    holds(19, first, DayLimits(from: day, to: day.advanced(by: 19)))
    holds(20, second, DayLimits(from: day.advanced(by: 20)))
    let unknown = book.holding(of: "N2", on: day)
    #expect(unknown.entry == nil)
    #expect(unknown.days == DayLimits())
  }
}
