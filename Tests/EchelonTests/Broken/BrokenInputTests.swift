// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct BrokenInputTests {
  @Test func theWardThatIsBrokenIsWhole() throws {
    let result = try EchelonProcess.run("check", TinyWard().write(), "--lang", "en")
    #expect(result.status == 0)
    #expect(result.errors == "")
  }

  @Test func thereAreAtLeastSixtyKinds() {
    #expect(BrokenInput.all.count >= 60)
    #expect(Set(BrokenInput.all.map(\.name)).count == BrokenInput.all.count)
  }

  @Test(arguments: BrokenInput.all)
  func isRejectedWithItsPlaceInBothLanguagesAndNothingIsWritten(input: BrokenInput) throws {
    let ward = input.ward()
    #expect(ward.files != TinyWard().files)
    let folder = try ward.write()
    let output = try Scratch().path("out")
    let english = try EchelonProcess.run("run", folder, "-o", output, "--lang", "en", "--quiet")
    #expect(english.status == 3)
    #expect(english.errors.hasSuffix("; nothing was written.\n"))
    #expect(input.isSaid(in: english.errors, as: input.english), "\(english.errors)")
    let chinese = try EchelonProcess.run("run", folder, "-o", output, "--lang", "zh", "--quiet")
    #expect(chinese.status == 3)
    #expect(chinese.errors.hasSuffix("；未写入任何文件。\n"))
    #expect(input.isSaid(in: chinese.errors, as: input.chinese), "\(chinese.errors)")
    #expect(english.output == "" && chinese.output == "")
    #expect(try Scratch.contents(of: output) == nil)
  }
}

extension BrokenInput {
  /// Whether exactly these lines are said about the files they name.
  ///
  /// What follows from the mistake in other
  /// files is not compared: leave of a person whom a broken staff file no longer has.
  fileprivate func isSaid(in errors: String, as expected: [String]) -> Bool {
    func file(_ line: some StringProtocol) -> String { String(line.prefix { $0 != ":" && $0 != " " }) }
    let files = Set(expected.map(file))
    return !expected.isEmpty
      && errors.split(separator: "\n").filter { files.contains(file($0)) }.map(String.init) == expected
  }
}
