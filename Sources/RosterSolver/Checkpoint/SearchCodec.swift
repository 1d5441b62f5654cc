// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

/// Writes and reads what belongs to one search, with the case at hand: columns by the options they choose, and everything else by columns of the pool.
struct SearchCodec {
  let coder: CheckpointCoder
  let crew: PricingCrew
  private var instance: Instance { crew.instance }

  // MARK: Columns

  func code(_ columns: inout [Column]) throws(CheckpointError) {
    try coder.code(&columns, blank: Column.blank) { (column: inout Column) throws(CheckpointError) in
      try code(&column)
    }
  }

  private func code(_ column: inout Column) throws(CheckpointError) {
    var (owner, value, cost) = (column.owner, column.value, column.cost)
    try coder.code(&owner)
    guard owner >= 0, owner < instance.people.count + instance.decisions.count else { throw .damaged }
    guard owner < instance.people.count else {
      try coder.code(&value)
      guard coder.isReading else { return }
      let decision = owner - instance.people.count
      guard instance.decisions[decision].costs.indices.contains(value) else { throw .damaged }
      column = instance.column(of: value, decision: decision)
      return
    }
    try coder.code(&cost)
    var path = column.path
    if coder.isReading { path = Array(repeating: 0, count: instance.dayCount) }
    for day in 0..<instance.dayCount {
      let options = instance.options(person: owner, day: day)
      var place = UInt64(path[day] - (coder.isReading ? 0 : options.lowerBound))
      try coder.code(&place)
      guard place < options.count else { throw .damaged }
      path[day] = options.lowerBound + Int(place)
    }
    if coder.isReading { column = instance.column(of: path, cost: cost, model: crew.models[owner]) }
  }

  /// Columns by their places in the pool.
  private func code(_ columns: inout [Column], in pool: ColumnPool) throws(CheckpointError) {
    var places = pool.places(of: columns)
    try coder.code(&places)
    guard coder.isReading else { return }
    guard places.allSatisfy(pool.columns.indices.contains) else { throw .damaged }
    columns = places.map { pool.columns[$0] }
  }

  /// A roster whose columns stand in the pool, or of any columns where there is none.
  private func code(_ candidate: inout Candidate?, in pool: ColumnPool?) throws(CheckpointError) {
    var isThere = candidate != nil
    try coder.code(&isThere)
    guard isThere else { return }
    var columns = candidate?.columns ?? []
    if let pool { try code(&columns, in: pool) } else { try code(&columns) }
    guard coder.isReading else { return }
    guard columns.map(\.owner) == Array(0..<instance.people.count + instance.decisions.count),
      let read = Candidate(columns, in: instance)
    else { throw .damaged }
    candidate = read
  }

  // MARK: What pricing has learnt

  func code(_ learnt: inout [PersonalModel.Learnt]?) throws(CheckpointError) {
    try coder.code(&learnt, blank: []) { (learnt: inout [PersonalModel.Learnt]) throws(CheckpointError) in
      try code(&learnt)
    }
  }

  func code(_ learnt: inout [PersonalModel.Learnt]) throws(CheckpointError) {
    try coder.code(&learnt, blank: PersonalModel.Learnt()) {
      (learnt: inout PersonalModel.Learnt) throws(CheckpointError) in
      let blank = PersonalModel.Attempt(member: 0, urgency: .urgent)
      try coder.code(&learnt.attempts, blank: blank) {
        (attempt: inout PersonalModel.Attempt) throws(CheckpointError) in
        var urgency = attempt.urgency.rawValue
        try coder.code(&attempt.member)
        try coder.code(&urgency)
        guard let known = PersonalModel.Urgency(rawValue: urgency) else { throw .damaged }
        attempt.urgency = known
      }
      try coder.code(&learnt.multipliers)
    }
  }

  // MARK: The state

