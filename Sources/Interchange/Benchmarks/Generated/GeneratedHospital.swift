// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A case folder for measuring: a hospital with levels, skills, part-time, leave, wishes and history, all of it invented.
///
/// The same sketch gives the same files. The case has a roster that breaks nothing and covers everything; nobody is told which.
public struct GeneratedHospital: Sendable {
  /// The duty codes of the roster that demand was taken from, for each person the days of the horizon, empty for off.
  public let planned: [(staff: StaffID, codes: [String])]
  private let hospital: PlannedHospital
  /// The first day of every generated case, a Monday.
  private let first = CivilDay(daysSinceEpoch: 20_514)

  /// - Parameter sketch: at least one person for each unit, duties within ``HospitalSketch/possibleDuties``.
  public init(_ sketch: HospitalSketch) {
    let hospital = PlannedHospital(sketch)
    self.hospital = hospital
    planned = hospital.people.map { person in
      (StaffID(person.id), (0..<sketch.days).map { hospital.code(of: person, on: $0) })
    }
  }

  /// The files of the case folder, in order of their names.
  public var files: [(name: String, text: String)] {
    let tables = [
      ("demand.csv", demand), ("health.csv", health), ("history.csv", history), ("leave.csv", leave),
      ("requests.csv", requests),
      ("restrictions.csv", restrictions), ("shifts.csv", shifts), ("skills.csv", skills),
      ("staff.csv", staff),
      ("units.csv", units),
    ]
    // A heading without rows would be warned about.
    return [("case.yaml", caseFile)] + tables.filter { $0.1.count { $0 == "\n" } > 1 }
  }

