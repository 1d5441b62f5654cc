// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Subsidies
import Testing

@Suite("A column map")
struct ColumnMapTests {
  let names = PayNames(
    of: Case(
      title: "test", horizon: days,
      staff: [StaffMember(id: "007", name: name, unit: "u", profession: "nurse")]),
    period: days, language: .english, codes: ["night": "W12"])
  static let days = PayRunTests.day(1)...PayRunTests.day(29)
  static let name = "Li, Na"

  func rows() throws -> [Payroll.Row] {
    let policy = try #require(PolicyPack.nightFeeTemplate.read(problems: ProblemList()))
    let hospital = Case(
      title: "test", horizon: Self.days,
      staff: [StaffMember(id: "007", name: Self.name, unit: "u", profession: "nurse")])
    let night = WorkRecord(
      staff: "007", date: PayRunTests.day(10), extent: .days(.one), kind: .night, nights: 1,
      evidence: .recorded,
      source: WorkRecord.Source(file: "a.csv", row: 2))
    return try Payroll(
      PayRules(policies: [policy], period: Self.days), work: ActualWork(attendance: [night]), in: hospital
    ).rows
  }

  func write(_ map: ColumnMap<PayrollField>) throws -> String {
    let file = try map.file(rows(), names: names, period: Self.days, language: .english)
    return String(decoding: try file.bytes, as: UTF8.self)
  }

  @Test("says which columns, in which order, with which headings")
  func columns() throws {
    var map = ColumnMap<PayrollField>(fileName: "x.csv", fields: [.amount, .id])
    map.columns.append(.init(.code, heading: [.english: "Pay item"]))
    map.encoding = .utf8
    #expect(try write(map) == "amount,id,Pay item\r\n80.00,007,W12\r\n")
  }

  @Test("says whether there is a heading, what stands between cells, and what is quoted")
  func layout() throws {
    var map = ColumnMap<PayrollField>(fileName: "x.txt", fields: [.id, .name, .amount], audience: .machines)
    map.encoding = .utf8
    map.hasHeading = false
    map.delimiter = .semicolon
    #expect(try write(map) == "007;\"Li, Na\";80.00\r\n")
    map.quoting = .always
    #expect(try write(map) == "\"007\";\"Li, Na\";\"80.00\"\r\n")
  }

  @Test("says how many decimals amounts have, and refuses to cut money off")
  func decimals() throws {
    var map = ColumnMap<PayrollField>(fileName: "x.csv", fields: [.amount])
    map.encoding = .utf8
    map.decimals = 4
    #expect(try write(map) == "amount\r\n80.0000\r\n")
    map.decimals = 0
    #expect(try write(map) == "amount\r\n80\r\n")
  }

  @Test("adds a total of every column of money")
  func total() throws {
    var map = ColumnMap<PayrollField>(fileName: "x.csv", fields: [.id, .amount], hasTotalRow: true)
    map.encoding = .utf8
    #expect(try write(map) == "id,amount\r\n007,80.00\r\nTotal,80.00\r\n")
  }

  @Test("puts the period into the name of the file")
  func fileName() throws {
    let map = ColumnMap<PayrollField>(fileName: "pay-{from}-{to}.csv", fields: [.id])
    let file = try map.file(rows(), names: names, period: Self.days, language: .english)
    #expect(file.name == "pay-2020-02-01-2020-02-29.csv")
  }

  @Test("Lines that are alike are written as if each were the only one")
  func alike() throws {
    var random = SeededRandom(seed: 5)
    let policies = try [PolicyPack.nightFeeTemplate, .hourlyNightFeeTemplate].map {
      try #require($0.read(problems: ProblemList()))
    }
    let people = (0..<5).map {
      StaffMember(id: StaffID("S\($0)"), name: "A, \($0)", unit: "u", profession: "nurse")
    }
    let hospital = Case(title: "test", horizon: Self.days, staff: people)
    let settings = (0..<3).map { number in
      var setting = WorkRecord.Setting(
        evidence: number == 0 ? .confirmed : .recorded, file: "a \"\(number)\".csv")
      setting.kind = number == 1 ? .evening : .night
      setting.nights = 1
      return setting
    }
    var shared = WorkRecord.Settings()
    let records = people.flatMap { member in
      (1...29).filter { _ in Bool.random(using: &random) }.map { number in
        let start = hospital.clock.moment(
          PayRunTests.day(number), ColumnTime("20:00") ?? ColumnTime(.midnight))
        let length = Minutes([480, 600, 720].randomElement(using: &random) ?? 480)
        return WorkRecord(
          of: member.id, on: PayRunTests.day(number),
          .times(start: start, end: start.adding(length), breakLength: .zero),
          shared.shared(settings.randomElement(using: &random) ?? settings[0]), row: number)
      }
    }
    let payroll = try Payroll(
      PayRules(policies: policies, period: Self.days), work: ActualWork(attendance: records), in: hospital)
    #expect(payroll.lines.count > 50)
    let names = PayNames(of: hospital, period: Self.days, language: .english)
    func text(_ map: ColumnMap<LedgerField>, _ lines: [Payroll.Line]) throws -> Substring {
      let file = try map.file(lines, names: names, period: Self.days, language: .english)
      return String(decoding: try file.bytes, as: UTF8.self).drop { $0 != "\r\n" }
    }
    let whole = try text(.ledger, payroll.lines)
    let single = try payroll.lines.map { try text(.ledger, [$0]).dropFirst().dropLast() }
    #expect(whole == "\r\n" + single.map { $0 + "\r\n" }.joined())
  }
}
