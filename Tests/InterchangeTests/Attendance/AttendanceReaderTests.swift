// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Subsidies
import Testing

@Suite("The attendance reader")
struct AttendanceReaderTests {
  let hospital = Case(
    title: "fever clinic", horizon: day(1)...day(29),
    units: [Unit(id: "fever", name: "发热门诊", zone: .contaminated), Unit(id: "office", name: "Office")],
    posts: [Post(id: "triage", name: "预检分诊", contact: .indirect)],
    shifts: [
      Shift(
        code: "N", name: "夜班", start: ColumnTime(MinuteOfDay("20:00") ?? .midnight),
        end: ColumnTime(MinuteOfDay("08:00") ?? .midnight), breakLength: Minutes(30), kind: .night)
    ],
    staff: [
      StaffMember(id: "0017", name: "Li Na", unit: "fever", profession: "nurse"),
      StaffMember(id: "0018", name: "Wang Wei", unit: "office", profession: "doctor", post: "triage"),
    ])

  static func day(_ number: Int) -> CivilDay { CivilDay(daysSinceEpoch: 18_293).advanced(by: number - 1) }

  func read(_ text: String, planned: PlannedWork? = nil) -> (attendance: Attendance, problems: [Problem]) {
    let problems = ProblemList()
    let reader = AttendanceReader(for: hospital, planned: planned, problems: problems)
    let attendance = reader.read(SourceText(file: "attendance.csv", text: text)) ?? Attendance()
    return (attendance, problems.all)
  }

  func moment(_ day: Int, _ hours: Int) -> Moment {
    CivilClock.utc.midnight(Self.day(day)).adding(.hours(hours))
  }

  @Test("takes times, and an end that is not after the start on the next day")
  func times() throws {
    let (attendance, problems) = read("id,date,start,end,break\n0017,2020-02-10,20:00,08:00,45\n")
    #expect(problems.isEmpty)
    let record = try #require(attendance.records.first)
    #expect(record.extent == .times(start: moment(10, 20), end: moment(10, 32), breakLength: Minutes(45)))
    #expect((record.contact, record.contactSource) == (.direct, .zone))
    #expect(record.source.description == "attendance.csv:2")
    #expect(record.evidence == .recorded)
  }

  @Test("takes the times of a shift from its code")
  func shift() throws {
    let (attendance, problems) = read("工号,日期,班次,确认人\n0017,2020-02-10,夜班,张\n")
    #expect(problems.isEmpty)
    let record = try #require(attendance.records.first)
    #expect(record.extent == .times(start: moment(10, 20), end: moment(10, 32), breakLength: Minutes(30)))
    #expect((record.shift, record.kind, record.nights) == ("N", .night, 1))
    #expect(record.evidence == .confirmed)
    #expect(record.confirmedBy == "张")
  }

  @Test("lets real times stand in for those of the shift")
  func lateShift() throws {
    let (attendance, _) = read("id,date,shift,start,end\n0017,2020-02-10,N,21:00,08:00\n")
    let record = try #require(attendance.records.first)
    #expect(record.extent == .times(start: moment(10, 21), end: moment(10, 32), breakLength: Minutes(30)))
    #expect(record.nights == 1)
  }

  @Test("takes days of a certificate, places and states")
  func days() throws {
    let (attendance, problems) = read(
      "id,date,days,contact,reason,recorded_by,place,evidence,state\n"
        + "0017,2020-02-10,0.5,indirect,lent,Wu,hubei,certified,\n0017,2020-02-11,1,,,,,,观察\n")
    #expect(problems.isEmpty)
    let records = attendance.records
    #expect(records.map(\.extent) == [.days(try #require(ExactDecimal("0.5"))), .days(.one)])
    #expect(records.map(\.place) == ["hubei", nil])
    #expect(records.map(\.evidence) == [.certified, .recorded])
    #expect(records.map(\.state) == [.worked, .observation])
  }

