// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Testing

@Suite("A date of a file")
struct ReadDateTests {
  private func kind(_ text: String) -> ProblemKind? {
    do {
      _ = try ReadDate.read(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "is read in each form, and the form is known",
    arguments: [
      ("2026-03-01", DateForm.iso), ("2026/3/1", .separated), ("2026/03/01", .separated),
      ("2026-3-1", .separated),
      ("2026.3.1", .separated), ("20260301", .compact), ("2026年3月1日", .chinese), ("2026年03月01日", .chinese),
      ("46082", .serial),
    ] as [(String, DateForm)])
  func forms(text: String, form: DateForm) throws {
    let date = try ReadDate.read(text)
    #expect(date.isoText == "2026-03-01")
    #expect(date.form == form)
  }

  @Test(
    "is refused where the calendar does not have it",
    arguments: [
      "2026-02-30", "2026-02-29", "2100-02-29", "2026/4/31", "20261301", "2026年13月1日", "2026-00-10",
      "2026-01-00",
      "0000-01-01",
    ])
  func impossible(text: String) {
    #expect(kind(text) == .impossibleDate(value: text))
  }

  @Test("has a 29 February in leap years")
  func leapYears() throws {
    for text in ["2024-02-29", "2000-02-29"] { #expect(try ReadDate.read(text).isoText == text) }
  }

  @Test("is ambiguous with the year last or in two digits, and the readings are named")
  func ambiguous() {
    #expect(kind("3/4/2026") == .ambiguousDate(value: "3/4/2026", readings: ["2026-03-04", "2026-04-03"]))
    #expect(
      kind("26-3-1")
        == .ambiguousDate(value: "26-3-1", readings: ["2001-03-26", "2026-03-01"]))
    #expect(kind("26年3月1日") == .ambiguousDate(value: "26年3月1日", readings: ["1926-03-01", "2026-03-01"]))
  }

  @Test(
    "is refused where it is something else",
    arguments: [
      "", "1", "15", "2026", "260301", "2026-03", "2026-03-01-02", "2026-3/1", "today", "2026-03-1a",
      "2026--01", "3月1日",
      "2026年3月1", "46082.5", "-46082", "99999999999999999999",
    ])
  func bad(text: String) {
    #expect(kind(text) == .badDate(value: text))
  }

  @Test("never crashes on random text", arguments: 0..<300 as Range<UInt64>)
  func fuzz(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let letters = Array("0123456789-/.年月日号 a")
    let text = String(
      (0..<Int.random(in: 0...12, using: &random)).map { _ in letters.randomElement(using: &random) ?? "0" })
    if let date = try? ReadDate.read(text) {
      #expect((try? ReadDate.read(date.isoText))?.isoText == date.isoText)
    }
  }
}
