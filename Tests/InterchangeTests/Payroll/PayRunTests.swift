// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Subsidies
import Testing

/// The whole way: a policy from YAML, attendance from CSV, files for payroll.
@Suite("A pay run")
struct PayRunTests {
  static func day(_ number: Int) -> CivilDay { CivilDay(daysSinceEpoch: 18_293).advanced(by: number - 1) }

  let hospital = Case(
    title: "fever clinic", horizon: day(1)...day(29),
    units: [
      Unit(id: "fever", name: "Fever clinic", zone: .contaminated),
      Unit(id: "lab", name: "Lab", zone: .buffer),
    ],
    shifts: [
      Shift(
        code: "D", name: "Day", start: ColumnTime(MinuteOfDay("08:00") ?? .midnight),
        end: ColumnTime(MinuteOfDay("16:00") ?? .midnight))
    ],
    staff: [
      StaffMember(id: "N1", name: "Li Na", unit: "fever", profession: "nurse"),
      StaffMember(
        id: "L1", name: "=cmd()", unit: "lab", profession: "technician", engagement: .dispatch),
    ])

  func run(_ language: Language = .english) throws -> PayRun {
    let problems = ProblemList()
    let policy = try #require(PolicyPack.temporaryWorkSubsidy2020.read(problems: problems))
    let application = PolicyApplication(
      policy: policy.id, days: hospital.horizon, document: "local notice", decidedBy: "HR")
    let rules = PayRules(policies: [policy], applications: [application], period: hospital.horizon)
    return PayRun(case: hospital, rules: rules, language: language)
  }

  func pay(_ language: Language = .english) throws -> PayResult {
    let problems = ProblemList()
    let text =
      "id,date,start,end\nN1,2020-02-10,08:00,16:00\nN1,2020-02-11,08:00,12:00\nL1,2020-02-10,08:00,16:00\n"
    let attendance = try #require(
      AttendanceReader(for: hospital, problems: problems).read(SourceText(file: "attendance.csv", text: text))
    )
    #expect(problems.isEmpty)
    return try run(language).pay(attendance.work)
  }

  func text(_ name: String, of files: [PayFile]) throws -> [String] {
    let file = try #require(files.first { $0.name == name })
    return String(decoding: try file.bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n").map(
      String.init)
  }

  @Test("writes a payroll row for each person and entitlement")
  func payroll() throws {
    #expect(
      try text("payroll.csv", of: pay().files) == [
        "id,name,unit,engagement,route,policy,entitlement,code,title,from,to,count,amount,currency,tax,due,status",
        "N1,Li Na,Fever clinic,contract,payroll,cn-2020-temp-work-subsidy,c1t1,c1t1,Class 1 tier 1,"
          + "2020-02-01,2020-02-29,1.5,450.00,CNY,exempt,2020-03-30,example",
        "L1,'=cmd(),Lab,dispatch,agency,cn-2020-temp-work-subsidy,c1t2,c1t2,Class 1 tier 2,"
          + "2020-02-01,2020-02-29,1,200.00,CNY,exempt,2020-03-30,example",
      ])
  }

  @Test("writes a list for publication that holds name, department, tier, days and amount, and nothing else")
  func publication() throws {
    #expect(
      try text("publication.csv", of: pay(.chinese).files) == [
        "姓名,科室,档次,天数,金额", "Li Na,Fever clinic,一类一档,1.5,450.00", "'=cmd(),Lab,一类二档,1,200.00", "合计,,,,650.00",
      ])
  }

  @Test("writes every line with its arithmetic, and lines that sum to the payroll")
  func ledger() throws {
    let result = try pay()
    let document = try #require(
      CSVDocument.read(
        SourceText(
          file: "ledger.csv", text: try text("ledger.csv", of: result.files).joined(separator: "\n")),
        problems: ProblemList()))
    let headings = (0..<document.fieldCount(ofRecord: 0)).map { document.text(record: 0, column: $0) }
    let amount = try #require(headings.firstIndex(of: "amount"))
    let rows = try #require(headings.firstIndex(of: "rows"))
    var sum: Int64 = 0
    for record in 1..<document.recordCount {
      sum += try #require(PlainDecimal(document.text(record: record, column: amount))?.scaled(toPlaces: 2))
      #expect(document.text(record: record, column: rows) == "attendance.csv:\(record + 1)")
    }
    #expect(sum == 65000)
    #expect(result.payroll.totals.map(\.amount.minorUnits) == [65000])
  }

  @Test("writes a declaration for each department")
  func declarations() throws {
    let files = try pay().files
    #expect(
      files.map(\.name).filter { $0.hasPrefix("declaration") } == [
        "declaration-fever.csv", "declaration-lab.csv",
      ])
    #expect(
      try text("declaration-fever.csv", of: files) == [
        "id,name,tier,dates,days,amount,document,signature",
        "N1,Li Na,Class 1 tier 1,2020-02-10 2020-02-11,1.5,450.00,财社〔2020〕2号,", "Total,,,,,450.00,,",
      ])
  }

  @Test("lists what is open and what each other choice would change")
  func openParameters() throws {
    let lines = try text("findings.csv", of: pay().files)
    #expect(
      lines.contains {
        $0.contains("day_attribution is open, taken as start_date") && $0.contains("+0.00") == false
      })
    #expect(lines.count == 5)
  }

  @Test("marks every line of a forecast")
  func forecast() throws {
    var roster = Roster(horizon: hospital.horizon, staff: ["N1"])
    roster["N1", Self.day(10)] = DayPlan([Stint(shift: "D", unit: "fever", post: "any")])
    for (language, mark, heading) in [
      (Language.english, "FORECAST", "forecast_not_payroll"), (.chinese, "预测", "预测（非工资）"),
    ] {
      let result = try run(language).forecast(PlannedWork(roster: roster, in: hospital))
      #expect(result.files.map(\.name) == ["forecast.csv"])
      let lines = try text("forecast.csv", of: result.files)
      #expect(lines.first?.hasPrefix(heading + ",") == true)
      #expect(lines.count == 2 && lines.dropFirst().allSatisfy { $0.hasPrefix(mark + ",") })
    }
  }

  @Test("writes the same bytes again")
  func repeatable() throws {
    #expect(try pay().files.map { try $0.bytes } == pay().files.map { try $0.bytes })
  }
}
