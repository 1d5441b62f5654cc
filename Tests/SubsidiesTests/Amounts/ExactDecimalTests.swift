// SPDX-License-Identifier: GPL-3.0-or-later
import Subsidies
import Testing

@Suite("An exact decimal")
struct ExactDecimalTests {
  @Test(
    "is read as written", arguments: [("300.00", "300"), ("0.5", "0.5"), ("-1.250", "-1.25"), ("007", "7")])
  func reading(text: String, expected: String) throws {
    #expect(try decimal(text).description == expected)
  }

  @Test(
    "is nothing else than digits, a point and a minus",
    arguments: [
      "", "-", ".5", "5.", "1e3", "+1", "1,000", "1_0", "٣", " 1", "1.2.3", "1234567890123456789",
      "0.0123456789",
    ])
  func refusing(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test("does not care for zeros at the end")
  func equality() {
    #expect(ExactDecimal("300.00") == ExactDecimal(300))
    #expect(ExactDecimal("0.50")?.hashValue == ExactDecimal("0.5")?.hashValue)
  }

  @Test("adds a tenth and two tenths to exactly three")
  func addition() throws {
    let sum = try decimal("0.1") + decimal("0.2")
    #expect(sum == ExactDecimal("0.3"))
    #expect(sum - (ExactDecimal("0.3") ?? .one) == .zero)
  }

  @Test("is ordered by its value, not by its digits")
  func order() throws {
    #expect(try decimal("0.5") < decimal("12"))
    #expect(try decimal("-3") < decimal("-2.9"))
  }

  @Test("shows as many decimals as asked for, and more where it has them")
  func format() throws {
    #expect(ExactDecimal(300).formatted(decimals: 2) == "300.00")
    #expect(try decimal("-0.125").formatted(decimals: 2) == "-0.125")
  }
}
