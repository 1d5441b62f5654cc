// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("A plain decimal number")
struct PlainDecimalTests {
  @Test(
    "is read exactly and written in its shortest form",
    arguments: [
      ("0", "0"), ("3.133", "3.133"), ("-12.50", "-12.5"), ("007", "7"), ("-0.0", "0"), ("1.000", "1"),
      ("0.05", "0.05"),
      ("123456789012345678901234567890.1", "123456789012345678901234567890.1"),
    ])
  func written(text: String, shortest: String) {
    #expect(PlainDecimal(text)?.description == shortest)
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "-", ".", "1.", ".5", "1,234", "12abc", " 5", "5 ", "+5", "1e3", "--1", "1.2.3", "１", "٣", "¥5",
      "NaN",
    ])
  func refused(text: String) {
    #expect(PlainDecimal(text) == nil)
  }

  @Test("is scaled without loss, or not at all")
  func scaled() {
    #expect(PlainDecimal("200")?.scaled(toPlaces: 2) == 20_000)
    #expect(PlainDecimal("-0.5")?.scaled(toPlaces: 1) == -5)
    #expect(PlainDecimal("0.005")?.scaled(toPlaces: 2) == nil)
    #expect(PlainDecimal("0.050")?.scaled(toPlaces: 2) == 5)
    #expect(PlainDecimal("9223372036854775807")?.scaled(toPlaces: 0) == Int64.max)
    #expect(PlainDecimal("-9223372036854775808")?.scaled(toPlaces: 0) == Int64.min)
    #expect(PlainDecimal("9223372036854775808")?.scaled(toPlaces: 0) == nil)
    #expect(PlainDecimal("92233720368547758.08")?.scaled(toPlaces: 2) == nil)
  }
}
