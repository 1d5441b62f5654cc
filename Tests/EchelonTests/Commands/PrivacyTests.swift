// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Health, restriction and account values, and kinds of private leave, never reach an output or a message.
///
/// Canaries are planted in every cell that is private, in a case that is whole and in the same case with
/// errors in these files.
@Suite struct PrivacyTests {
  private static let canary = "Zq7Canary"

  static var ward: TinyWard {
    var ward = TinyWard()
    ward["case.yaml"] += """
      leave_kinds:
        - {id: sabbatical, name: Xq7Secret, private: true}
        - {id: sick, name: Sick leave, private: true}
        - {id: annual, name: Annual leave, private: false}

      """
    ward["staff.csv"] += "T05,Ed Fox,ward,nurse,N2\nT06,Fi Gray,ward,nurse,N2\n"
    ward["leave.csv"] += "T03,2026-03-05,2026-03-05,sabbatical\nT01,2026-03-08,2026-03-08,sick\n"
    ward["health.csv"] = """
      id,time,temperature,symptoms,test,result,exposure,note
      T02,2026-03-02 07:30,39.37,\(canary)Cough,\(canary)Test,positive,\(canary)Contact,\(canary)Note

      """
    ward["restrictions.csv"] +=
      "T01,2026-03-02,2026-03-08,max_hours,8.05\nT03,2026-03-02,2026-03-08,no_alone,\n"
    ward["accounts.csv"] = """
      id,bank,account,account_name
      T01,\(canary)Bank,6222020200112345678,\(canary)Holder

      """
    ward["pay.csv"] = "id,from,monthly_pay,grade\nT01,2026-01-01,7654.32,\(canary)Grade\n"
    return ward
  }

  static let secrets = [
    canary, "39.37", "8.05", "6222020200112345678", "7654.32",
  ]

  /// Words of the case's own vocabulary: a message may list what is known, and no output may say whom it
  /// concerns.
  static let vocabulary = [
    "no_night", "no_alone", "max_hours", "sick", "Sick", "sabbatical", "Xq7Secret",
  ]

  @Test(arguments: ["en", "zh"]) func nothingPrivateReachesAnyOutput(language: String) throws {
    let output = try Scratch().path("out")
    let result = try EchelonProcess.run(
      "run", Self.ward.write(), "-o", output, "--steps", "20", "--lang", language)
    #expect([0, 4].contains(result.status), "\(result.errors)")
    let files = try #require(try Scratch.contents(of: output))
    #expect(files.count > 8)
    for secret in Self.secrets + Self.vocabulary {
      #expect(!result.output.contains(secret) && !result.errors.contains(secret), "\(secret)")
      for (name, data) in files {
        #expect(data.range(of: Data(secret.utf8)) == nil, "\(secret) in \(name)")
      }
    }
  }

  @Test(arguments: [("en", "unknown code (value not shown)"), ("zh", "不认识的代码（内容不显示）")])
  func aGridOfLeaveIsAsPrivateAsAList(language: String, message: String) throws {
    var ward = Self.ward
    ward["leave.csv"] = "id,2,3,4,5,6,7,8\nT01,annual,,\(Self.canary),,,,\n"
    let result = try EchelonProcess.run("check", ward.write(), "--lang", language)
    #expect(result.status == 3)
    #expect(result.errors.contains("leave.csv:2 (D2, 4): \(message)"), "\(result.errors)")
    #expect(!result.errors.contains(Self.canary))
  }

  /// One mix that nobody can keep, one that is paid for, and one that a unit loosens.
  @Test(arguments: [("en", "personal restriction"), ("zh", "个人限制")])
  func privateRowsArePersonalRestrictions(language: String, word: String) throws {
    var ward = TinyWard()
    ward["case.yaml"] += """
      rows:
        - {id: \(Self.canary)-both, row: mix, title: \(Self.canary)Title, unit: ward, who: {ids: T01}, minimum: 1, private: true}
        - {id: \(Self.canary)-not, row: mix, title: \(Self.canary)Title, unit: ward, who: {ids: [T02, T03]}, maximum: 0, above_maximum: 7919, private: true}

      """
    let (folder, output, trace) = (try ward.write(), try Scratch().path("out"), try Scratch().path("trace"))
    let run = try EchelonProcess.run(
      "run", folder, "-o", output, "--steps", "20", "--trace", trace, "--lang", language)
    #expect(run.status == 4, "\(run.errors)")
    #expect(run.output.contains("audit.csv"))
    let files = try #require(try Scratch.contents(of: output))
    for name in ["audit.csv", "report.html"] {
      #expect(files[name]?.range(of: Data(word.utf8)) != nil, "\(name)")
    }
    #expect(files["summary.json"]?.range(of: Data("personal restriction".utf8)) != nil)
    for (name, data) in files {
      #expect(data.range(of: Data(Self.canary.utf8)) == nil, "\(name)")
    }
    #expect(try !String(contentsOfFile: trace, encoding: .utf8).contains(Self.canary))
    for options in [[], ["--json"]] {
      let audit = try EchelonProcess.run(["audit", folder, output, "--lang", language] + options)
      #expect(audit.status == 4)
      #expect(options == ["--json"] || audit.output.contains(word))
      #expect(!(run.output + run.errors + audit.output + audit.errors).contains(Self.canary))
    }
  }

  @Test(
    arguments: [
      ("health.csv", "positive", "\(canary)Result"), ("health.csv", "39.37", "\(canary)Temperature"),
      ("health.csv", "2026-03-02 07:30", "\(canary)Time"), ("health.csv", "T02", "T22"),
      ("restrictions.csv", "no_night", "\(canary)Kind"), ("restrictions.csv", "8.05", "\(canary)Hours"),
      ("restrictions.csv", "T04", "T44"), ("leave.csv", "sabbatical", "\(canary)Other"),
    ], ["en", "zh"])
  func errorsNameTheCellAndNeverItsValue(edit: (String, String, String), language: String) throws {
    var ward = Self.ward
    let (file, old, new) = edit
    #expect(ward[file].contains(old))
    ward[file] = ward[file].replacing(old, with: new)
    let folder = try ward.write()
    let output = try Scratch().path("out")
    for arguments in [
      ["check", folder], ["check", folder, "--json"], ["check", folder, "-o", output],
      ["run", folder, "-o", output + "2"],
    ] {
      let result = try EchelonProcess.run(arguments + ["--lang", language])
      #expect(result.status == 3)
      #expect(result.errors.contains(file))
      for secret in Self.secrets {
        #expect(!result.output.contains(secret) && !result.errors.contains(secret), "\(secret)")
      }
    }
    let list = try #require(try Scratch.contents(of: output)?["problems.csv"])
    #expect(list.range(of: Data(Self.canary.utf8)) == nil)
  }
}
