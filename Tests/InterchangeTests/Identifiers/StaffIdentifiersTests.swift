// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("The ids of the staff")
struct StaffIdentifiersTests {
  private let staff = StaffIdentifiers(["00017", "00230", "N42", "1000"])

  @Test("are found as written", arguments: ["00017", "N42", "1000"])
  func known(id: String) throws {
    #expect(try staff.resolve(id) == id)
  }

  @Test("tell which width would mend an id that lost its leading zeros")
  func leadingZeros() {
    #expect(throws: ProblemKind.leadingZerosLost(id: "17", meant: "00017", width: 5)) {
      try staff.resolve("17")
    }
  }

  @Test("are found without their leading zeros once the width is given")
  func width() throws {
    let mended = StaffIdentifiers(["17", "00230", "N42"], width: 5)
    #expect(try mended.resolve("17") == "00017")
    #expect(try mended.resolve("00017") == "00017")
    #expect(try mended.resolve("230") == "00230")
    #expect(try mended.resolve("N42") == "N42")
  }

  @Test("tell the nearest id of an unknown one, and what a spreadsheet did to a number")
  func unknown() {
    #expect(throws: ProblemKind.unknownStaff(id: "N43", nearest: "N42")) { try staff.resolve("N43") }
    #expect(throws: ProblemKind.unknownStaff(id: "zzzz", nearest: nil)) { try staff.resolve("zzzz") }
    #expect(throws: ProblemKind.scientificIdentifier(id: "1E+20")) { try staff.resolve("1E+20") }
  }
}
