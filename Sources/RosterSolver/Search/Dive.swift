// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

/// Fixes assignments of the relaxation one batch after another, generating columns in between, until a whole roster is left.
///
/// A dive fixes single assignments, which is thorough, or whole rosters of people, which takes a tenth of the time on large programs. A batch that makes
/// the relaxation much dearer is taken back and its first choice tried alone, and against its opposite; the cheaper of the two is kept. Noise in the ranking
/// makes every dive another one, so dives are repeated. Most of what a dive loses it loses near its end, so from a roster it turns back to where less was lost and goes down
/// again, a while before it begins at the root. A dive that runs out of work fixes what is left in large batches, because half a roster is worth
/// nothing.
struct Dive {
  let scope: Scope
  let crew: PricingCrew
  let clock: WorkClock
  /// Parallel dives at once; each counts its own work, and as if the others had done as much.
  let siblings: Int
  var random: RandomSource
  let grain: Grain
  /// How likely an assignment that is whole already is fixed with a batch, from 0 to 1.
  ///
  /// The more are, the less the next relaxation moves, which halves the
  /// iterations of the simplex; the fewer are, the more can still be mended.
  var haste = 0.0
  /// How often in a row it turns back without finding anything.
  var turns = 30
  /// Whether what is tried after a batch was taken back is priced before it is judged, although the batch was priced already.
  ///
  /// It is judged better then, and a way down takes longer.
  var isThorough = false
  /// Counted work that the caller has done since the workers last met.
  var spent = 0
  /// Ends the dive before the clock does.
  var isOver: @Sendable (_ cells: Int) -> Bool = { _ in false }
  /// Ends patience before that: what is left is fixed in large batches, and with a roster at hand the dive ends.
  var isHurried: @Sendable (_ cells: Int) -> Bool = { _ in false }
  /// Prices of the rows of the instance that the first rounds keep near to; empty for none.
  var centre: [Double] = []
  var instance: Instance { crew.instance }

  /// What is fixed at a time.
  enum Grain { case assignments, rosters }

  struct Result {
    var candidate: Candidate?
    var columns: [Column] = []
    var cells = 0
    /// Whether it is proved that the scope holds nothing cheaper than the cutoff.
    var isExhausted = false
  }

  /// Where a dive starts.
  struct Start {
    /// At least one for each owner.
    var columns: [Column]
    /// A basis of the program of those columns, and the rows of that program.
    var basis: (basis: Basis, rows: [Int])?
    /// Otherwise a roster to begin with: for each owner of the scope, in order, an index into the columns.
    var roster: [Int] = []
  }

  /// - Parameters:
  ///   - cutoff: the cost of the best roster; a dive that cannot beat it ends.
  mutating func run(from start: Start, cutoff: Int64?) throws -> Result {
    // What cannot change has no part in the bound, so it must have none in the prices either.
    centre = scope.masked(centre)
    var master = Master(scope, cap: Master.initialCap(instance), active: start.basis?.rows)
    let program = master.program()
    return try program.withSession { session in
      try master.add(start.columns, to: session)
      if let basis = start.basis?.basis {
        // Rounding may make a basis singular that the relaxation ended with; the dive then begins from slack.
        do { try session.setBasis(basis) } catch GLPKError.invalidBasis {}
      } else if !start.roster.isEmpty {
        try master.start(session, from: start.roster)
      }
      var course = Course(
        master: master, fixings: Fixings(scope),
        batch: (grain == .rosters ? [0.05, 0.1, 0.15] : [0.1, 0.2, 0.3])[random.below(3)],
        noise: 0.1 * random.unit(), cutoff: cutoff ?? .max)
      for column in start.columns where !column.path.isEmpty { course.known.insert(column.path) }
      try descend(&course, session)
      return course.result
    }
  }

  /// Where a dive has come to.
  private struct Course {
    var master: Master
    var fixings: Fixings
    /// How much is fixed at once, as a part of the people; it grows while that costs nothing.
    var batch: Double
    let noise: Double
    /// The cost of the best roster, or of the best one the dive has found.
    var cutoff: Int64
    var result = Result()
    /// The points it came by, before each batch.
    var marks: [Mark] = []
    /// Whether it is on its way down for the first time.
    var isFirstWay = true
    /// The objective beyond which the batch that is being tried is too dear.
    var limit = Double.infinity
    /// The objective when columns were last generated; while fixings cost nothing more, new columns could not help.
    var settled = -Double.infinity
    var known: Set<[Int]> = []

