// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Testing

@Suite("A case that names rule packs")
struct PackUsesTests {
  private let head = "title: Packed\nmonth: 2026-03\n"

  @Test("takes up their clauses as rules, for the people it says")
  func clauses() throws {
    let rules = try subject([
      "case.yaml": head + "packs:\n  - eu-wtd\n  - {pack: us-niosh-responder-rest, who: {unit: ICU}}\n"
    ]).rules
    #expect(rules.map(\.head.id.text).prefix(2) == ["eu-wtd/daily-rest", "eu-wtd/weekly-rest"])
    #expect(rules.first?.head.source == "Directive 2003/88/EC art. 3 (S2)")
    #expect(rules.first?.head.who == .everyone)
    #expect(rules.last?.head.who == .unit("ICU"))
  }

  @Test("lists them, and norms of staffing become rows for the unit and beds it names")
  func norms() throws {
    let packs = "packs:\n  - {pack: cn-icu-2025-staffing, unit: ICU, beds: 2}\n"
    let subject = try subject(["case.yaml": head + packs])
    #expect(subject.packs.map(\.id) == ["cn-icu-2025-staffing"])
    let roster = Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
    let found = Audit(subject).report(on: roster).violations.filter {
      $0.subject == .row("cn-icu-2025-staffing/nurses")
    }
    #expect(found.count == 31)
    #expect(found.allSatisfy { $0.required == 6 && $0.actual == 1 })
  }

  @Test("gets the days of the calendar that it says nothing of itself")
  func days() throws {
    let subject = try subject([
      "case.yaml": "title: Packed\nmonth: 2025-01\npacks: [cn-holidays-2025]\n",
      "calendar.csv":
        "date,type,name,document\n2025-01-30,work,Duty,Notice 1\n2025-01-26,work,Moved,Notice 1\n",
    ])
    let types = ["2025-01-01", "2025-01-02", "2025-01-26", "2025-01-28", "2025-01-30", "2025-01-31"].map {
      subject.calendar.type(of: day($0))
    }
    #expect(types == [.statutory, .work, .work, .statutory, .work, .statutory])
    let entry = try #require(subject.calendar.entries[day("2025-01-28")])
    #expect(entry.name == "Spring Festival" && entry.document == "国务院令第795号 art. 2")
  }

