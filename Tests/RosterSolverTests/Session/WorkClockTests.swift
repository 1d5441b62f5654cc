// SPDX-License-Identifier: GPL-3.0-or-later
import RosterSolver
import Testing

@Suite struct WorkClockTests {
  @Test func theStepLimitEndsTheWorkWhenSoManyCellsAreCounted() {
    let clock = WorkClock(options: SolveOptions(steps: 2, time: nil), stop: StopFlag())
    clock.add(cells: 2 * WorkClock.cellsPerStep - 1)
    #expect(!clock.isOver())
    #expect(clock.isOver(pending: 1))
    clock.add(cells: 1)
    #expect(clock.isOver())
    #expect(clock.steps == 2)
  }

  @Test func aStopRequestEndsTheWorkAtOnce() {
    let stop = StopFlag()
    let clock = WorkClock(options: SolveOptions(steps: nil, time: nil), stop: stop)
    #expect(!clock.isOver())
    stop.request()
    #expect(clock.isOver())
    #expect(clock.wasStopped)
  }

  @Test func aShareOfTheStepsIsOverBeforeTheWholeIs() {
    let clock = WorkClock(options: SolveOptions(steps: 10, time: nil), stop: StopFlag())
    let share = clock.share(hundredths: 20)
    clock.add(cells: 2 * WorkClock.cellsPerStep - 1)
    #expect(!share.isOver)
    clock.add(cells: 1)
    #expect(share.isOver)
    #expect(!clock.isOver())
  }
}