    /// By how much the relaxation may rise with one batch before the batch is looked at again; more while the best roster is far off.
    var tolerance: Double {
      let missing = cutoff < .max ? Double(cutoff - 1) - master.objective : 0
      let most = max(4, 0.002 * abs(master.objective), 0.002 * missing)
      // Where little is missing to the best roster, no batch may lose most of that.
      return isFirstWay ? most : max(0.5, min(most, 0.5 * missing))
    }
    var isHopeless: Bool { cutoff < .max && master.objective > Double(cutoff) - 1 + 1e-6 }

    /// Where it is worth going on from once more: the last point at which the relaxation leaves so much of what is missing to the best roster.
    func turningPoint(leaving part: Double) -> Int? {
      guard let first = marks.first, cutoff < .max, first.objective <= Double(cutoff - 1) else { return nil }
      let limit = Double(cutoff - 1) - part * (Double(cutoff - 1) - first.objective)
      return marks.indices.dropFirst().last { marks[$0].objective <= limit }
    }
  }

  /// Goes down to a roster, and then again and again from somewhere on the way, where less is left to go wrong.
  private mutating func descend(_ course: inout Course, _ session: borrowing Session) throws {
    guard try generate(&course, session), !course.result.isExhausted else { return }
    var (failures, first) = (0, 0)
    while true {
      let before = course.cutoff
      guard try goDown(&course, session), !isHurried(course.result.cells) else { return }
      course.isFirstWay = false
      failures = course.cutoff < before ? 0 : failures + 1
      if first == 0 { first = course.result.cells }
      guard failures < turns, course.result.cells < 3 * first,
        let point = course.turningPoint(
          leaving: min(0.7, 0.4 + 0.06 * Double(failures)) + 0.2 * random.unit())
      else { return }
      let mark = course.marks[point]
      course.marks.removeSubrange(point...)
      guard try goBack(to: mark, &course, session) else { return }
      // What was only ever solved with the columns of that time is looked at anew.
      course.settled = -.greatestFiniteMagnitude
      guard try generate(&course, session) else { return }
    }
  }

  /// Fixes one batch after another until a roster is left or none that is better can be; false when the clock ended it.
  private mutating func goDown(_ course: inout Course, _ session: borrowing Session) throws -> Bool {
    while !course.isHopeless {
      if course.result.candidate != nil, isHurried(course.result.cells) { return false }
      if let rounded = course.master.rounded, rounded.cost < course.result.candidate?.cost ?? .max {
        course.result.candidate = rounded
        course.cutoff = min(course.cutoff, rounded.cost)
      }
      if try fixDecision(&course, session) {
        guard try generate(&course, session) else { return false }
        continue
      }
      let share = grain == .assignments ? shares(course) : []
      let choices = grain == .rosters ? rosters(course) : assignments(course, share)
      guard !choices.isEmpty else { return true }
      let whole = grain == .rosters ? [] : wholeAssignments(course, share)
      guard try fix(choices, along: whole, &course, session) else { return false }
    }
    return true
  }

  /// Fixes a batch and what is whole already, or less when that is too dear; false when the clock ended it.
  private mutating func fix(
    _ choices: [Fixings.Choice], along whole: [Fixings.Choice], _ course: inout Course,
    _ session: borrowing Session
  ) throws -> Bool {
    let isHurried = isHurried(course.result.cells)
    if isHurried { course.batch = 1 }
    course.limit = isHurried ? .infinity : course.master.objective + course.tolerance
    defer { course.limit = .infinity }
    var mark = try Mark(course, session)
    course.marks.append(mark)
    for choice in whole { try course.fixings.fix(choice, course.master, session) }
    for choice in choices { try apply(choice, &course, session) }
    guard try generate(&course, session) else { return false }
    if course.fixings.isUnchanged(since: mark.fixings) {
      // Where a person has no roster that the rows admit, a part of one stands for it however much is fixed.
      for choice in choices {
        if let option = choice.assignment?.option { course.fixings.stuck.insert(option) }
      }
      return true
    }
    guard course.master.objective > course.limit else {
      course.batch = min(course.batch * 1.5, 1)
      return true
    }
    if choices.count > 1 {
      course.batch /= 2
      guard try goBack(to: mark, &course, session) else { return false }
      mark = try Mark(course, session)
      try apply(choices[0], &course, session)
      guard try generate(&course, session) else { return false }
      guard course.master.objective > course.limit else { return true }
    }
    guard case .only(let option, let person, let day) = choices[0] else { return true }
    // The opposite is tried too, and the cheaper of the two goes on.
    let taken = course.master.objective
    guard try goBack(to: mark, &course, session) else { return false }
    try apply(.not(option: option, person: person, day: day), &course, session)
    guard try generate(&course, session) else { return false }
    guard course.master.objective > taken else { return true }
    guard try goBack(to: mark, &course, session) else { return false }
    try apply(choices[0], &course, session)
    return try generate(&course, session)
  }

