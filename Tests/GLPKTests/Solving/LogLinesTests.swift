// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

@Suite("The log")
struct LogLinesTests {
  @Test("gets whole lines of what GLPK prints while it solves, and nothing afterwards")
  func lines() throws {
    var lines: [String] = []
    var linear = LinearOptions()
    linear.log = { lines.append($0) }
    _ = try LimitsTests.transport(size: 10).solve(.linear(linear))
    #expect(lines.contains { $0.contains("OPTIMAL LP SOLUTION FOUND") })
    #expect(lines.allSatisfy { !$0.contains("\n") && !$0.isEmpty })
    let count = lines.count
    _ = try LimitsTests.transport(size: 10).solve(.linear())
    #expect(lines.count == count)
  }

  @Test("cannot start GLPK again from inside")
  func busy() throws {
    var errors: [GLPKError] = []
    var linear = LinearOptions()
    linear.log = { _ in
      do throws(GLPKError) {
        _ = try LimitsTests.transport(size: 2).solve(.linear())
      } catch {
        errors.append(error)
      }
    }
    #expect(try LimitsTests.transport(size: 10).solve(.linear(linear)).stop == .optimal)
    #expect(!errors.isEmpty)
    #expect(errors.allSatisfy { $0 == .busy })
  }
}
