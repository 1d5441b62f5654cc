// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite("What a solve comes from")
struct SolveOriginTests {
  private let then = SolveOrigin(
    version: "1.0.0", inputs: [.init(file: "staff.csv", digest: "1"), .init(file: "leave.csv", digest: "2")],
    seed: 1, threads: 2)

  @Test("differs in nothing from itself, whatever the order of its files")
  func same() {
    var here = then
    here.inputs.reverse()
    #expect(then.differences(from: here).isEmpty)
  }

  @Test("differs in each thing by itself")
  func each() {
    func differences(_ change: (inout SolveOrigin) -> Void) -> [SolveOrigin.Difference] {
      var here = then
      change(&here)
      return then.differences(from: here)
    }
    #expect(differences { $0.version = "1.1.0" } == [.version(of: "1.0.0", here: "1.1.0")])
    #expect(differences { $0.inputs[0].digest = "9" } == [.changed(file: "staff.csv")])
    #expect(differences { $0.inputs.removeLast() } == [.missing(file: "leave.csv")])
    #expect(
      differences { $0.inputs.append(.init(file: "pins.csv", digest: "3")) } == [.added(file: "pins.csv")])
    #expect(differences { $0.seed = 7 } == [.seed(of: 1, here: 7)])
    #expect(differences { $0.threads = 4 } == [.threads(of: 2, here: 4)])
  }
}