  /// A point of a dive to come back to.
  private struct Mark {
    let fixings: Fixings.Mark
    /// The basis of the solution there.
    let basis: Basis
    let objective: Double

    init(_ course: Course, _ session: borrowing Session) throws {
      fixings = course.fixings.mark
      basis = try session.basis
      objective = course.master.objective
    }
  }

  /// Takes back what was fixed since, and solves the relaxation there again with the columns that came in; false when the clock ended it.
  private func goBack(to mark: Mark, _ course: inout Course, _ session: borrowing Session) throws -> Bool {
    try course.fixings.takeBack(to: mark.fixings, course.master, session)
    let basis = mark.basis
      .addingRows(course.master.rowCount - mark.basis.rows.count)
      .addingColumns(course.master.slackCount + course.master.columns.count - mark.basis.columns.count)
    do { try session.setBasis(basis) } catch GLPKError.invalidBasis {}
    guard try solve(&course, session, .primal) else { return false }
    if isThorough { course.settled = min(course.settled, course.master.objective) }
    return true
  }

  /// Solves the program; false when the clock ended it.
  private func solve(
    _ course: inout Course, _ session: borrowing Session, _ algorithm: Algorithm
  ) throws -> Bool {
    let before = course.master.iterations
    guard try course.master.solve(session, algorithm, clock: clock) else { return false }
    course.result.cells +=
      (course.master.iterations - before) * course.master.rowCount * WorkClock.cellsPerRowIteration
    let cells = course.result.cells
    return !isOver(cells) && !clock.isOver(pending: (spent + cells) * siblings)
  }

  /// Solves the relaxation under the fixings, with a few rounds of new columns; false when the clock ended it.
  private func generate(_ course: inout Course, _ session: borrowing Session) throws -> Bool {
    // Before anything is fixed, columns are worth more than later, and a bound may end the dive.
    let isFirst = course.settled == -.infinity
    let rounds = isFirst && !scope.isWhole ? 25 : 6
    // A batch that seems too dear mostly lacks columns, so more are sought before it is taken back.
    let longest = !scope.isWhole || course.limit == .infinity ? rounds : course.isFirstWay ? 20 : 12
    var keepsNear = isFirst && !centre.isEmpty
    // Those whose rosters the program took up last are priced alone while they are few.
    var restless: [Int] = []
    for round in 0..<longest {
      guard try solve(&course, session, round == 0 && !isFirst ? .dual : .primal) else { return false }
      if course.master.isCapBinding, round < 2 { try course.master.raiseCap(session) }
      let objective = course.master.objective
      if round == 0, objective < course.settled + course.tolerance / 2 { return true }
      course.settled = objective
      guard round < (objective > course.limit ? longest : rounds) - 1 else { break }
      let before = crew.work
      let duals = course.master.rowDuals
      let prices = Prices(
        scale: ColumnGeneration.scale,
        rounding: keepsNear ? zip(centre, duals).map { 0.6 * $0 + 0.4 * $1 } : duals)
      let people = restless.isEmpty ? scope.people.filter { !course.fixings.isSettled($0) } : restless
      let (allowed, scope) = (course.fixings.allowed, scope)
      let found = clock.timingPricing {
        crew.cheapest(of: people, prices, allowed: allowed, window: scope.window)
      }
      course.result.cells += crew.work - before
      if clock.isHalted { return false }
      if isFirst, restless.isEmpty,
        let bound = LagrangianBound(scope: scope, prices: prices, found: found),
        bound.points >= course.cutoff
      {
        course.result.isExhausted = true
        return true
      }
      var new: [Column] = []
      for (person, found) in zip(people, found) {
        guard let found, let column = crew.column(found, person: person) else { continue }
        if course.master.reducedCost(of: column) < -1e-3, course.known.insert(column.path).inserted {
          new.append(column)
        }
      }
      if new.isEmpty {
        if !restless.isEmpty {
          restless = []
          continue
        }
        guard keepsNear else { break }
        keepsNear = false
        continue
      }
      restless = new.count * 2 <= scope.people.count ? new.map(\.owner) : []
      course.result.columns += new
      try course.master.add(new, to: session)
    }
    return true
  }

