// SPDX-License-Identifier: GPL-3.0-or-later
import RosterSolver
import Rostering
import Synchronization
import Testing

@Suite struct SolveCheckpointTests {
  /// The last checkpoint that a solve has left.
  private final class Shelf: Sendable {
    private let kept = Mutex<[SolveCheckpoint]>([])

    var plan: CheckpointPlan { plan(every: 1_000_000) }
    func plan(every steps: Int) -> CheckpointPlan {
      CheckpointPlan(every: steps) { checkpoint in self.kept.withLock { $0.append(checkpoint) } }
    }
    var all: [SolveCheckpoint] { kept.withLock { $0 } }
    var last: SolveCheckpoint? { all.last }
  }

  private static func options(_ seed: UInt64, _ steps: Int, threads: Int = 2) -> SolveOptions {
    SolveOptions(seed: seed, threads: threads, steps: steps, time: nil)
  }

  private func expectSame(_ resumed: Solution, _ whole: Solution) {
    #expect(resumed.roster == whole.roster)
    #expect(resumed.report.cost == whole.report.cost)
    #expect(resumed.report.bound == whole.report.bound)
    #expect(resumed.report.steps == whole.report.steps)
    #expect(resumed.report.history == whole.report.history)
    #expect(resumed.statistics.columns == whole.statistics.columns)
  }

  @Test(
    "Some steps, and the rest by another solve, are as many steps at once",
    arguments: [1, 2] as [UInt64], [1, 2])
  func split(seed: UInt64, wards: Int) throws {
    let total = 60
    let subject = BusyWard.subject(wards: wards)
    let whole = try RosterSolver(subject, options: Self.options(seed, total)).solve()
    #expect(whole.report.status == .feasible, "a solve that ends by itself would show nothing")
    for first in [1, 30, 52] {
      let shelf = Shelf()
      let part = try RosterSolver(subject, options: Self.options(seed, first)).solve(checkpoints: shelf.plan)
      #expect(part.report.steps < whole.report.steps)
      let checkpoint = try SolveCheckpoint(bytes: #require(shelf.last).bytes)
      #expect(checkpoint.steps == first)
      expectSame(
        try RosterSolver(subject, options: Self.options(seed, total - first)).solve(from: checkpoint), whole)
    }
  }

  @Test("Every checkpoint on the way leads to the same end, and writing them changes nothing")
  func onTheWay() throws {
    let subject = BusyWard.subject()
    let whole = try RosterSolver(subject, options: Self.options(3, 60)).solve()
    let shelf = Shelf()
    expectSame(
      try RosterSolver(subject, options: Self.options(3, 60)).solve(checkpoints: shelf.plan(every: 1)), whole)
    #expect(shelf.all.count > 10)
    for checkpoint in shelf.all.indices.filter({ $0 % 5 == 0 }).map({ shelf.all[$0] }) {
      #expect(checkpoint.stepLimit == 60)
      let rest = Self.options(3, 60 - checkpoint.steps)
      expectSame(try RosterSolver(subject, options: rest).solve(from: checkpoint), whole)
    }
  }

  @Test("One thread goes on as well as two")
  func oneThread() throws {
    let subject = BusyWard.subject()
    let whole = try RosterSolver(subject, options: Self.options(5, 40, threads: 1)).solve()
    let shelf = Shelf()
    _ = try RosterSolver(subject, options: Self.options(5, 25, threads: 1)).solve(checkpoints: shelf.plan)
    expectSame(
      try RosterSolver(subject, options: Self.options(5, 15, threads: 1)).solve(from: shelf.last), whole)
  }

  @Test("A solve without a limit on steps goes on too, from what was found and proved")
  func withoutSteps() throws {
    let subject = BusyWard.subject(wards: 2)
    let shelf = Shelf()
    let part = try RosterSolver(subject, options: Self.options(1, 30)).solve(checkpoints: shelf.plan)
    let stop = StopFlag()
    let rest = try RosterSolver(subject, options: SolveOptions(seed: 1, steps: nil, time: nil)).solve(
      stop: stop, from: shelf.last,
      checkpoints: CheckpointPlan(every: 1) { if $0.steps > 50 { stop.request() } })
    #expect(rest.report.status == .interrupted)
    #expect(rest.report.steps > part.report.steps)
    #expect(rest.report.cost <= part.report.cost)
  }

  @Test("A checkpoint of something else is refused, and it is said what differs")
  func differences() throws {
    let subject = BusyWard.subject()
    let shelf = Shelf()
    var options = Self.options(1, 3)
    options.version = "1.0.0"
    options.inputs = [
      SolveOrigin.Input(file: "staff.csv", digest: "1"), SolveOrigin.Input(file: "leave.csv", digest: "2"),
    ]
    _ = try RosterSolver(subject, options: options).solve(checkpoints: shelf.plan)
    var other = Self.options(2, 3, threads: 1)
    other.version = "1.1.0"
    other.inputs = [
      SolveOrigin.Input(file: "staff.csv", digest: "9"), SolveOrigin.Input(file: "pins.csv", digest: "3"),
    ]
    #expect(
      throws: SolveError.checkpoint(
        .differs([
          .version(of: "1.0.0", here: "1.1.0"), .changed(file: "staff.csv"), .missing(file: "leave.csv"),
          .added(file: "pins.csv"), .seed(of: 1, here: 2), .threads(of: 2, here: 1),
        ]))
    ) { try RosterSolver(subject, options: other).solve(from: shelf.last) }
    #expect(throws: SolveError.checkpoint(.differs([.contents]))) {
      try RosterSolver(BusyWard.subject(people: 10), options: options).solve(from: shelf.last)
    }
    #expect(throws: SolveError.checkpoint(.differs([.contents]))) {
      try RosterSolver(BusyWard.subject(wards: 2), options: options).solve(from: shelf.last)
    }
  }

  @Test("Bytes that are missing or changed are found, whatever they are")
  func damage() throws {
    let shelf = Shelf()
    _ = try RosterSolver(BusyWard.subject(), options: Self.options(1, 3)).solve(checkpoints: shelf.plan)
    let bytes = try #require(shelf.last).bytes
    #expect(throws: CheckpointError.notACheckpoint) { try SolveCheckpoint(bytes: []) }
    #expect(throws: CheckpointError.notACheckpoint) { try SolveCheckpoint(bytes: Array("roster".utf8)) }
    for place in stride(from: 21, to: bytes.count, by: 7) {
      var changed = bytes
      changed[place] ^= 4
      #expect(throws: CheckpointError.damaged) { try SolveCheckpoint(bytes: changed) }
      #expect(throws: CheckpointError.damaged) { try SolveCheckpoint(bytes: Array(bytes[..<place])) }
    }
  }

  @Test("It holds nobody's name or id")
  func privacy() throws {
    var subject = BusyWard.subject()
    for index in subject.staff.indices {
      subject.staff[index] = StaffMember(
        id: StaffID("Zq7Canary\(index)"), name: "Zq7Canary Name", unit: "W0", profession: "nurse")
    }
    let shelf = Shelf()
    _ = try RosterSolver(subject, options: Self.options(1, 20)).solve(checkpoints: shelf.plan)
    let text = String(decoding: try #require(shelf.last).bytes, as: UTF8.self)
    #expect(!text.contains("Zq7Canary"))
  }
}
