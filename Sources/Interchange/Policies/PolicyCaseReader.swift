// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads a worked example of a policy file.
enum PolicyCaseReader {
  static func read(_ mapping: YAMLMapping, currency: Currency) -> PolicyCase? {
    let name = mapping.required("name", as: .text)?.value
    let work = mapping.mappings("work")?.value.compactMap(Self.work)
    let person = mapping.mapping("person")
    let profession = person?.optional("profession", as: ValueForm<ProfessionID>.id())?.value
    let level = person?.optional("level", as: ValueForm<LevelID>.id())?.value
    var settings: [ParameterID: Parameter.Value] = [:]
    if let decided = mapping.mapping("decide") {
      for key in decided.keys {
        settings[ParameterID(key.value)] = ParameterReader.value(of: key.value, in: decided)
      }
    }
    guard let expect = mapping.requiredMapping("expect"), let name, let work, !work.isEmpty else {
      return nil
    }
    var expected: [CivilDay: Money] = [:]
    for key in expect.keys {
      let day = ValueForm<CivilDay>.isoDay.value(of: key.value, at: key.origin, problems: mapping.problems)
      guard let amount = expect.required(key.value, as: money(in: currency))?.value, let day else {
        return nil
      }
      expected[day.value] = amount
    }
    return PolicyCase(
      name: name, work: work, settings: settings, profession: profession ?? "nurse", level: level,
      expected: expected)
  }

  private static func work(_ mapping: YAMLMapping) -> PolicyCase.Work? {
    let date = mapping.required("date", as: .isoDay)?.value
    let days = mapping.optional("days", as: .days)?.value
    let breakLength = mapping.optional("break", as: .duration)?.value ?? .zero
    let state = mapping.optional("state", as: PolicyWords.choice(AttendanceState.self))?.value ?? .worked
    let shift = mapping.optional("shift", as: ValueForm<ShiftCode>.id())?.value
    let kind = mapping.optional("duty_kind", as: PolicyWords.choice(Shift.Kind.self, .shiftKind))?.value
    let nights = mapping.optional("nights", as: .integer(in: 0...9))?.value ?? (kind == .night ? 1 : 0)
    let unit = mapping.optional("unit", as: ValueForm<UnitID>.id())?.value
    let post = mapping.optional("post", as: ValueForm<PostID>.id())?.value
    let zone = mapping.optional("zone", as: PolicyWords.choice(Zone.self, .zone))?.value
    let contact = mapping.optional("contact", as: PolicyWords.choice(Contact.self))?.value ?? .none
    let place = mapping.optional("place", as: .text)?.value
    var extent = days.map(PolicyCase.Work.Extent.days)
    if extent == nil, case .times(let start, let end, _)? = mapping.required("duty", as: .stintTimes)?.value {
      extent = .times(start: start, end: end, breakLength: breakLength)
    }
    guard let date, let extent else { return nil }
    return PolicyCase.Work(
      date: date, extent: extent, shift: shift, kind: kind, nights: nights, unit: unit, post: post,
      zone: zone,
      contact: contact, place: place, state: state)
  }

  private static func money(in currency: Currency) -> ValueForm<Money> {
    ValueForm(.text) { (text) throws(ProblemKind) in
      guard let number = PlainDecimal(text), let units = number.scaled(toPlaces: currency.decimals) else {
        throw .badNumber(value: text)
      }
      return Money(minorUnits: units)
    }
  }
}
