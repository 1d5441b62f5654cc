// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

extension SolveCheckpoint.Content {
  /// Writes down what there is between two stages.
  init(_ resting: PartwiseSolve.Resting, of searches: [SolveSearch], _ history: SolveHistory) {
    let coder = CheckpointCoder()
    var (plan, cells, points) = (resting.plan, resting.cells, history.points)
    var count = searches.count
    // Only reading can fail.
    try? coder.code(&cells)
    try? coder.code(&points)
    try? coder.code(&plan)
    try? coder.code(&count)
    for (search, rest) in zip(searches, resting.searches) {
      var fingerprint = search.crew.instance.fingerprint
      var columns = Array(search.pool.columns.prefix(rest.columnCount))
      var learnt = rest.learnt
      var tight = rest.tightLearnt
      var state = rest.state
      let codec = SearchCodec(coder: coder, crew: search.crew)
      try? coder.code(&fingerprint)
      try? codec.code(&learnt)
      try? codec.code(&tight)
      try? codec.code(&columns)
      try? codec.code(&state, search.pool)
    }
    bytes = coder.bytes
  }

  /// Work done so far, in cells, and how cost and bound came to what they are.
  ///
  /// - Throws: ``CheckpointError/damaged``.
  func progress() throws(CheckpointError) -> (cells: Int, history: SolveHistory) {
    try progress(CheckpointCoder(reading: bytes))
  }

  private func progress(_ coder: CheckpointCoder) throws(CheckpointError) -> (
    cells: Int, history: SolveHistory
  ) {
    var cells = 0
    var points: [SolveHistory.Point] = []
    try coder.code(cells: &cells)
    try coder.code(&points)
    var history = SolveHistory()
    for point in points { history.record(step: point.step, cost: point.cost, bound: point.bound) }
    return (cells, history)
  }

  /// The searches as they were, for crews that know nothing yet.
  ///
  /// - Throws: ``CheckpointError``, also where the crews are not those of the same case.
  func searches(
    of crews: [PricingCrew], clock: WorkClock
  ) throws(CheckpointError) -> (plan: WorkPlan, searches: [SolveSearch]) {
    let coder = CheckpointCoder(reading: bytes)
    _ = try progress(coder)
    var plan = WorkPlan()
    var count = 0
    try coder.code(&plan)
    try coder.code(&count)
    guard count == crews.count else { throw .differs([.contents]) }
    guard (0...count).contains(plan.begun), (0...WorkPlan.lastPeriod).contains(plan.period),
      plan.turn == nil ? (0...count).contains(plan.index) : (0..<count).contains(plan.index)
    else { throw .damaged }
    var searches: [SolveSearch] = []
    for crew in crews {
      var fingerprint: UInt64 = 0
      var learnt: [PersonalModel.Learnt] = []
      var columns: [Column] = []
      var state = SearchState(random: RandomSource(seed: 0))
      let codec = SearchCodec(coder: coder, crew: crew)
      try coder.code(&fingerprint)
      guard fingerprint == crew.instance.fingerprint else { throw .differs([.contents]) }
      try codec.code(&learnt)
      var tight: [PersonalModel.Learnt]?
      try codec.code(&tight)
      let tightCrew = tight.map { _ in crew.copy() }
      try crew.relearn(learnt)
      if let tight { try tightCrew?.relearn(tight) }
      try codec.code(&columns)
      var pool = ColumnPool()
      for column in columns where !pool.add(column) { throw .damaged }
      try codec.code(&state, pool)
      searches.append(
        SolveSearch(
          crew: crew, tightCrew: tightCrew, clock: clock, threads: crew.threads, state: state, pool: pool))
    }
    guard coder.isAtEnd else { throw .damaged }
    return (plan, searches)
  }
}

extension PricingCrew {
  fileprivate func relearn(_ learnt: [PersonalModel.Learnt]) throws(CheckpointError) {
    guard learnt.count == models.count else { throw .damaged }
    for (model, learnt) in zip(models, learnt) where !model.relearn(learnt) { throw .damaged }
  }
}

extension CheckpointCoder {
  fileprivate func code(_ points: inout [SolveHistory.Point]) throws(CheckpointError) {
    try code(&points, blank: SolveHistory.Point(step: 0, cost: nil, bound: nil)) {
      (point: inout SolveHistory.Point) throws(CheckpointError) in
      var (step, cost, bound) = (point.step, point.cost?.points, point.bound?.points)
      try code(&step)
      try code(&cost, blank: 0) { (value: inout Int64) throws(CheckpointError) in try code(&value) }
      try code(&bound, blank: 0) { (value: inout Int64) throws(CheckpointError) in try code(&value) }
      point = SolveHistory.Point(step: step, cost: cost.map { Cost($0) }, bound: bound.map { Cost($0) })
    }
  }

  fileprivate func code(_ plan: inout WorkPlan) throws(CheckpointError) {
    try code(&plan.begun)
    try code(&plan.period)
    try code(&plan.beginnings)
    try code(&plan.isFirstTurn)
    try code(&plan.index)
    try code(&plan.turn, blank: (cells: 0, planned: nil)) {
      (turn: inout (cells: Int, planned: Int?)) throws(CheckpointError) in
      try code(cells: &turn.cells)
      try code(&turn.planned, blank: 0) { (value: inout Int) throws(CheckpointError) in
        try code(cells: &value)
      }
    }
  }
}

extension Instance {
  /// A number that tells instances apart: who may do what at which cost, and what it adds to which row.
  fileprivate var fingerprint: UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    func take(_ value: Int64) { sum = (sum ^ UInt64(bitPattern: value)) &* 0x0000_0100_0000_01B3 }
    for count in [people.count, dayCount, rows.count, decisions.count, published.count] { take(Int64(count)) }
    optionStart.forEach { take(Int64($0)) }
    optionPlan.forEach { take(Int64($0)) }
    optionCost.forEach { take($0) }
    entryRow.forEach { take(Int64($0)) }
    entryCoefficient.forEach { take(Int64($0)) }
    rowCosts.forEach { take($0) }
    return sum
  }
}
