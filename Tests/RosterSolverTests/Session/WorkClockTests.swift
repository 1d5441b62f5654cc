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

  @Test func aPlannedPartIsOverWithoutAnyLimitHavingCutItOff() {
    let clock = WorkClock(options: SolveOptions(steps: 2, time: nil), stop: StopFlag())
    let part = clock.part(planned: WorkClock.cellsPerStep, cells: 1)
    part.add(cells: WorkClock.cellsPerStep - 2)
    #expect(!part.isOver())
    #expect(part.isOver(pending: 1))
    #expect(!clock.hasCutOff)
    clock.absorb(part)
    #expect(clock.cellsWorked == WorkClock.cellsPerStep - 1)
  }

  @Test func aLimitCutsAPartOffWhereItsPlanWouldHaveGoneOn() {
    let clock = WorkClock(options: SolveOptions(steps: 1, time: nil), stop: StopFlag())
    clock.add(cells: 5)
    let part = clock.part(planned: 3 * WorkClock.cellsPerStep)
    part.add(cells: WorkClock.cellsPerStep - 6)
    #expect(!part.isOver() && !clock.hasCutOff)
    #expect(part.isOver(pending: 1))
    #expect(clock.hasCutOff)
  }

  @Test func stepsOfAResumedSolveAreCountedOn() {
    let clock = WorkClock(
      options: SolveOptions(steps: 1, time: nil), stop: StopFlag(), cells: 19 * WorkClock.cellsPerStep / 10,
      steps: 2)
    #expect(!clock.isOver())
    clock.add(cells: 11 * WorkClock.cellsPerStep / 10)
    #expect(clock.isOver())
    #expect(clock.steps == 3)
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

  @Test func aShareEndsWithThePlanAtTheLatest() {
    let clock = WorkClock(options: SolveOptions(steps: 10, time: nil), stop: StopFlag())
    clock.add(cells: 9 * WorkClock.cellsPerStep)
    let share = clock.share(hundredths: 50)
    #expect(!share.isOver(pending: 0, hundredths: 85))
    // Nine tenths of the step that is left, which would be a fifth of a share of five.
    #expect(share.isOver(pending: 9 * WorkClock.cellsPerStep / 10, hundredths: 85))
  }

  @Test func whatIsLeftIsCountedFromThePlan() {
    let clock = WorkClock(options: SolveOptions(steps: 10, time: nil), stop: StopFlag())
    clock.add(cells: 4 * WorkClock.cellsPerStep)
    #expect(clock.cellsLeft == 6 * WorkClock.cellsPerStep)
    #expect(clock.part(planned: 5 * WorkClock.cellsPerStep).cellsLeft == 5 * WorkClock.cellsPerStep)
    #expect(WorkClock(options: SolveOptions(steps: nil, time: nil), stop: StopFlag()).cellsLeft == nil)
  }
}
