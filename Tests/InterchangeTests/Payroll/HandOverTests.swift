// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Subsidies
import Testing

@Suite("A hand-over")
struct HandOverTests {
  static let days = CivilDay(daysSinceEpoch: 18_293)...CivilDay(daysSinceEpoch: 18_321)
  static let hospital = Case(
    title: "fever clinic", horizon: days, units: [Unit(id: "fever", name: "发热门诊")],
    staff: [
      StaffMember(id: "000123", name: "李娜", unit: "fever", profession: "nurse"),
      StaffMember(id: "000124", name: "王伟", unit: "fever", profession: "doctor"),
    ])

  static func item(
    _ staff: StaffID, _ entitlement: EntitlementID, _ fen: Int64, tax: TaxTreatment = .exempt
  ) -> HandOver.Item {
    HandOver.Item(
      staff: staff, entitlement: entitlement, title: Title("Tier \(entitlement)", chinese: "一档"), count: .one,
      amount: Money(minorUnits: fen), exempt: Money(minorUnits: fen), currency: .cny, tax: tax,
      due: days.upperBound.advanced(by: 30))
  }

  static let items = [
    item("000123", "c1t1", 45000), item("000123", "c1t2", 20000), item("000124", "c1t1", 30000),
    item("000124", "c1t2", 0),
  ]

  static func handOver(_ items: [HandOver.Item] = items) -> HandOver {
    HandOver(
      items, of: hospital, period: days, language: .chinese,
      settings: HandOver.Settings(company: "AB", batch: "FEB", codes: ["c1t1": "31", "c1t2": "32"]))
  }

  static func accounts(_ text: String) throws -> Accounts? {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "case.yaml": "title: t\nfrom: 2020-02-01\nto: 2020-02-29\n",
      "staff.csv": "id,name,unit,profession\n000123,李娜,fever,nurse\n000124,王伟,fever,doctor\n",
      "units.csv": "id,name\nfever,发热门诊\n", "shifts.csv": "code,start,end\nD,08:00,16:00\n",
      "demand.csv": "unit,shift,days,min,target,max\nfever,D,all,0,1,2\n", "accounts.csv": text,
    ]
    for (name, text) in files {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let problems = ProblemList()
    let read = try #require(CaseReader().read(folder.path, problems: problems), "\(problems.all)")
    return Accounts.read(read, problems: problems)
  }

  static let twoAccounts =
    "id,bank,account,account_name\n000123,ICBC,6222020000000000123,李娜\n000124,ICBC,6222020000000000124,王伟\n"

  @Test("is the golden file of its map", arguments: HandOverMap.allCases)
  func golden(map: HandOverMap) throws {
    let accounts = map.needsAccounts ? try Self.accounts(Self.twoAccounts) : nil
    let files = try Self.handOver().files(map, accounts: accounts)
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    for file in files {
      let golden = folder.appendingPathComponent(map.rawValue).appendingPathComponent(file.name)
      if ProcessInfo.processInfo.environment["ECHELON_WRITE_GOLDEN"] == "1" {
        try FileManager.default.createDirectory(
          at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(try file.bytes).write(to: golden)
      }
      #expect(try [UInt8](Data(contentsOf: golden)) == file.bytes, "\(map) \(file.name)")
    }
    let again = try Self.handOver().files(map, accounts: accounts)
    #expect(try again.map { try $0.bytes } == files.map { try $0.bytes })
  }

  @Test("to a bank is refused without an account, while tax is open, and for several currencies")
  func refusals() throws {
    let one = try Self.accounts("id,account\n000123,6222020000000000123\n")
    #expect { try Self.handOver().files(.bankChina, accounts: one) } throws: {
      ($0 as? Problem)?.kind == .accountMissing(id: "000124")
    }
    let both = try Self.accounts(Self.twoAccounts)
    let open = Self.handOver([Self.item("000123", "c1t1", 100, tax: .confirm)])
    #expect { try open.files(.bankChina, accounts: both) } throws: {
      ($0 as? Problem)?.kind == .taxUnconfirmed(entitlement: "c1t1")
    }
    #expect(try open.files(.generic).count == 1)
  }

  @Test("to ADP and Sage is refused for ids and codes that are no numbers")
  func numbers() throws {
    let letters = HandOver(
      [Self.item("N1", "c1t1", 100)], of: Self.hospital, period: Self.days, language: .english)
    #expect(throws: Problem.self) { try letters.files(.adp) }
    #expect(throws: Problem.self) { try letters.files(.sageIreland) }
    #expect(try letters.files(.generic).count == 1)
  }

  @Test("knows who shares an account, and keeps the number out of every message")
  func sharedAccounts() throws {
    let text = "id,account\n000123,6222020000000000123\n000124,6222020000000000123\n"
    let accounts = try #require(try Self.accounts(text))
    #expect(accounts.shared == [["000123", "000124"]])
    #expect(accounts.mark(of: "000123", salt: "a") == accounts.mark(of: "000124", salt: "a"))
    #expect(accounts.mark(of: "000123", salt: "a") != accounts.mark(of: "000123", salt: "b"))
  }
}
