// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("Pay by the duty")
struct DutyBasisTests {
  func fees(_ records: [WorkRecord], level: LevelID? = "N2") throws -> [Int64] {
    var hospital = Month.hospital
    hospital.staff[0].level = level
    return try Payroll(
      Month.rules([Month.nightFee()]), work: ActualWork(attendance: records), in: hospital
    ).amounts
  }

  let night = Month.record(10, from: 20, to: 32, shift: "N", kind: .night, nights: 1)

  @Test("gives a night fee by the kind of shift and the level")
  func byLevel() throws {
    #expect(try fees([night]) == [8000])
    #expect(try fees([night], level: "N4") == [10000])
    #expect(try fees([night], level: nil) == [8000])
  }

  @Test("pays a night once, in however many rows it was written down")
  func rows() throws {
    let halves = [
      Month.record(10, from: 20, to: 24, shift: "N", kind: .night, nights: 1),
      Month.record(10, from: 24, to: 32, shift: "N", kind: .night, nights: 1, row: 3),
    ]
    #expect(try fees(halves) == [8000])
  }

  @Test("pays as many nights as the shift counts for")
  func nights() throws {
    #expect(try fees([Month.record(10, from: 17, to: 32, shift: "N", kind: .night, nights: 2)]) == [16000])
  }

  @Test("pays two duties of one date twice")
  func twoDuties() throws {
    let duties = [
      Month.record(10, from: 0, to: 7, shift: "N", kind: .night, nights: 1),
      Month.record(10, from: 16, to: 23, shift: "E", kind: .evening, row: 3),
    ]
    #expect(try fees(duties) == [8000, 5000])
  }

  @Test("does not pay a day that was not worked")
  func notWorked() throws {
    let rest = Month.record(10, from: 20, to: 32, shift: "N", kind: .night, nights: 1, state: .rest)
    #expect(try fees([rest]).isEmpty)
  }
}