  @Test("is warned where a pack is not in force on all its days")
  func outOfForce() throws {
    func problems(_ month: String) throws -> [Problem] {
      let yaml = "title: Packed\nmonth: \(month)\npacks: [cn-holidays-2014]\n"
      return try CaseOnDisk(["case.yaml": yaml]).read().problems
    }
    #expect(try problems("2024-12").isEmpty)
    let found = try problems("2025-01")
    #expect(
      found.map(\.kind) == [.packOutOfForce(pack: "cn-holidays-2014", from: "2014-01-01", to: "2024-12-31")])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test("has the health log read under a pack's clause, which it may tighten and not loosen")
  func health() throws {
    let log = "id,time,symptoms,result\nN001,2026-03-02,,positive\nN001,2026-03-07,,negative\n"
    func read(_ health: String) throws -> (fit: Fitness?, kinds: [ProblemKind]) {
      let read = try CaseOnDisk([
        "case.yaml": head + "packs: [cn-2022-12-return-to-work]\n" + health, "health.csv": log,
      ]).read()
      return (
        try #require(read.folder).subject.fitness["N001"]?[day("2026-03-08")], read.problems.map(\.kind)
      )
    }
    #expect(try read("") == (nil, []))
    #expect(try read("health:\n  return: {with_negative_after: 9}\n  positive: {days: 10}\n").fit == .unfit)
    #expect(
      try read("health:\n  positive: {days: 3}\n").kinds
        == [.loosensExtended(setting: "health.positive", inherited: "unfit 7", own: "unfit 3")])
  }

  @Test("keeps people in observation after work in a zone, of which a quantity of standby knows")
  func observation() throws {
    func read(_ others: String, _ callable: String = "") throws -> (Callable?, [PersonalRule]) {
      let subject = try subject([
        "case.yaml": head + others
          + "quantities:\n  - {id: q, callable: {time: 20:00, rest: 12h\(callable)}}\n"
      ])
      guard case .callable(let found)? = subject.quantities.first?.definition else { return (nil, []) }
      return (found, subject.rules.filter { $0.head.id == "health/observation" })
    }
    let pack = "packs: [cn-closed-loop-example]\n"
    let week = ZoneObservation(zone: .contaminated, days: 7)
    let (callable, rules) = try read(pack)
    #expect(callable?.observation == week)
    guard case .recovery(let rule)? = rules.first else { return #expect(Bool(false)) }
    #expect(rule == week.recovery(rule.head))
    #expect(rule.head.severity == .hard)
    #expect(rule.head.source?.hasSuffix("isolation (S4), example") == true)
    #expect(try read(pack, ", observation: false").0?.observation == nil)
    let own = ZoneObservation(zone: .contaminated, days: 9)
    #expect(try read(pack, ", observation: {zone: contaminated, days: 9}").0?.observation == own)
    #expect(try read("").1.isEmpty)
    #expect(try read("health:\n  observation: {zone: contaminated, days: 9}\n").0?.observation == own)
  }

  @Test("hold with the clause of the period that the case names, where clauses are for one")
  func period() throws {
    func read(_ use: String) throws -> ([RuleID], [ProblemKind]) {
      let (folder, problems) = try CaseOnDisk(["case.yaml": head + "packs: [\(use)]\n"]).read()
      return (folder?.subject.rules.map(\.head.id) ?? [], problems.map(\.kind))
    }
    let quarter = try read("{pack: cn-comprehensive-hours, period: quarter}")
    #expect(quarter.0 == ["cn-comprehensive-hours/quarter"])
    #expect(quarter.1 == [])
    #expect(try read("cn-comprehensive-hours").1 == [.yamlMissingKey(key: "period")])
    #expect(
      try read("{pack: cn-comprehensive-hours, period: day}").1 == [
        .unknownValue(.setting, value: "day", known: ["week", "month", "quarter", "year"])
      ])
    #expect(
      try read("{pack: eu-wtd, period: week}").1 == [
        .yamlUnknownKey(key: "period", known: ["pack", "who"])
      ])
  }

  @Test("grants leave by the years since service began, all steps of a kind together")
  func leave() throws {
    let staff = "id,name,unit,profession,service_from\nN001,Ann,W3,nurse,2015-07-01\nN002,Bo,W3,nurse,\n"
    let folder = try CaseOnDisk([
      "case.yaml": head + "packs: [cn-annual-leave]\n", "staff.csv": staff,
      "leave.csv": "id,from,to,kind\nN001,2026-02-27,2026-03-03,annual\n",
      "demand.csv": "unit,shift,profession,min\nW3,D,nurse,0\n",
    ]).read().folder
    let subject = try #require(folder).subject
    let entitlement = try #require(subject.leaveEntitlements.first)
    #expect(subject.leaveEntitlements.count == 1)
    #expect(entitlement.kind == "annual" && entitlement.steps.map(\.days) == [5, 10, 15])
    let accounts = subject.staff.map { LeaveAccount(of: $0, under: entitlement, in: subject) }
    #expect(accounts.map(\.left) == [.hours(7 * 8), nil])
    #expect(accounts.map(\.taken) == [.hours(8), .zero])
  }

  @Test("may lengthen observation, and not shorten it")
  func lengthen() throws {
    func kinds(_ days: Int) throws -> [ProblemKind] {
      let health =
        "packs: [cn-closed-loop-example]\nhealth:\n  observation: {zone: contaminated, days: \(days)}\n"
      return try CaseOnDisk(["case.yaml": head + health]).read().problems.map(\.kind)
    }
    #expect(try kinds(8) == [])
    #expect(
      try kinds(6) == [
        .loosensExtended(setting: "health.observation", inherited: "contaminated 7", own: "contaminated 6")
      ])
  }

  @Test("may tighten a clause under its id, and not loosen it")
  func tighten() throws {
    func problems(_ hours: Int) throws -> [ProblemKind] {
      let rules =
        "packs: [eu-wtd]\nrules:\n  - {id: eu-wtd/daily-rest, rule: minimum_rest, hours: \(hours)}\n"
      return try CaseOnDisk(["case.yaml": head + rules]).read().problems.map(\.kind)
    }
    #expect(try problems(12) == [])
    #expect(
      try problems(10) == [.loosensExtended(setting: "eu-wtd/daily-rest", inherited: "≥11:00", own: "≥10:00")]
    )
  }

  @Test("is told which packs there are when it names another")
  func unknown() throws {
    let kinds = try CaseOnDisk(["case.yaml": head + "packs: [eu-wdt]\n"]).read().problems.map(\.kind)
    #expect(kinds.contains { if case .unknownValue(.pack, value: "eu-wdt", _) = $0 { true } else { false } })
  }
}

@Suite("Waivers")
struct WaiverTests {
  private let head = "title: Waived\nmonth: 2026-03\npacks: [cn-labour-time, eu-wtd]\n"
  private let who = "by: the director, on: 2026-02-20, why: surge, document: Decision 3"

