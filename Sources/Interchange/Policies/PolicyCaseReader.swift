// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads a worked example of a policy file.
enum PolicyCaseReader {
  static func read(_ mapping: YAMLMapping, currency: Currency) -> PolicyCase? {
    let name = mapping.required("name", as: .text)?.value
    let work = mapping.mappings("work")?.value.compactMap(Self.work)
    let planned = mapping.mappings("planned")?.value.compactMap(Self.work) ?? []
    let person = mapping.mapping("person").map(Self.person) ?? PolicyCase.Person()
    let period = mapping.mapping("period").flatMap(Self.period)
    let timeZone = mapping.optional("time_zone", as: .text)?.value
    var calendar: [CivilDay: DayType] = [:]
    if let days = mapping.mapping("calendar") {
      for key in days.keys {
        let day = ValueForm<CivilDay>.isoDay.value(of: key.value, at: key.origin, problems: days.problems)
        let type = days.required(key.value, as: PolicyWords.choice(DayType.self, .dayType))
        if let day, let type { calendar[day.value] = type.value }
      }
    }
    var settings: [ParameterID: Parameter.Value] = [:]
    if let decided = mapping.mapping("decide") {
      for key in decided.keys {
        settings[ParameterID(key.value)] = ParameterReader.value(of: key.value, in: decided)
      }
    }
    guard let expect = mapping.requiredMapping("expect"), let name, let work else {
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
      name: name, work: work, planned: planned, settings: settings, person: person, period: period,
      calendar: calendar, timeZone: timeZone, expected: expected)
  }

  private static func person(_ mapping: YAMLMapping) -> PolicyCase.Person {
    var person = PolicyCase.Person()
    person.profession =
      mapping.optional("profession", as: ValueForm<ProfessionID>.id())?.value ?? person.profession
    person.level = mapping.optional("level", as: ValueForm<LevelID>.id())?.value
    person.engagement =
      mapping.optional("engagement", as: PolicyWords.choice(Engagement.self, .engagement))?.value ?? .contract
    person.employer = mapping.optional("employer", as: .text)?.value
    person.fraction = mapping.optional("fraction", as: .contractFraction)?.value ?? .full
    let from = mapping.optional("from", as: .isoDay)?.value
    person.days = DayLimits(from: from, to: mapping.optional("to", as: .isoDay)?.value)
    person.grade = mapping.optional("grade", as: ValueForm<GradeID>.id())?.value
    person.monthlyPay = mapping.optional("monthly_pay", as: .exact)?.value
    return person
  }

  private static func period(_ mapping: YAMLMapping) -> ClosedRange<CivilDay>? {
    let to = mapping.required("to", as: .isoDay)?.value
    guard let from = mapping.required("from", as: .isoDay)?.value, let to else { return nil }
    guard from <= to else {
      mapping.report(.fromAfterTo(from: from.description, to: to.description), at: "to")
      return nil
    }
    return from...to
  }

  private static func circumstances(_ mapping: YAMLMapping) -> WorkRecord.Circumstances? {
    let origin = mapping.optional("origin", as: .text)?.value
    let riskLevel = mapping.optional("risk_level", as: .text)?.value
    let takenUp = mapping.optional("taken_up", as: .isoDay)?.value
    guard origin != nil || riskLevel != nil || takenUp != nil else { return nil }
    return .init(origin: origin, riskLevel: riskLevel, takenUp: takenUp)
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
    let isConfirmed = mapping.optional("confirmed", as: .boolean)?.value ?? true
    let circumstances = circumstances(mapping)
    var extent = days.map(PolicyCase.Work.Extent.days)
    if extent == nil, case .times(let start, let end, _)? = mapping.required("duty", as: .stintTimes)?.value {
      extent = .times(start: start, end: end, breakLength: breakLength)
    }
    guard let date, let extent else { return nil }
    return PolicyCase.Work(
      date: date, extent: extent, shift: shift, kind: kind, nights: nights, unit: unit, post: post,
      zone: zone,
      contact: contact, place: place, state: state,
      isConfirmed: isConfirmed, circumstances: circumstances)
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