  /// Fixes the shared decision that is nearest to a whole choice; false when all are whole.
  private func fixDecision(_ course: inout Course, _ session: borrowing Session) throws -> Bool {
    var best: (index: Int, value: Double)?
    for (index, column) in course.master.columns.enumerated()
    where column.path.isEmpty && !course.fixings.isSettled(column.owner) {
      let value = course.master.value(index)
      if value < 1 - 1e-6, value > best?.value ?? 0 { best = (index, value) }
    }
    guard let best else { return false }
    try course.fixings.fix(.column(best.index), course.master, session)
    return true
  }

  /// The rosters of the people who are nearest to a whole one.
  private mutating func rosters(_ course: Course) -> [Fixings.Choice] {
    var greatest: [Int: (index: Int, rank: Double)] = [:]
    for (index, column) in course.master.columns.enumerated()
    where !column.path.isEmpty && !course.fixings.isSettled(column.owner) {
      let value = course.master.value(index)
      guard value > 1e-6 else { continue }
      let rank = value + course.noise * random.unit()
      if rank > greatest[column.owner]?.rank ?? 0 { greatest[column.owner] = (index, rank) }
    }
    let ranked = greatest.sorted { ($0.value.rank, $1.key) > ($1.value.rank, $0.key) }
    return ranked.prefix(batchSize(course)).map { .column($0.value.index) }
  }

  /// A batch of assignments that are nearly whole, or the one that is nearest.
  private mutating func assignments(_ course: Course, _ share: [Double]) -> [Fixings.Choice] {
    var choices: [(choice: Fixings.Choice, option: Int, rank: Double, share: Double)] = []
    for person in scope.people {
      for day in scope.days {
        for option in instance.options(person: person, day: day)
        where share[option] > 1e-6 && share[option] < 1 - 1e-6 && !course.fixings.stuck.contains(option) {
          let rank = share[option] + course.noise * random.unit()
          choices.append((.only(option: option, person: person, day: day), option, rank, share[option]))
        }
      }
    }
    choices.sort { ($0.rank, $1.option) > ($1.rank, $0.option) }
    let likely = choices.prefix(batchSize(course)).filter { $0.share > 0.5 }.map(\.choice)
    return likely.isEmpty ? choices.prefix(1).map(\.choice) : likely
  }

  /// Some of the assignments that are whole already and could still change.
  private mutating func wholeAssignments(_ course: Course, _ share: [Double]) -> [Fixings.Choice] {
    guard haste > 0 else { return [] }
    var choices: [Fixings.Choice] = []
    for person in scope.people {
      for day in scope.days {
        let options = instance.options(person: person, day: day)
        guard let whole = options.first(where: { share[$0] > 1 - 1e-6 }),
          options.contains(where: { $0 != whole && course.fixings.allowed[$0] }), random.unit() < haste
        else { continue }
        choices.append(.only(option: whole, person: person, day: day))
      }
    }
    return choices
  }

  /// How much of each option the last solution takes.
  private func shares(_ course: Course) -> [Double] {
    var share = Array(repeating: 0.0, count: instance.optionPlan.count)
    for (index, column) in course.master.columns.enumerated() where !column.path.isEmpty {
      let value = course.master.value(index)
      if value > 1e-9 { for option in column.path { share[option] += value } }
    }
    return share
  }

  private func batchSize(_ course: Course) -> Int { max(1, Int(course.batch * Double(scope.people.count))) }

  /// Applies a choice if it leaves the person a lawful roster, its opposite otherwise; an option that can be neither is stuck.
  private func apply(_ choice: Fixings.Choice, _ course: inout Course, _ session: borrowing Session) throws {
    let mark = course.fixings.mark
    try course.fixings.fix(choice, course.master, session)
    guard let (option, person, day) = choice.assignment else { return }
    if try addCheapest(person, &course, session) { return }
    try course.fixings.takeBack(to: mark, course.master, session)
    guard case .only = choice else { return }
    try course.fixings.fix(.not(option: option, person: person, day: day), course.master, session)
    if try addCheapest(person, &course, session) { return }
    try course.fixings.takeBack(to: mark, course.master, session)
    course.fixings.stuck.insert(option)
  }

  /// Adds a person's cheapest roster under the fixings; false when there is none.
  private func addCheapest(
    _ person: Int, _ course: inout Course, _ session: borrowing Session
  ) throws -> Bool {
    let prices = Prices(scale: ColumnGeneration.scale, rounding: course.master.rowDuals)
    let found = crew.cheapest(
      person: person, prices: prices, allowed: course.fixings.allowed, window: scope.window(person))
    guard let found, let column = crew.column(found, person: person) else { return false }
    if course.known.insert(column.path).inserted {
      course.result.columns.append(column)
      try course.master.add([column], to: session, isLifted: true)
    }
    return true
  }
}
