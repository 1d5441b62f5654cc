// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct TestDueTests {
  private func days(_ codes: String, every: Int, lastTest: Int? = nil) throws -> [Int] {
    var ward = TinyWard(codes)
    if let lastTest { ward.subject.lastTests = ["A": ward.day(lastTest)] }
    let member = try #require(ward.subject.staff.first)
    let timeline = Timeline(of: member, roster: ward.roster, case: ward.subject)
    return TestDue(zone: .contaminated, every: every).days(in: timeline, of: ward.subject).map(
      ward.day(0).distance)
  }

  @Test("A test is due on a day in the zone once the last one lies so many days back")
  func due() throws {
    #expect(try days("CCCCC", every: 1) == [0, 1, 2, 3, 4])
    #expect(try days("CCCCC", every: 2) == [1, 3])
    #expect(try days("CC-C-", every: 3) == [3])
    #expect(try days("DDDDC", every: 2) == [4])
    #expect(try days("DDDDD", every: 1) == [])
  }

  @Test("The last test is that of the health log, else on the eve")
  func lastTests() throws {
    #expect(try days("CCCC", every: 3, lastTest: -3) == [0, 3])
    #expect(try days("CCCC", every: 3, lastTest: -2) == [1])
    #expect(try days("CCCC", every: 3) == [2])
  }

  @Test("Each zone has its own interval, and the strictest of a day counts")
  func zones() throws {
    let ward = TinyWard("DDCDC-D")
    let member = try #require(ward.subject.staff.first)
    let timeline = Timeline(of: member, roster: ward.roster, case: ward.subject)
    let tests = TestDue(every: [.clean: 3, .contaminated: 1])
    #expect(tests.longest == 3)
    #expect(tests.days(in: timeline, of: ward.subject).map(ward.day(0).distance) == [2, 4])
    let other = TestDue(every: [.clean: 2, .contaminated: 4])
    #expect(other.days(in: timeline, of: ward.subject).map(ward.day(0).distance) == [1, 3, 6])
    let both = ward.subject.duty(TinyWard.plan("c"), on: ward.day(0))
    #expect(tests.interval(of: both) == 1)
    #expect(TestDue(zone: .buffer, every: 1).interval(of: both) == nil)
  }

  /// The days of tests after each of some duties, the history first.
  private func days(
    _ codes: String, history: String = "", after: [Zone: Set<Int>], every: [Zone: Int] = [:],
    log: [Int: Fitness] = [:], until: Int? = nil
  ) throws -> [Int] {
    var ward = TinyWard(codes, history: history)
    ward.subject.fitness = ["A": Dictionary(uniqueKeysWithValues: log.map { (ward.day($0), $1) })]
    if let until { ward.subject.staff[0].to = ward.day(until) }
    let member = try #require(ward.subject.staff.first)
    let timeline = Timeline(of: member, roster: ward.roster, case: ward.subject)
    return TestDue(every: every, observation: after).days(in: timeline, of: ward.subject).map(
      ward.day(0).distance)
  }

  @Test("In observation a test is due so many days after the last duty in the zone, history included")
  func observation() throws {
    let after: [Zone: Set<Int>] = [.contaminated: [1, 3]]
    #expect(try days("C-----", after: after) == [1, 3])
    #expect(try days("C-C---", after: after) == [1, 3, 5])
    #expect(try days("CC----", after: after) == [2, 4])
    #expect(try days("CDDDDD", after: after) == [1, 3])
    #expect(try days("----", history: "C-", after: after) == [1])
    #expect(try days("DDDDDD", after: after) == [])
    #expect(try days("C-----", after: [.contaminated: [2], .clean: [1]]) == [2])
    #expect(try days("CD----", after: [.contaminated: [2], .clean: [1]]) == [2])
    #expect(try days("CD-D--", after: [.contaminated: [3], .clean: [1]]) == [2, 3, 4])
  }

  @Test("A test in observation is the last one for the next duty in a zone")
  func observationThenZone() throws {
    let after: [Zone: Set<Int>] = [.contaminated: [2]]
    #expect(try days("C--C--", after: after, every: [.contaminated: 2]) == [2, 5])
    #expect(try days("C--C--", after: [:], every: [.contaminated: 2]) == [3])
  }

  @Test("Where the health log keeps a person in observation, a test is due so many days after its first day")
  func log() throws {
    let log: [Int: Fitness] = [
      -1: .observation, 0: .observation, 1: .observation, 2: .fit, 3: .unfit, 4: .observation,
    ]
    #expect(try days("-------", after: [.contaminated: [2]], log: log) == [1])
    #expect(try days("-------", after: [.contaminated: [1, 2]], log: log) == [0, 1])
    #expect(try days("-------", after: [:], log: log) == [])
  }

  @Test("Nobody is tested who is not employed any more")
  func left() throws {
    #expect(try days("C-----", after: [.contaminated: [1, 3]], until: 2) == [1])
  }

  @Test("Tests in observation take places in the laboratory")
  func observationRow() {
    var ward = TinyWard(["A": "C-", "B": "-C", "C": "-C"])
    let due = TestDue(every: [.contaminated: 2], observation: [.contaminated: [1]])
    ward.subject.quantities = [Quantity(id: "tests", definition: .tested(due))]
    let row = QuantityLimit(
      id: "laboratory", quantity: "tests", period: .eachDay(.every), bounds: Bounds(maximum: 2))
    #expect(ward.findings(ward.violations(of: .quantity(row))) == [.day(1, 1)])
  }

  @Test("Tests are counted against the laboratory")
  func row() {
    var ward = TinyWard(["A": "CC", "B": "CC", "C": "-C"])
    ward.subject.quantities = [
      Quantity(id: "tests", definition: .tested(TestDue(zone: .contaminated, every: 2)))
    ]
    let row = QuantityLimit(
      id: "laboratory", quantity: "tests", period: .eachDay(.every), bounds: Bounds(maximum: 2))
    #expect(ward.findings(ward.violations(of: .quantity(row))) == [.day(1, 1)])
  }
}
