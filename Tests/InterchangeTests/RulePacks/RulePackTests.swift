// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Testing

@Suite("The rule packs")
struct RulePackTests {
  private func content(_ pack: RulePack) throws -> RulePackContent {
    let problems = ProblemList()
    let content = pack.read(problems: problems)
    #expect(problems.all.map { $0.line(in: .english) } == [])
    return try #require(content)
  }

  @Test("are read without a problem, under their own names", arguments: RulePack.allCases)
  func read(pack: RulePack) throws {
    let content = try content(pack)
    #expect(content.id == pack.rawValue)
    #expect(!content.clauses.isEmpty)
    #expect(Set(content.clauses.map(\.id)).count == content.clauses.count)
  }

  @Test(
    "have for every clause an example just inside and one just outside, and both hold",
    arguments: RulePack.allCases)
  func cases(pack: RulePack) throws {
    for clause in try content(pack).clauses {
      #expect(Set(clause.cases.map(\.isKept)) == [true, false], "\(clause.id)")
      for example in clause.cases {
        #expect(example.holds(under: clause.demand), "\(clause.id): \(example.name)")
      }
    }
  }

  /// What each pack must have: a clause taken out, or renamed, is found here.
  private static let clauses: [RulePack: [String]] = [
    .labourTime: ["longest-day", "overtime-month", "weekly-rest"],
    .comprehensiveHours: ["week", "month", "quarter", "year"],
    .femaleStaff: ["no-night", "no-overtime", "nursing-hour"],
    .nurseLicence: ["licence"],
    .annualLeave: ["one-year", "ten-years", "twenty-years"],
    .holidays2014: [
      "new-year", "spring-festival", "qingming", "labour-day", "dragon-boat", "mid-autumn", "national-day",
      "moved-rest-2023", "moved-work-2023",
    ],
    .holidays2025: [
      "new-year", "spring-festival", "qingming", "labour-day", "dragon-boat", "mid-autumn", "national-day",
    ],
    .intensiveCareStaffing2025: ["nurses", "doctors"],
    .closedLoopExample: ["exposure", "observation"],
    .designatedTestsExample: ["isolation-ward", "others"],
    .afterClosedLoopExample: ["observation", "tests"],
    .generalTestsExample: ["key-departments"],
    .returnToWork2022: ["return"],
    .protectiveEquipmentExample: ["a-day", "clean-after-a-day"],
    .fatigueExample: ["level"],
    .workingTimeDirective: ["daily-rest", "weekly-rest", "average-week"],
    .residents2017: ["week", "day-off", "between", "longest", "after-24", "call", "night-float"],
    .responderRest: ["rest", "five-of-8", "four-of-10", "three-of-12", "no-fourth-12", "full-day"],
    .doctors2016: [
      "average-week", "opted-out-week", "seven-days", "longest", "long-run", "long-rest", "late-run",
      "late-rest", "night-run", "night-rest", "any-run", "any-rest", "between", "weekends",
    ],
    .doctors2024: ["960-a-year", "1860-a-year"],
  ]

  @Test("have all their clauses", arguments: RulePack.allCases)
  func clauses(pack: RulePack) throws {
    #expect(try content(pack).clauses.map(\.id) == Self.clauses[pack]?.map { "\(pack.rawValue)/\($0)" })
  }

  @Test("have examples that fail without the clause", arguments: RulePack.allCases)
  func withoutTheClause(pack: RulePack) throws {
    for clause in try content(pack).clauses {
      let without = Self.nothing(like: clause.demand)
      #expect(clause.cases.contains { !$0.holds(under: without) }, "\(clause.id)")
    }
  }

  /// What is left of a clause that asks for nothing.
  private static func nothing(like demand: PackClause.Demand) -> PackClause.Demand {
    switch demand {
    case .rule(let rule):
      .rule(
        .wish(Wish(head: RuleHead(id: rule.head.id, who: .ids([]), severity: rule.head.severity), want: .off))
      )
    case .norm(let norm): .norm(StaffingNorm(profession: norm.profession, tenthsPerBed: 0))
    case .days(let days): .days(CalendarDays(type: days.type, days: []))
    case .health:
      .health(HealthRules())
    case .leave(let leave): .leave(LeaveEntitlement(kind: leave.kind, steps: []))
    case .testing: .testing(TestDue())
    }
  }

  @Test("have the days of the lunar calendar that the calendar itself has")
  func lunarDays() throws {
    var lunar = Calendar(identifier: .chinese)
    lunar.timeZone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    let noon = { (day: CivilDay) in Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400 + 14_400)
    }
    let festivals: [(name: String, month: Int, day: Int)] = [("dragon-boat", 5, 5), ("mid-autumn", 8, 15)]
    for pack in [RulePack.holidays2014, .holidays2025] {
      for festival in festivals {
        let clause = try #require(try content(pack).clauses.first { $0.id.hasSuffix("/\(festival.name)") })
        guard case .days(let days) = clause.demand else { return #expect(Bool(false)) }
        for day in days.days {
          let date = lunar.dateComponents([.month, .day], from: noon(day))
          #expect(
            date.month == festival.month && date.day == festival.day && date.isLeapMonth != true, "\(day)")
        }
      }
      let spring = try #require(try content(pack).clauses.first { $0.id.hasSuffix("/spring-festival") })
      guard case .days(let days) = spring.demand else { return #expect(Bool(false)) }
      let numbers = Set(days.days.map { lunar.dateComponents([.day], from: noon($0)).day ?? 0 })
      // From 2025 on the eve is a holiday too, the 29th or 30th of the last month.
      #expect(numbers.isSubset(of: pack == .holidays2014 ? [1, 2, 3] : [1, 2, 3, 29, 30]))
    }
  }

  @Test("say of weak figures that they are examples")
  func status() throws {
    #expect(try content(.labourTime).status == .verified)
    let example = try content(.closedLoopExample)
    #expect(example.status == .example)
    guard case .rule(let rule)? = example.clauses.first?.demand else { return #expect(Bool(false)) }
    #expect(rule.head.source?.hasSuffix("(S4), example") == true)
  }
}
