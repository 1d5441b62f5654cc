// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct CheckCommandTests {
  @Test func reportsEveryProblemOfEveryFileAtOnce() throws {
    var ward = TinyWard()
    ward["demand.csv"] = ward["demand.csv"].replacing("ward,N", with: "ward,X")
    ward["requests.csv"] = ward["requests.csv"].replacing("high", with: "hihg")
    let result = try EchelonProcess.run("check", ward.write(), "--lang", "en")
    #expect(result.status == 3)
    #expect(
      result.errors == """
        requests.csv:2 (E2, strength): unknown strength "hihg"; known are must, high, normal, low; did you mean high?
        demand.csv:3 (B3, shift): unknown shift "X"; known are D, N
        2 errors; nothing was written.

        """)
  }

  @Test(arguments: [nil, "", "id,name,unit\n"]) func saysOnceThatIdsCouldNotBeCheckedWithoutStaff(
    staff: String?
  ) throws {
    var ward = TinyWard()
    ward.files["staff.csv"] = staff.map { Data($0.utf8) }
    let result = try EchelonProcess.run("check", ward.write(), "--lang", "en")
    #expect(result.status == 3)
    let lines = result.errors.split(separator: "\n").dropLast()
    #expect(lines.allSatisfy { $0.hasPrefix("staff.csv") }, "\(result.errors)")
    #expect(lines.count { $0.hasSuffix("the ids in the other files were not checked") } == 1)
  }

  @Test(
    arguments: [
      ("en", "there is no such folder", "this is a file; name the folder of the case"),
      ("zh", "没有这个文件夹", "这是文件；请指定案例所在的文件夹"),
    ])
  func namesAFolderThatIsNone(language: String, missing: String, file: String) throws {
    let none = try Scratch().path("none")
    let text = try TinyWard().write() + "/case.yaml"
    for (path, message) in [(none, missing), (text, file)] {
      let result = try EchelonProcess.run("check", path, "--lang", language)
      #expect(result.status == 3)
      #expect(result.errors.hasPrefix("\(path): \(message)\n"))
    }
  }

  @Test func listsWhatIsKnownInTheLanguageOfTheCell() throws {
    var ward = TinyWard()
    ward["requests.csv"] = ward["requests.csv"].replacing("high", with: "很高")
    ward["leave.csv"] = ward["leave.csv"].replacing("annual", with: "年修假")
    let result = try EchelonProcess.run("check", ward.write(), "--lang", "zh")
    #expect(result.status == 3)
    #expect(
      result.errors.contains("不认识的强度“很高”；已知：必须、高、"), "\(result.errors)")
    #expect(
      result.errors.contains("不认识的假别（内容不显示）；已知：年休假、病假、"), "\(result.errors)")
  }

  @Test func saysNothingOfPinsWhereALineOfDemandCannotBeRead() throws {
    var ward = TinyWard()
    ward["demand.csv"] = ward["demand.csv"].replacing("ward,D,all,1", with: "ward,D,all,one")
    let result = try EchelonProcess.run("check", ward.write(), "--lang", "en")
    #expect(result.status == 3)
    #expect(result.errors.contains("demand.csv:2 (D2, min)") && !result.errors.contains("pins.csv"))
  }

  @Test func readsDatesAndTimesWithFullWidthMarks() throws {
    var ward = TinyWard()
    ward["shifts.csv"] = ward["shifts.csv"].replacing("08:00,16:00", with: "０８：００,16：00")
    ward["leave.csv"] = ward["leave.csv"].replacing("2026-03-04,2026-03-04", with: "２０２６－０３－０４,2026／3／4")
    let result = try EchelonProcess.run("check", ward.write(), "--lang", "en")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.errors.contains(
        "shifts.csv:2 (C2): warning: full-width letters, digits or marks read as ordinary ones in 2 cells, here first"
      ))
  }

  @Test func readsThePoliciesTheCaseNamesToo() throws {
    var ward = TinyWard()
    ward["case.yaml"] += "policies: [night-fee]\n"
    let result = try EchelonProcess.run("check", ward.write(), "--lang", "en")
    #expect(result.status == 3)
    #expect(result.errors.contains("unknown policy \"night-fee\""), "\(result.errors)")
  }

  @Test(arguments: [
    (
      "attendance.csv", "id,date,shift\nT01,2026-03-02,X\n",
      "attendance.csv:2 (C2, shift): unknown code \"X\""
    ),
    ("pay.csv", "id,from,monthly_pay\nT09,2026-03-01,9\n", "pay.csv:2 (A2, id): unknown staff id \"T09\""),
    ("pay.csv", "id,from,monthly_pay\nT01,2026-03-01,-9\n", "pay.csv:2 (C2, monthly_pay): (value not shown)"),
    ("accounts.csv", "id,account\nT09,6\n", "accounts.csv:2 (A2, id): unknown staff id \"T09\""),
  ])
  func readsTheTablesThatOnlyPayNeedsToo(file: String, text: String, line: String) throws {
    var ward = TinyWard()
    ward[file] = text
    let result = try EchelonProcess.run("check", ward.write(), "--lang", "en")
    #expect(result.status == 3)
    #expect(result.errors.hasPrefix(line), "\(result.errors)")
    #expect(result.errors.hasSuffix("1 error; nothing was written.\n"))
  }

  @Test func takesNoOffenceAtTheIdOfAPersonOfWhomSomethingElseCannotBeRead() throws {
    var ward = TinyWard()
    ward["staff.csv"] = ward["staff.csv"].replacing("Bo Carr,ward", with: "Bo Carr,wrad")
    let result = try EchelonProcess.run("check", ward.write(), "--lang", "en")
    #expect(result.status == 3)
    #expect(result.errors.split(separator: "\n").count == 2, "\(result.errors)")
  }

  @Test(arguments: ["from: 2026-03-02\n", "to: 2026-03-08\n"]) func namesNoDayOfItsOwnWithoutAHorizon(
    line: String
  ) throws {
    var ward = TinyWard()
    ward["case.yaml"] = ward["case.yaml"].replacing(line, with: "")
    let result = try EchelonProcess.run("check", ward.write(), "--lang", "en")
    #expect(result.status == 3)
    #expect(!result.errors.contains("1970"), "\(result.errors)")
    #expect(!result.errors.contains("balances.csv"), "\(result.errors)")
  }

  @Test func writesTheSameListAsAFileWhenAsked() throws {
    var ward = TinyWard()
    ward["demand.csv"] = ward["demand.csv"].replacing("ward,N", with: "ward,X")
    let output = try Scratch().path("problems")
    let result = try EchelonProcess.run("check", ward.write(), "-o", output, "--lang", "en")
    #expect(result.status == 3)
    let file = try #require(try Scratch.contents(of: output)?["problems.csv"])
    #expect(
      String(decoding: file, as: UTF8.self).contains(
        "error,value.unknown,demand.csv,3,B3,shift,1,\"unknown shift \"\"X\"\"; known are D, N\""))
  }

  @Test func givesProblemsAsJSON() throws {
    var ward = TinyWard()
    ward["demand.csv"] = ward["demand.csv"].replacing("ward,N", with: "ward,X")
    let result = try EchelonProcess.run("check", ward.write(), "--json", "--lang", "en")
    let object = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let problems = try #require(object["problems"] as? [[String: Any]])
    #expect(problems.count == 1)
    #expect(problems.first?["cell"] as? String == "B3")
    #expect(problems.first?["line"] as? Int == 3)
  }
}
