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
}
