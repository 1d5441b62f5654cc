// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("Rounding")
struct RoundingTests {
  func round(_ text: String, _ mode: Rounding.Mode, to step: String = "0.01") throws -> Int64 {
    let rounding = try #require(try Rounding(step: decimal(step), mode: mode))
    return try ExactProduct(decimal(text)).rounded(rounding, in: .cny).minorUnits
  }

  @Test(
    "of a half goes where the mode says",
    arguments: [
      ("0.125", Rounding.Mode.halfAwayFromZero, 13), ("0.135", .halfAwayFromZero, 14),
      ("-0.125", .halfAwayFromZero, -13),
      ("0.125", .halfEven, 12), ("0.135", .halfEven, 14), ("-0.125", .halfEven, -12),
      ("0.1251", .halfEven, 13),
      ("0.121", .up, 13), ("-0.121", .up, -13), ("0.129", .down, 12), ("-0.129", .down, -12),
      ("0.124", .halfAwayFromZero, 12), ("0.12", .up, 12),
    ])
  func modes(text: String, mode: Rounding.Mode, expected: Int64) throws {
    #expect(try round(text, mode) == expected)
  }

  @Test("goes to the step of the policy")
  func steps() throws {
    #expect(try round("12.34", .halfAwayFromZero, to: "1") == 1200)
    #expect(try round("12.34", .up, to: "0.5") == 1250)
    #expect(try round("12.34", .down, to: "0.1") == 1230)
  }

  @Test("to less than the smallest unit of the currency is refused")
  func tooFine() throws {
    let rounding = try #require(try Rounding(step: decimal("0.001"), mode: .up))
    #expect(!rounding.fits(.cny))
    #expect(throws: AmountError.stepFinerThanCurrency) {
      try ExactProduct(decimal("1.001")).rounded(rounding, in: .cny)
    }
  }

  @Test("needs a step above zero")
  func noStep() {
    #expect(Rounding(step: .zero, mode: .up) == nil)
  }
}
