// SPDX-License-Identifier: GPL-3.0-or-later
import RosterSolver
import Rostering
import Testing

@Suite struct SolverProbeTests {
  @Test("The parts of a solve can be worked one by one")
  func parts() {
    let subject = RandomCase.mixed(seed: 1, size: .small)
    let compiled = SolverProbe.compile(subject)
    #expect(compiled.options >= subject.staff.count * subject.horizon.count)
    let probe = SolverProbe(subject, threads: 1)
    #expect(probe.people == subject.staff.count)
    #expect(probe.cells.all >= probe.cells.most)
    #expect(probe.price(seed: 1) == probe.price(seed: 2))
  }
}