  private var sketch: HospitalSketch { hospital.sketch }
  private func date(_ day: Int) -> String { first.advanced(by: day).description }
  private func unit(_ index: Int) -> String { "U" + String(101 + index).dropFirst() }
  private func post(_ code: String) -> String {
    sketch.hasIsolation && code == PlannedHospital.isolationCode ? "isolation" : "nurse"
  }
  private func table(_ head: String, _ rows: [[String]]) -> String {
    head + "\n" + rows.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  // MARK: People

  private var staff: String {
    table(
      "id,name,unit,profession,level,echelon,fraction,skills",
      hospital.people.map { person in
        [
          person.id, "Nurse \(person.id.dropFirst())", unit(person.unit), "nurse", person.level,
          person.float.map { "F\($0 + 1)" } ?? "core",
          person.fraction == 1000 ? "" : "\(person.fraction / 10)%",
          person.isCharge ? "charge" : "",
        ]
      })
  }

  private var skills: String {
    table(
      "id,skill,from,to,licence_no",
      hospital.people.map { person in
        [
          person.id, "nurse_licence", "2020-01-01", person.licensedThrough.map(date) ?? "2030-12-31",
          "L\(person.id.dropFirst())",
        ]
      })
  }

  private var restrictions: String {
    table(
      "id,from,to,kind,value",
      hospital.people.filter(\.isRestricted).map { [$0.id, date(0), date(sketch.days - 1), "no_night", ""] })
  }

  private var leave: String {
    table(
      "id,from,to,kind",
      hospital.people.flatMap { person in
        person.leave.map { [person.id, date($0.first), date($0.last), $0.kind] }
      })
  }

  private var history: String {
    table(
      "id,date,shift,unit,post",
      hospital.people.flatMap { person in
        (-PlannedHospital.historyDays..<0).compactMap { day in
          let code = hospital.code(of: person, on: day)
          return code.isEmpty ? nil : [person.id, date(day), code, unit(person.unit), post(code)]
        }
      })
  }

  private var health: String {
    table(
      "id,time,temperature,test,result",
      hospital.people.flatMap { person -> [[String]] in
        guard let (day, isCleared) = person.infection else { return [] }
        return [
          [person.id, "\(date(day)) 07:00", "37.9", "PCR", "positive"],
          isCleared
            ? [person.id, "\(date(day + 5)) 07:30", "", "antigen", "negative"]
            : [person.id, "\(date(day + 7)) 07:00", "36.6", "", ""],
        ]
      })
  }

  private var requests: String {
    var dice = hospital.diceForWishes()
    var rows: [[String]] = []
    for person in hospital.people {
      for _ in 0..<dice.below(3) {
        let day = dice.below(sketch.days)
        let last = min(day + dice.pick([0, 0, 1]), sketch.days - 1)
        let codes = hospital.shifts.map(\.code)
        let want = dice.pick(["off", "off", "off", dice.pick(codes), "not:\(dice.pick(codes))"])
        rows.append([person.id, date(day), date(last), want, dice.pick(["high", "normal", "normal", "low"])])
      }
    }
    return table("id,from,to,want,strength", rows)
  }

  // MARK: Work

  private var units: String {
    table("id,name,kind", (0..<sketch.units).map { [unit($0), "Ward \($0 + 1)", "ward"] })
  }

  private var shifts: String {
    table("code,name,start,end,kind", hospital.shifts.map { [$0.code, $0.name, $0.start, $0.end, $0.kind] })
  }

  private var demand: String {
    var rows: [[String]] = []
    let lastDays = 0..<sketch.days
    let seniorLevels = Set(hospital.people.filter(\.isCharge).map(\.level)).sorted().joined(separator: "|")
    for index in 0..<sketch.units {
      let pool = "F\(index / PlannedHospital.neighbours + 1)"
      let isPooled = hospital.people.contains { $0.float == index / PlannedHospital.neighbours }
      for shift in hospital.shifts {
        for (days, isWeekend) in [("Mon-Fri", false), ("Sat-Sun", true)] {
          let counts = lastDays.filter { ($0 % 7 >= 5) == isWeekend }.map { day in
            let present = hospital.working(shift.code, unit: index, day: day)
            return (all: present.count, charge: present.count(where: \.isCharge))
          }
          guard !counts.isEmpty else { continue }
          // On the plain day one of those with the skill has the post that asks for it.
          let charge = shift.code == "D" ? min(1, counts.map(\.charge).min() ?? 0) : 0
          if charge > 0 {
            rows.append([
              unit(index), shift.code, "", "charge", "nurse", "charge", "", "", "1", "1", "1", days, "20", "",
            ])
          }
          let others = counts.map { $0.all - charge }.sorted()
          let (least, middle, most) = (others[0], others[others.count / 2], others[others.count - 1])
          rows.append([
            unit(index), shift.code, "", post(shift.code), "nurse", "", "", isPooled ? "\(pool):20" : "",
            "\(least)", "\(middle)", "\(most + 1)", days, "10", "",
          ])
        }
        let seniors = lastDays.map {
          hospital.working(shift.code, unit: index, day: $0).count(where: \.isCharge)
        }
        guard !seniorLevels.isEmpty else { continue }
        let isAlways = (seniors.min() ?? 0) > 0
        rows.append([
          unit(index), shift.code, "mix", "", "", "", seniorLevels, "", "1", "", "", "all", "",
          isAlways ? "" : "15",
        ])
      }
    }
    return table(
      "unit,shift,kind,post,profession,skill,level,substitutes,min,target,max,days,price,min_price", rows)
  }

  private var caseFile: String {
    let pools = Set(hospital.people.compactMap(\.float)).sorted()
    let echelons =
      ["  - {id: core, name: Core, rank: 1}"]
      + pools.map { "  - {id: F\($0 + 1), name: Pool \($0 + 1), rank: 2}" }
    let chosen = sketch.packs + (sketch.hasIsolation ? [.returnToWork2022] : [])
    let names = chosen.map(\.rawValue)
    let packs = names.isEmpty ? "" : "packs: [\(names.joined(separator: ", "))]\n"
    let nights = sketch.duties >= 3 ? Self.nightRules : ""
    return """
      # Generated for measuring; all of it is invented.
      title: Generated, \(sketch.people) people in \(sketch.units) units, seed \(sketch.seed)
      from: \(date(0))
      to: \(date(sketch.days - 1))
      time_zone: Asia/Shanghai
      weekly_hours: 40
      history_from: \(date(-PlannedHospital.historyDays))
      \(packs)echelons:
      \(echelons.joined(separator: "\n"))
      posts:
        - {id: nurse, name: Nurse}
        - {id: charge, name: Nurse in charge}
      \(sketch.hasIsolation ? isolationKeys : "")rules:
        - {id: rest-11, rule: minimum_rest, title: 11 hours between two duties, hours: 11}
        - {id: six-days, rule: run_length, title: At most six working days in a row, of: work, maximum: 6}
        - {id: hours-week, rule: window_limit, title: At most 48 hours in any seven days, measure: hours, window: {rolling: 7}, maximum: 48}
        - {id: target, rule: target_hours, title: Hours near the target, tolerance: 8, price: {points: 1, per: 1h}}
        - {id: weekends, rule: weekend_limit, title: A weekend off in four, maximum: \(max(1, sketch.days * 3 / 28)), price: 20}
        - {id: whole-weekend, rule: whole_weekend, title: A weekend is worked whole or not at all, price: 5}
        - {id: single-off, rule: run_length, title: At least two days off in a row, of: off, minimum: 2, price: 3}
        - {id: short-runs, rule: run_length, title: At least two days of work in a row, of: work, minimum: 2, price: 2}
      \(nights)\(sketch.hasIsolation ? Self.exposureRule : "")
      """
  }

  private var isolationKeys: String {
    """
      - {id: isolation, name: Nurse in isolation, zone: contaminated}
    testing: {zone: contaminated, every: \(PlannedHospital.testedEvery), capacity: \(hospital.greatestTests)}
    fairness:
      - {id: fair-nights, title: Nights shared out, burden: nights, price: [1, 2, 4]}
      - {id: fair-exposure, title: Days in isolation shared out, burden: exposure, price: [1, 2, 4]}

    """
  }

  private static let exposureRule = """
      - {id: exposure, rule: exposure_limit, title: At most ten days in isolation before three clear ones, of: {zone: contaminated}, maximum: 10, clear_days: 3}

    """

  private static let nightRules = """
      - {id: three-nights, rule: run_length, title: At most three nights in a row, of: night, maximum: 3}
      - {id: after-nights, rule: recovery, title: Two days off after two nights, after: night, run: 2, days: 2}
      - {id: nights-fortnight, rule: window_limit, title: At most four nights in any fortnight, measure: nights, window: {rolling: 14}, maximum: 4}
      - {id: no-night-off-night, rule: pattern, title: No single day between two nights, steps: [night, off, night], price: 5}

    """
}
