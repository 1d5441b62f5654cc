// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct MoneyTests {
  @Test(
    "An amount is written with its currency's decimals",
    arguments: [
      (15_000, "150.00"), (-50, "-0.50"), (5, "0.05"), (0, "0.00"), (-1, "-0.01"),
      (123_456_789, "1234567.89"),
    ] as [(Int64, String)])
  func yuan(minorUnits: Int64, text: String) {
    #expect(Currency.cny.format(Money(minorUnits: minorUnits)) == text)
  }

  @Test("Currencies without decimals, and with three")
  func otherCurrencies() {
    #expect(Currency(code: "JPY", decimals: 0).format(Money(minorUnits: -1500)) == "-1500")
    #expect(Currency(code: "KWD", decimals: 3).format(Money(minorUnits: 1005)) == "1.005")
  }

  @Test("The smallest amount is written too")
  func smallest() {
    #expect(Currency.cny.format(Money(minorUnits: .min)) == "-92233720368547758.08")
  }

  @Test("Amounts add, negate and compare")
  func arithmetic() {
    #expect(Money(minorUnits: 5) + Money(minorUnits: 7) - Money(minorUnits: 2) == Money(minorUnits: 10))
    #expect(-Money(minorUnits: 5) < .zero)
  }
}
