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
    let english = try EchelonProcess.run("run", folder, "-o", output, "--lang", "en")
    #expect(english.status == 3)
    #expect(problems(english.errors) == input.english)
    #expect(english.errors.hasSuffix("; nothing was written.\n"))
    #expect(english.output == "")
    #expect(try Scratch.contents(of: output) == nil)
    let chinese = try EchelonProcess.run("check", folder, "--lang", "zh")
    #expect(chinese.status == 3)
    #expect(problems(chinese.errors) == input.chinese)
    #expect(chinese.errors.hasSuffix("；未写入任何文件。\n"))
  }

  /// All lines but the count at the end.
  private func problems(_ errors: String) -> [String] {
    errors.split(separator: "\n").dropLast().map(String.init)
  }
}
