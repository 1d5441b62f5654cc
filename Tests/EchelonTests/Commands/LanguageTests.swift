// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@Suite struct LanguageTests {
  private let english = "The case can be read: 4 people, 7 days.\n"
  private let chinese = "案例可以读取：4人，7天。\n"

  @Test func theOptionDecidesBeforeTheEnvironment() throws {
    let ward = try TinyWard().write()
    #expect(
      try EchelonProcess.run(["check", ward, "--lang", "en"], environment: ["LANG": "zh_CN.UTF-8"]).output
        == english)
    #expect(
      try EchelonProcess.run(["check", ward, "--lang", "zh"], environment: ["LANG": "en_GB.UTF-8"]).output
        == chinese)
  }

  @Test(
    "Names the commands where a word is none, and the nearest",
    arguments: [
      ("chek", "zh_CN.UTF-8", "没有命令“chek”；可用：init、check、", "；是否应为“check”？"),
      ("chek", "en_GB.UTF-8", "there is no command \"chek\"; known are init,", "; did you mean check?"),
      ("frobnicate", "en_GB.UTF-8", "there is no command \"frobnicate\"; known are init,", "convert"),
    ])
  func unknownCommand(word: String, locale: String, start: String, end: String) throws {
    let result = try EchelonProcess.run([word, "case"], environment: ["LC_ALL": locale])
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix(start) && result.errors.hasSuffix(end + "\n"), "\(result.errors)")
  }

  @Test func theEnvironmentDecidesBeforeTheHeadings() throws {
    let ward = try TinyWard().write()
    #expect(try EchelonProcess.run(["check", ward], environment: ["LANG": "zh_CN.UTF-8"]).output == chinese)
    #expect(try EchelonProcess.run(["check", ward], environment: ["LANG": "C.UTF-8"]).output == english)
  }

  @Test func theHeadingsDecideWhereNothingElseDoes() throws {
    var ward = TinyWard()
    for (name, headings) in [
      "staff.csv": "工号,姓名,科室,岗位类别,层级", "demand.csv": "科室,班次,适用日,最少,目标,最多", "leave.csv": "工号,起始日期,截止日期,假别",
      "shifts.csv": "代码,名称,开始,结束,类型", "pins.csv": "工号,日期,班次", "history.csv": "工号,日期,班次",
    ] {
      let rows = ward[name].split(separator: "\n").dropFirst().joined(separator: "\n")
      ward[name] = headings + "\n" + rows + "\n"
    }
    for name in [
      "restrictions.csv", "health.csv", "balances.csv", "calendar.csv", "requests.csv", "units.csv",
    ] {
      ward.files[name] = nil
    }
    #expect(try EchelonProcess.run(["check", ward.write()]).output == chinese)
  }
}
