// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct RestrictionTests {
  private func forbidden(_ kind: Restriction.Kind) throws -> String {
    var ward = TinyWard("---")
    ward.subject.restrictions = [Restriction(staff: "A", days: ward.day(0)...ward.day(1), kind: kind)]
    let member = try #require(ward.subject.staff.first)
    // On the last day nothing is in force any more.
    #expect(ward.subject.obstacles(to: TinyWard.plan("N"), for: member, on: ward.day(2)).isEmpty)
    return String(
      "EDLNBXC".filter {
        ward.subject.obstacles(to: TinyWard.plan($0), for: member, on: ward.day(1)) == [.unavailable]
      })
  }

  @Test("Each kind forbids its duties while it is in force, and no others")
  func kinds() throws {
    #expect(try forbidden(.noNight) == "NX")
    #expect(try forbidden(.noContaminatedZone) == "C")
    #expect(try forbidden(.dayOnly) == "LNB")
    #expect(try forbidden(.maximumLength(.hours(8))) == "NX")
    #expect(try forbidden(.maximumLength(.hours(24))) == "")
  }

  @Test("Protection and being alone are for rules and rows to judge")
  func others() throws {
    for kind in [Restriction.Kind.notAlone, .protected, .nursingTime] { #expect(try forbidden(kind) == "") }
  }
}