  @Test("derives the contact class from the post before the zone")
  func post() throws {
    let (attendance, _) = read("id,date,start,end,unit,post\n0017,2020-02-10,08:00,16:00,发热门诊,triage\n")
    let record = try #require(attendance.records.first)
    #expect((record.contact, record.contactSource) == (.indirect, .post))
  }

  @Test("fills in unit and post from the roster's duty of the day")
  func planned() throws {
    var roster = Roster(horizon: hospital.horizon, staff: ["0018"])
    roster["0018", Self.day(10)] = DayPlan([Stint(shift: "N", unit: "fever", post: "triage")])
    let planned = PlannedWork(roster: roster, in: hospital)
    let (attendance, _) = read("id,date,start,end\n0018,2020-02-10,20:00,08:00\n", planned: planned)
    #expect(attendance.records.map(\.unit) == ["fever"])
  }

  @Test("lets attendance override the contact class only with a reason and a recorder")
  func override() {
    let head = "id,date,start,end,contact,reason,recorded_by\n0018,2020-02-10,08:00,16:00,direct"
    #expect(read("\(head),,\n").problems.map(\.code) == [.missingValue, .missingValue])
    #expect(read("\(head),helped in the ward,\n").problems.map(\.description).count == 1)
    let (attendance, problems) = read("\(head),helped in the ward,Wu\n")
    #expect(problems.isEmpty)
    #expect(attendance.records.map(\.contactSource) == [.attendance])
  }

  @Test("takes a correction only with who, when and why")
  func correction() throws {
    let head = "id,date,start,end,corrected_by,corrected_on,reason\n0017,2020-02-10,08:00,16:00"
    #expect(read("\(head),Wu,2020-03-02,\n").problems.map(\.code) == [.missingValue])
    #expect(read("\(head),,2020-03-02,left early\n").problems.map(\.code) == [.missingValue])
    let record = try #require(read("\(head),Wu,2020-03-02,left early\n").attendance.records.first)
    #expect(record.correction == Correction(by: "Wu", on: Self.day(31), reason: "left early"))
  }

  @Test("keeps an absence for a roster plus exceptions")
  func absence() {
    let (attendance, problems) = read("id,date,state\n0017,2020-02-10,缺勤\n")
    #expect(problems.isEmpty)
    #expect(attendance.records.isEmpty)
    #expect(attendance.absences == [PersonDay(staff: "0017", date: Self.day(10))])
  }

  @Test(
    "says what is wrong with a row, at its cell",
    arguments: [
      ("id,date,start,end\n17,2020-02-10,08:00,16:00\n", ProblemCode.leadingZerosLost, "A2"),
      ("id,date,start,end\n0019,2020-02-10,08:00,16:00\n", .unknownStaff, "A2"),
      ("id,date,start,end\n0017,2020-02-30,08:00,16:00\n", .impossibleDate, "B2"),
      ("id,date,start,end\n0017,2020-02-10,8h,16:00\n", .badTime, "C2"),
      ("id,date,start,end\n0017,2020-02-10,08:00,\n", .missingValue, "D2"),
      ("id,date,shift\n0017,2020-02-10,X\n", .unknownCode, "C2"),
      ("id,date,shift\n0017,2020-02-10,\n", .oneOfMissing, "C2"),
      ("id,date,shift,days\n0017,2020-02-10,N,1\n", .onlyOneOf, "D2"),
      ("id,date,days\n0017,2020-02-10,0.33333\n", .badNumber, "C2"),
      ("id,date,start,end,unit\n0017,2020-02-10,08:00,16:00,ICU\n", .unknownValue, "E2"),
      ("id,date,start,end,contact\n0017,2020-02-10,08:00,16:00,close\n", .unknownValue, "E2"),
    ] as [(String, ProblemCode, String)])
  func problems(text: String, code: ProblemCode, cell: String) {
    let (attendance, problems) = read(text)
    #expect(attendance.records.isEmpty)
    #expect(problems.first.map { ($0.code, $0.origin.cell?.description) } ?? (.noRows, nil) == (code, cell))
  }