  func code(_ state: inout SearchState, _ pool: ColumnPool) throws(CheckpointError) {
    var seed = state.random.state
    try coder.code(&seed)
    state.random = RandomSource(seed: seed)
    var stage = state.stage.rawValue
    try coder.code(&stage)
    guard let known = SearchState.Stage(rawValue: stage) else { throw .damaged }
    state.stage = known
    try coder.code(&state.beginning)
    try code(&state.best, in: pool)
    try coder.code(&state.bound)
    try coder.code(&state.hopeless)
    guard state.hopeless.allSatisfy(instance.people.indices.contains) else { throw .damaged }
    try coder.code(&state.isInfeasible)
    try coder.code(&state.centre, blank: []) { (prices: inout [Double]) throws(CheckpointError) in
      try coder.code(&prices)
      guard prices.count == instance.rows.count else { throw .damaged }
    }
    let blank = ColumnGeneration.Result(bound: 0, duals: [], hopeless: [])
    try coder.code(&state.root, blank: blank) {
      (root: inout ColumnGeneration.Result) throws(CheckpointError) in
      try code(&root, pool)
    }
    try coder.code(&state.span, blank: WorkClock.Share.Span(first: 0, end: 0)) {
      (span: inout WorkClock.Share.Span) throws(CheckpointError) in
      try coder.code(cells: &span.first)
      try coder.code(cells: &span.end)
    }
    try codeWalks(&state.walks)
    try coder.code(&state.diveRounds)
    try coder.code(&state.diveShare)
    try coder.code(cells: &state.diveCells)
    try coder.code(&state.patience)
    try coder.code(cells: &state.turnStart)
    try coder.code(&state.rounds, blank: SearchState.Rounds(cells: 0, start: 0, near: [])) {
      (rounds: inout SearchState.Rounds) throws(CheckpointError) in
      try code(&rounds, pool)
    }
    try coder.code(&state.improvement, blank: Improvement.Record()) {
      (record: inout Improvement.Record) throws(CheckpointError) in
      try coder.code(&record.gains)
      try coder.code(&record.work)
      try coder.code(&record.failures)
      try coder.code(&record.limits)
      let kinds = Neighbourhood.kinds(of: instance).count
      guard
        record.gains.count == kinds, record.work.count == kinds, record.failures.count == kinds,
        record.limits.count == kinds
      else { throw .damaged }
    }
    try coder.code(&state.nodes)
    guard state.diveRounds >= 0, (0...100).contains(state.diveShare), (0...64).contains(state.patience),
      (0...1 << 16).contains(state.nodes)
    else { throw .damaged }
    try coder.code(&state.open, blank: BranchAndPrice.Node(splits: [], bound: 0)) {
      (node: inout BranchAndPrice.Node) throws(CheckpointError) in
      try code(&node)
    }
    try coder.code(&state.unsettled)
  }

  private func codeWalks(_ walks: inout [Annealing.Walk]) throws(CheckpointError) {
    var count = walks.count
    try coder.code(&count)
    if coder.isReading { walks = [] }
    guard (0...1024).contains(count) else { throw .damaged }
    for index in 0..<count {
      var current: Candidate? = coder.isReading ? nil : walks[index].current
      var best: Candidate? = coder.isReading ? nil : walks[index].best
      try code(&current, in: nil)
      try code(&best, in: nil)
      guard coder.isReading else { continue }
      guard let current, let best else { throw .damaged }
      walks.append(Annealing.Walk(current: current, best: best))
    }
  }

  private func code(_ rounds: inout SearchState.Rounds, _ pool: ColumnPool) throws(CheckpointError) {
    try coder.code(cells: &rounds.cells)
    try coder.code(cells: &rounds.start)
    try coder.code(&rounds.idle)
    try coder.code(&rounds.near, blank: []) { (places: inout [Int]) throws(CheckpointError) in
      try coder.code(&places)
      guard places.allSatisfy(pool.columns.indices.contains) else { throw .damaged }
    }
    guard rounds.near.count == instance.people.count + instance.decisions.count else { throw .damaged }
  }

