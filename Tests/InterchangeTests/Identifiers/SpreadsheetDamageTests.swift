// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("Damage done by a spreadsheet")
struct SpreadsheetDamageTests {
  @Test("shows in scientific notation", arguments: ["3.21E+17", "3.21e+17", "1E-5", "-2E+10"])
  func scientific(text: String) {
    #expect(SpreadsheetDamage.isScientific(text))
  }

  @Test(
    "does not show in ids that merely hold an E",
    arguments: ["E12", "12E", "3E4", "N1E+N", "321", "E+1", "1E+", ""])
  func notScientific(text: String) {
    #expect(!SpreadsheetDamage.isScientific(text))
  }

  @Test("shows where every long id of a column ends in zeros after 15 digits")
  func truncated() {
    #expect(SpreadsheetDamage.truncated(in: ["321000199001011000", "17", "321000198512120000"]) == [0, 2])
  }

  @Test("does not show where one id only happens to end in zeros, nor in ids of 15 digits")
  func notTruncated() {
    #expect(SpreadsheetDamage.truncated(in: ["321000199001011000", "321000198512121234"]).isEmpty)
    #expect(SpreadsheetDamage.truncated(in: ["100000000000000"]).isEmpty)
    #expect(SpreadsheetDamage.truncated(in: ["A21000199001011000"]).isEmpty)
  }
}
