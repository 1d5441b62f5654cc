// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("An exact product")
struct ExactProductTests {
  let cents: Rounding

  init() throws {
    cents = try #require(try Rounding(step: decimal("0.01"), mode: .halfAwayFromZero))
  }

  @Test("of half a day and 300 is 150, without a trace of binary fractions")
  func halfDay() throws {
    let product = try ExactProduct(decimal("300.00")).times(decimal("0.5"))
    #expect(product.description == "150")
    #expect(try product.rounded(cents, in: .cny) == Money(minorUnits: 15000))
  }

  @Test("keeps a share of hours as a fraction until the one rounding")
  func share() throws {
    let product = try ExactProduct(ExactDecimal(300)).times(.hours(2), of: .hours(7))
    #expect(product.description == "600/7")
    #expect(try product.rounded(cents, in: .cny) == Money(minorUnits: 8571))
    #expect(try product.times(.hours(7), of: .hours(2)) == ExactProduct(ExactDecimal(300)))
  }

  @Test("that 128 bits cannot hold is an error")
  func overflow() throws {
    var product = ExactProduct(ExactDecimal(999_999_999))
    #expect(throws: AmountError.tooLarge) {
      for _ in 0..<10 { product = try product.times(ExactDecimal(999_999_999)) }
    }
  }

  @Test("above the largest amount of a line is an error")
  func largest() throws {
    let product = ExactProduct(ExactDecimal(10_000_000_001))
    #expect(throws: AmountError.tooLarge) { try product.rounded(cents, in: .cny) }
    #expect(
      try ExactProduct(ExactDecimal(10_000_000_000)).rounded(cents, in: .cny).minorUnits == 1_000_000_000_000)
  }
}