  private func code(
    _ root: inout ColumnGeneration.Result, _ pool: ColumnPool
  ) throws(CheckpointError) {
    try coder.code(&root.bound)
    var columns = root.relaxation?.map(\.column)
    var values = root.relaxation?.map(\.value) ?? []
    try coder.code(&columns, blank: []) { (columns: inout [Column]) throws(CheckpointError) in
      try code(&columns, in: pool)
      try coder.code(&values)
      guard values.count == columns.count else { throw .damaged }
    }
    root.relaxation = columns.map { zip($0, values).map { (column: $0, value: $1) } }
    try coder.code(&root.isComplete)
    try coder.code(&root.duals)
    guard root.duals.count == instance.rows.count else { throw .damaged }
    try coder.code(&root.basis, blank: Basis(rows: [], columns: [])) {
      (basis: inout Basis) throws(CheckpointError) in
      try code(&basis.rows)
      try code(&basis.columns)
    }
    try coder.code(&root.columnCount)
    guard (0...pool.columns.count).contains(root.columnCount) else { throw .damaged }
    try coder.code(&root.activeRows)
    guard root.activeRows.allSatisfy(instance.rows.indices.contains) else { throw .damaged }
    try coder.code(&root.hopeless)
    try coder.code(&root.loose)
    try coder.code(&root.isInfeasible)
    try coder.code(&root.isPaused)
    try coder.code(&root.course.centre, blank: []) { (prices: inout [Double]) throws(CheckpointError) in
      try coder.code(&prices)
      guard prices.count == instance.rows.count else { throw .damaged }
    }
    try coder.code(&root.course.best)
    try coder.code(&root.course.smoothing)
    try coder.code(&root.course.cap)
    try coder.code(&root.course.artificialCost)
    try coder.code(&root.course.recent)
  }

  private func code(_ statuses: inout [Basis.Status]) throws(CheckpointError) {
    try coder.code(&statuses, blank: .basic) { (status: inout Basis.Status) throws(CheckpointError) in
      var number = UInt64(status.rawValue)
      try coder.code(&number)
      guard number < 256, let known = Basis.Status(rawValue: UInt8(number)) else { throw .damaged }
      status = known
    }
  }

  // MARK: Branching

  private func code(_ node: inout BranchAndPrice.Node) throws(CheckpointError) {
    try coder.code(&node.bound)
    try coder.code(&node.splits, blank: .only(option: 0)) {
      (split: inout BranchAndPrice.Split) throws(CheckpointError) in
      try code(&split)
    }
  }

  private func code(_ split: inout BranchAndPrice.Split) throws(CheckpointError) {
    var (kind, first, owner, last) = (0, 0, 0, 0)
    switch split {
    case .only(let option): (kind, first) = (0, option)
    case .not(let option): (kind, first) = (1, option)
    case .onlyValue(let value, let of): (kind, first, owner) = (2, value, of)
    case .notValue(let value, let of): (kind, first, owner) = (3, value, of)
    case .activity(let row, let range):
      (kind, first, owner, last) = (4, row, range.lowerBound, range.upperBound)
    }
    try coder.code(&kind)
    try coder.code(&first)
    if kind > 1 { try coder.code(&owner) }
    if kind == 4 { try coder.code(&last) }
    let isOption = instance.optionPlan.indices.contains(first)
    let decision = owner - instance.people.count
    let isValue =
      instance.decisions.indices.contains(decision)
      && instance.decisions[decision].costs.indices.contains(first)
    switch kind {
    case 0 where isOption: split = .only(option: first)
    case 1 where isOption: split = .not(option: first)
    case 2 where isValue: split = .onlyValue(first, owner: owner)
    case 3 where isValue: split = .notValue(first, owner: owner)
    case 4 where instance.rows.indices.contains(first):
      let row = instance.rows[first]
      guard row.least <= owner, owner <= last, last <= row.greatest else { throw .damaged }
      split = .activity(row: first, owner...last)
    default: throw .damaged
    }
  }
}

extension Column {
  fileprivate static let blank = Column(owner: 0, path: [], value: 0, cost: 0, rows: [], coefficients: [])
}