  private func rule(_ id: RuleID, in yaml: String) throws -> PersonalRule? {
    try subject(["case.yaml": head + yaml]).rules.first { $0.head.id == id }
  }

  @Test("leave a rule in place at a price, with who, when, why, document and end")
  func waived() throws {
    let id: RuleID = "cn-labour-time/longest-day"
    let yaml = "waivers:\n  - {rule: \(id), kind: approval, \(who), until: 2026-03-31}\n"
    let head = try #require(try rule(id, in: yaml)).head
    #expect(head.severity == .soft(.linear(Cost(100), per: 60)))
    #expect(head.waiver?.decidedBy == "the director")
    #expect(head.waiver?.document == "Decision 3")
    #expect(try subject(["case.yaml": self.head + yaml]).waivers.count == 1)
  }

  @Test("are refused where the source of the rule does not allow them")
  func refused() throws {
    let yaml = "waivers:\n  - {rule: cn-labour-time/weekly-rest, \(who), until: 2026-03-31}\n"
    let kinds = try CaseOnDisk(["case.yaml": head + yaml]).read().problems.map(\.kind)
    #expect(kinds == [.ruleNotWaivable(rule: "cn-labour-time/weekly-rest", allowed: ["approval"])])
  }

  @Test("of article 39 do not lift the overtime of article 41, whatever period was approved")
  func article39() throws {
    let approval =
      "waivers:\n  - {rule: cn-labour-time/overtime-month, kind: approval, \(who), until: 2026-03-31}\n"
    for period in ["week", "month", "quarter", "year"] {
      let head =
        "title: Averaged\nmonth: 2026-03\npacks: [cn-labour-time, {pack: cn-comprehensive-hours, period: \(period)}]\n"
      let kinds = try CaseOnDisk(["case.yaml": head + approval]).read().problems.map(\.kind)
      #expect(
        kinds == [.ruleNotWaivable(rule: "cn-labour-time/overtime-month", allowed: ["emergency"])])
      let rules = try subject(["case.yaml": head]).rules
      guard
        case .targetHours(let overtime)? = rules.first(where: {
          $0.head.id == "cn-labour-time/overtime-month"
        })
      else { return #expect(Bool(false)) }
      #expect(overtime.over == .hard && overtime.tolerance == .hours(36))
    }
  }

  @Test("that end within the horizon leave the rule hard, and what is found on their days is not broken")
  func part() throws {
    let yaml = "waivers:\n  - {rule: cn-labour-time/longest-day, kind: approval, \(who), until: 2026-03-10}\n"
    let rule = try #require(try rule("cn-labour-time/longest-day", in: yaml))
    #expect(rule.head.severity == .hard)
    #expect(rule.head.isWaived(on: day("2026-03-10")...day("2026-03-10")))
    #expect(!rule.head.isWaived(on: day("2026-03-10")...day("2026-03-11")))
  }

  @Test("of an emergency hold for what the law itself lets an emergency waive, and for nothing else")
  func emergency() throws {
    let yaml = "emergency: {\(who), until: 2026-04-30}\n"
    guard case .targetHours(let overtime)? = try rule("cn-labour-time/overtime-month", in: yaml) else {
      return #expect(Bool(false))
    }
    #expect(overtime.head.waiver?.kind == .emergency)
    #expect(overtime.over == .soft(.linear(Cost(100), per: 60)))
    #expect(try rule("cn-labour-time/longest-day", in: yaml)?.head.waiver?.kind == .emergency)
    #expect(try rule("cn-labour-time/weekly-rest", in: yaml)?.head.waiver == nil)
    #expect(try rule("eu-wtd/daily-rest", in: yaml)?.head.severity == .hard)
  }

  @Test("of those who opted out leave the rule hard for the others")
  func optOut() throws {
    let yaml = "opt_outs:\n  - {rule: eu-wtd/average-week, who: {ids: N001}, \(who), until: 2026-12-31}\n"
    let subject = try subject(["case.yaml": head + yaml])
    let rules = subject.rules.filter { $0.head.id.text.hasPrefix("eu-wtd/average-week") }
    #expect(rules.map(\.head.severity) == [.hard, .soft(.linear(Cost(0), per: 60))])
    #expect(
      rules.map { rule in subject.staff.filter { subject.applies(rule.head, to: $0) }.count } == [3, 1])
  }

  @Test("of rules that are not there are said")
  func unknown() throws {
    let yaml = "waivers:\n  - {rule: eu-wtd/nightly-rest, \(who), until: 2026-03-31}\n"
    let kinds = try CaseOnDisk(["case.yaml": head + yaml]).read().problems.map(\.kind)
    #expect(kinds.contains { if case .unknownValue(.rule, _, _) = $0 { true } else { false } })
  }
}
