// SPDX-License-Identifier: GPL-3.0-or-later
import RosterSolver
import Rostering
import Testing

@Suite struct SolveTraceTests {
  @Test("An event is a line that says what is known by then")
  func lines() {
    let trace = SolveTrace(feasibleBelow: Cost(100))
    trace.record(.phase(.start, step: 0))
    trace.record(.incumbent(Cost(105), step: 1))
    #expect(trace.firstFeasible == nil)
    trace.record(.bound(Cost(3), step: 2))
    trace.record(.incumbent(Cost(5), step: 4))
    #expect(trace.firstFeasible != nil)
    let lines = trace.text.split(separator: "\n").map { String($0) }
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("{\"phase\":\"start\",\"seconds\":") && lines[0].hasSuffix(",\"step\":0}"))
    #expect(
      lines[3].hasPrefix("{\"bound\":3,\"cost\":5,\"phase\":\"start\",") && lines[3].hasSuffix(",\"step\":4}")
    )
  }
}
