// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite("Values by day")
struct DayValuesTests {
  private let monday = TinyWard.monday
  private func day(_ offset: Int) -> CivilDay { monday.advanced(by: offset) }

  /// The values 1, 2, 4 and 8 on four days from Monday.
  private var powers: DayValues {
    var values = DayValues(on: day(0)...day(3))
    for offset in 0...3 { values.add(1 << offset, on: day(offset)) }
    return values
  }

  @Test("are zero until something is added, and add up on a day")
  func adding() {
    var values = DayValues(on: day(0)...day(3))
    #expect(values.sum(over: day(0)...day(3)) == 0)
    values.add(3, on: day(2))
    values.add(-1, on: day(2))
    #expect(values.sum(over: day(2)...day(2)) == 2)
    #expect(values.sum(over: day(0)...day(1)) == 0)
  }

  @Test("sum both ends of a window")
  func windows() {
    #expect(powers.sum(over: day(1)...day(2)) == 6)
    #expect(powers.sum(over: day(0)...day(0)) == 1)
    #expect(powers.sum(over: day(0)...day(3)) == 15)
  }

  @Test("are zero outside their days, where nothing can be added")
  func outside() {
    var values = powers
    values.add(100, on: day(-1))
    values.add(100, on: day(4))
    #expect(values.sum(over: day(-9)...day(9)) == 15)
    #expect(values.sum(over: day(-2)...day(0)) == 1)
    #expect(values.sum(over: day(3)...day(5)) == 8)
    #expect(values.sum(over: day(-3)...day(-1)) == 0)
    #expect(values.sum(over: day(4)...day(6)) == 0)
  }
}
