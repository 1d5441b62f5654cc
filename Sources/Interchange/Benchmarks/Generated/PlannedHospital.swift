// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The people of a generated hospital with a lawful roster, from which its demand is taken.
///
/// Everybody follows one cycle of two weeks from an own position: runs of five days, early duties before late ones, two days
/// off after two nights. What leave, restrictions and part-time take away is left out. Demand is never above what this
/// roster covers, so the case has a roster; the solver has to find one that is cheaper.
struct PlannedHospital {
  enum Slot { case day, evening, night, off }

  struct Person {
    let id: String
    let unit: Int
    let level: String
    let fraction: Int
    let isCharge: Bool
    /// The neighbourhood of units to which the person may be lent; nil for most.
    let float: Int?
    let isRestricted: Bool
    /// Last day of the licence, counted from the first of the horizon; nil when it lasts longer.
    let licensedThrough: Int?
    let leave: [(kind: String, first: Int, last: Int)]
    /// The day of a positive test, and whether a negative one follows on the fifth day after it; nil for most.
    var infection: (day: Int, isCleared: Bool)?
    /// The code of each day's duty, empty for off; `historyDays` days before the horizon come first.
    var codes: [String]
  }

  static let historyDays = 14
  /// Units that share a pool of people who may be lent.
  static let neighbours = 5
  private static let cycle: [Slot] = [
    .day, .day, .day, .evening, .evening, .off, .off, .day, .day, .evening, .night, .night, .off, .off,
  ]

  let sketch: HospitalSketch
  private(set) var people: [Person] = []
  private var dice: RandomSource

  init(_ sketch: HospitalSketch) {
    self.sketch = sketch
    dice = RandomSource(seed: sketch.seed)
    for index in 0..<sketch.people { people.append(person(index)) }
    if sketch.hasIsolation { infect() }
  }

  /// Lets one in ten test positive, so that nothing else that is drawn changes.
  private mutating func infect() {
    var dice = RandomSource(seed: ~sketch.seed)
    for index in people.indices where dice.hits(100) {
      let infection = (day: dice.below(max(1, sketch.days - 7)), isCleared: dice.hits(500))
      people[index].infection = infection
      for day in infection.day..<min(infection.day + (infection.isCleared ? 5 : 7), sketch.days) {
        people[index].codes[day + Self.historyDays] = ""
      }
    }
  }

  /// The duty that is worked in isolation, where there is any.
  static let isolationCode = "P"
  /// Days from one test to the next of those who work there.
  static let testedEvery = 3

  /// The most tests that fall due on a day if the roster is the one that demand is taken from.
  var greatestTests: Int {
    var tests = Array(repeating: 0, count: sketch.days)
    for person in people {
      var since = 1
      for day in 0..<sketch.days {
        if since >= Self.testedEvery, code(of: person, on: day) == Self.isolationCode {
          tests[day] += 1
          since = 0
        }
        since += 1
      }
    }
    return tests.max() ?? 0
  }

  /// The duties of the case, in the order in which more of them are taken.
  static let shifts: [(code: String, name: String, start: String, end: String, kind: String)] = [
    ("D", "Day", "08:00", "16:00", "day"), ("E", "Evening", "16:00", "24:00", "evening"),
    ("N", "Night", "+1 00:00", "+1 08:00", "night"), ("P", "Peak", "10:00", "18:00", "day"),
    ("A", "Early", "07:00", "15:00", "day"), ("M", "Middle", "12:00", "20:00", "day"),
    ("H", "Half day", "08:00", "12:00", "day"),
  ]

  var shifts: ArraySlice<(code: String, name: String, start: String, end: String, kind: String)> {
    Self.shifts.prefix(sketch.duties)
  }

  private mutating func person(_ index: Int) -> Person {
    let unit = index * sketch.units / sketch.people
    let days = sketch.days
    let level = dice.pick(["N0", "N1", "N1", "N1", "N2", "N2", "N2", "N3", "N3", "N4"])
    let fraction = dice.pick([1000, 1000, 1000, 1000, 1000, 1000, 1000, 800, 800, 500])
    let isRestricted = dice.hits(30)
    let isLicenceChecked = sketch.packs.contains(.nurseLicence)
    let licensedThrough = isLicenceChecked && dice.hits(20) ? days * 3 / 4 : nil
    let float = sketch.units > 1 && dice.hits(sketch.linkedThousandths) ? unit / Self.neighbours : nil
    var leave: [(kind: String, first: Int, last: Int)] = []
    if dice.hits(20) {
      leave.append(("maternity", 0, days - 1))
    } else if dice.hits(150), days >= 7 {
      let monday = 7 * dice.below(days / 7)
      leave.append(("annual", monday, min(monday + 4, days - 1)))
    } else if dice.hits(60) {
      let day = dice.below(days)
      leave.append(("training", day, day))
    }
    // A week that begins with the second of two days off would hold no whole stretch of 35 hours.
    let begin = dice.pick([0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12])
    let codes = (-Self.historyDays..<days).map { day -> String in
      let code = self.code(Self.cycle[(begin + day + 14 * 100) % 14])
      let isDropped = !dice.hits(fraction)
      let isAway = leave.contains { $0.first <= day && day <= $0.last }
      let isUnlicensed = licensedThrough.map { day > $0 } ?? false
      return isDropped || isAway || isUnlicensed || (isRestricted && code == "N" && day >= 0) ? "" : code
    }
    return Person(
      id: "N" + String(10_001 + index).dropFirst(), unit: unit, level: level, fraction: fraction,
      isCharge: level == "N3" || level == "N4", float: float, isRestricted: isRestricted,
      licensedThrough: licensedThrough, leave: leave, codes: codes)
  }

  private mutating func code(_ slot: Slot) -> String {
    switch slot {
    case .off: return ""
    case .night where sketch.duties >= 3: return "N"
    case .night, .evening: return sketch.duties >= 2 ? "E" : "D"
    case .day:
      let kinds = shifts.filter { $0.kind == "day" }.map(\.code)
      // Half of the days are plain ones.
      return dice.hits(500) ? "D" : dice.pick(kinds)
    }
  }

  /// A die of its own for what is drawn after the people.
  func diceForWishes() -> RandomSource { dice }

  func code(of person: Person, on day: Int) -> String { person.codes[day + Self.historyDays] }

  /// Who of a unit has a duty on a day.
  func working(_ code: String, unit: Int, day: Int) -> [Person] {
    people.filter { $0.unit == unit && self.code(of: $0, on: day) == code }
  }
}

extension RandomSource {
  /// Whether something happens that does so many times in a thousand.
  mutating func hits(_ thousandths: Int) -> Bool { below(1000) < thousandths }
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