  @Test("reports every row that is wrong, and reads the others")
  func goesOn() {
    let (attendance, problems) = read(
      "id,date,start,end\n0019,2020-02-10,08:00,16:00\n0017,2020-02-10,08:00,16:00\n"
        + "0018,2020-02-10,8h,16:00\n"
    )
    #expect(problems.map(\.code) == [.unknownStaff, .badTime])
    #expect(attendance.records.map(\.source.row) == [3])
  }

  @Test("takes a combination as its stints, and a code for a day off as an absence")
  func codes() {
    var subject = hospital
    subject.shifts.append(
      Shift(
        code: "D", name: "白班", start: ColumnTime(MinuteOfDay("08:00") ?? .midnight),
        end: ColumnTime(MinuteOfDay("16:00") ?? .midnight)))
    subject.combinations = [Combination(code: "DN", shifts: ["D", "N"])]
    let problems = ProblemList()
    let attendance = AttendanceReader(for: subject, problems: problems).read(
      SourceText(file: "a.csv", text: "id,date,shift\n0017,2020-02-10,DN\n0018,2020-02-10,休\n"))
    #expect(problems.isEmpty)
    #expect(attendance?.records.map(\.shift) == ["D", "N"])
    #expect(attendance?.absences == [PersonDay(staff: "0018", date: Self.day(10))])
  }

  @Test("never quotes what a row says about somebody's state or the reason for it")
  func privacy() {
    let (_, problems) = read("id,date,days,state\n0017,2020-02-10,1,CANARY\n")
    #expect(problems.map(\.code) == [.unknownValue])
    for language in Language.allCases {
      #expect(problems.allSatisfy { !$0.line(in: language).contains("CANARY") })
    }
  }

  @Test("takes rows that say the same of other people and days for what each of them is")
  func repetition() throws {
    let (attendance, problems) = read(
      "id,date,shift,confirmed_by\n0017,2020-02-10,N,Wu\n0018,2020-02-10,N,Wu\n0017,2020-02-11,N,Wu\n"
        + "0018,2020-02-11,N,Wu\n0017,2020-02-11,N,\n")
    #expect(problems.isEmpty)
    #expect(attendance.records.map(\.staff) == ["0017", "0018", "0017", "0018", "0017"])
    #expect(attendance.records.map(\.date) == [10, 10, 11, 11, 11].map { Self.day($0) })
    // Neither names a unit: each works in their own.
    #expect(attendance.records.map(\.unit) == ["fever", "office", "fever", "office", "fever"])
    #expect(attendance.records.map(\.contact) == [.direct, .indirect, .direct, .indirect, .direct])
    #expect(attendance.records.map(\.source.row) == [2, 3, 4, 5, 6])
    #expect(attendance.records.map(\.confirmedBy) == ["Wu", "Wu", "Wu", "Wu", nil])
    #expect(
      attendance.records.map { $0.times?.start } == [10, 10, 11, 11, 11].map { moment($0, 20) })
  }

  @Test("remarks upon every row that says the same wrong thing, and reads every date that needs a remark")
  func repeatedRemarks() throws {
    let wrong = read("id,date,shift\n0017,2020-02-10,X\n0018,2020-02-10,X\n0017,2020-02-11,X\n")
    #expect(wrong.attendance.records.isEmpty)
    #expect(wrong.attendance.errorsInRows == 3)
    #expect(wrong.problems.map(\.count) == [3])
    let slashes = read("id,date,shift\n0017,2020/2/10,N\n0018,2020/2/10,N\n")
    #expect(slashes.problems.map(\.count) == [2])
    #expect(slashes.attendance.records.map(\.date) == [Self.day(10), Self.day(10)])
  }
}
