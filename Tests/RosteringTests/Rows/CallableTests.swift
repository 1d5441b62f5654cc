// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

/// Whether one person counts as callable is read from a limit that asks for two.
@Suite struct CallableTests {
  private func callable(
    _ ward: TinyWard, at time: String = "20:00", rest: Minutes = .hours(11), free: DutyFilter = .off,
    within: Minutes? = nil, observation: ZoneObservation? = nil
  ) throws -> [Int] {
    var ward = ward
    let definition = Callable(
      time: try #require(MinuteOfDay(time)), rest: rest, free: free, within: within, observation: observation)
    ward.subject.quantities = [Quantity(id: "callable", definition: .callable(definition))]
    let row = QuantityLimit(
      id: "strength", quantity: "callable", period: .eachDay(.every), bounds: Bounds(minimum: 2))
    return ward.violations(of: .quantity(row)).map(\.actual)
  }

  @Test("On a day off, after enough rest")
  func rest() throws {
    #expect(try callable(TinyWard("N-")) == [0, 1])
    #expect(try callable(TinyWard("N-"), rest: .hours(13)) == [0, 1])
    #expect(try callable(TinyWard("N-"), rest: Minutes(13 * 60 + 1)) == [0, 0])
    #expect(try callable(TinyWard("N--"), rest: .hours(30)) == [0, 0, 1])
  }

  @Test("Nobody who never worked lacks rest")
  func neverWorked() throws {
    #expect(try callable(TinyWard("-"), rest: .hours(1000)) == [1])
  }

  @Test("The known history counts")
  func history() throws {
    #expect(try callable(TinyWard("-", history: "N"), at: "17:00") == [0])
    #expect(try callable(TinyWard("-", history: "N"), at: "18:00") == [1])
  }

  @Test("A standby before does not spend the rest")
  func standby() throws {
    #expect(try callable(TinyWard("B-"), at: "09:00") == [0, 1])
  }

  @Test("Free may mean more than off")
  func free() throws {
    #expect(try callable(TinyWard("DB"), free: .kind(.standby)) == [0, 1])
    #expect(try callable(TinyWard("DB"), free: .off) == [0, 0])
  }

  @Test("Not in observation after work in a zone, that of the history included")
  func observation() throws {
    let observation = ZoneObservation(zone: .contaminated, days: 2)
    #expect(try callable(TinyWard("C---"), observation: observation) == [0, 0, 0, 1])
    #expect(try callable(TinyWard("C-C---"), observation: observation) == [0, 0, 0, 0, 0, 1])
    #expect(try callable(TinyWard("--", history: "C-"), observation: observation) == [0, 1])
    #expect(try callable(TinyWard("D---"), observation: observation) == [0, 1, 1, 1])
    #expect(try callable(TinyWard("C---")) == [0, 1, 1, 1])
  }

  @Test("Nor on the day of the work that begins it, whatever counts as free")
  func observationBegins() throws {
    let none = ZoneObservation(zone: .contaminated, days: 0)
    #expect(try callable(TinyWard("CD"), rest: .zero, free: .work, observation: none) == [0, 1])
    #expect(try callable(TinyWard("CD"), rest: .zero, free: .work) == [1, 1])
  }

  @Test("Within the call-up notice of the echelon")
  func notice() throws {
    var ward = TinyWard("-")
    #expect(try callable(ward, within: .hours(1)) == [1])
    ward.subject.echelons = [Echelon(id: "reserve", name: "Reserve", rank: 3, callUpNotice: .hours(24))]
    ward.subject.staff[0].echelon = "reserve"
    #expect(try callable(ward) == [1])
    #expect(try callable(ward, within: .hours(24)) == [1])
    #expect(try callable(ward, within: .hours(24) - Minutes(1)) == [0])
  }

  @Test("Not before employment, nor when unfit or in observation; watched people may be called")
  func person() throws {
    var ward = TinyWard("----")
    ward.subject.staff[0].from = ward.day(1)
    ward.subject.fitness = ["A": [ward.day(1): .observation, ward.day(2): .watch, ward.day(3): .unfit]]
    #expect(try callable(ward) == [0, 0, 1, 0])
  }

  @Test("Not on a day with approved leave, even for a part of it")
  func leave() throws {
    var ward = TinyWard("---")
    let morning = try #require(ColumnTime("08:00"))...(try #require(ColumnTime("09:00")))
    ward.subject.leave = [
      Leave(staff: "A", days: ward.day(0)...ward.day(0), kind: "meeting", part: morning),
      Leave(staff: "A", days: ward.day(1)...ward.day(1), kind: "leave", status: .pending),
      Leave(staff: "B", days: ward.day(2)...ward.day(2), kind: "leave"),
    ]
    #expect(try callable(ward) == [0, 1, 1])
  }
}
