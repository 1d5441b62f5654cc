// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct ZoneObservationTests {
  private func found(_ codes: String, history: String = "", days: Int) -> [Finding] {
    let rule = ZoneObservation(zone: .contaminated, days: days).recovery(.hard)
    return TinyWard(codes, history: history).found(.recovery(rule))
  }

  @Test("Work elsewhere waits until so many days have passed since the last in the zone")
  func elsewhere() {
    #expect(found("C--D", days: 2).isEmpty)
    #expect(found("C-D", days: 2) == [.day(2, 1)])
    #expect(found("CD", days: 2) == [.day(1, 2)])
    #expect(found("-D", history: "C", days: 2) == [.day(1, 1)])
    #expect(found("DDDD", days: 2).isEmpty)
  }

  @Test("Work in the zone goes on, and observation begins anew")
  func zone() {
    #expect(found("CC-C--D", days: 2).isEmpty)
    #expect(found("C-C-D", days: 2) == [.day(4, 1)])
  }

  @Test("A day with a stint in the zone begins it")
  func begins() {
    let ward = TinyWard("-")
    let observation = ZoneObservation(zone: .contaminated, days: 2)
    let begins = "-DCcb".filter {
      observation.begins(with: ward.subject.duty(TinyWard.plan($0), on: ward.day(0)))
    }
    #expect(begins == "Cc")
  }
}
