// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Rostering
import Testing

@Suite struct StandbyTableTests {
  private func publication(minimum: Int) -> Publication {
    var subject = SampleWard.subject
    let callable = Callable(time: MinuteOfDay("20:00") ?? .midnight, rest: .zero)
    subject.quantities.append(Quantity(id: "free", definition: .callable(callable)))
    subject.rows.append(
      .quantity(
        QuantityLimit(
          id: "reserve", title: "Reserve", quantity: "free", period: .eachDay(.every),
          bounds: Bounds(minimum: minimum))))
    return Publication(
      subject: subject, roster: SampleWard.roster, audit: SampleWard.audit,
      provenance: Provenance(version: "1.2.3", inputs: []), language: .english)
  }

  @Test func namesWhoCouldBeCalledInOnEachDay() throws {
    let table = try #require(publication(minimum: 1).standbyTable)
    #expect(table.columns == ["date", "rule", "title", "required", "actual", "id", "name"])
    #expect(Set(table.rows.map { $0[0].text }).count == SampleWard.subject.days.count)
    // Who is kept from work on the last day is not among them.
    let last = SampleWard.subject.horizon.upperBound.description
    #expect(!table.rows.contains { $0[0].text == last && $0[5].text == "B-2" })
    #expect(SampleWard.publication().standbyTable == nil)
  }

  @Test func saysOnHowManyDaysTheReserveIsTooSmall() {
    let days = SampleWard.subject.days
    let sentence = Sentence.reserveTooSmall(title: "Reserve", days: days.count, first: days[0])
    #expect(publication(minimum: 9).caveats.contains(sentence))
    #expect(
      publication(minimum: 0).caveats.allSatisfy { if case .reserveTooSmall = $0 { false } else { true } })
  }
}
