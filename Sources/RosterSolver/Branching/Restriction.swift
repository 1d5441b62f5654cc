// SPDX-License-Identifier: GPL-3.0-or-later

/// What a node of the branching allows beyond the rules.
struct Restriction {
  /// One mark an option of the instance; empty for everything.
  private(set) var allowed: Pricer.Allowed = []
  /// For owners that are decisions, the values still allowed.
  private var values: [Int: Set<Int>] = [:]

  /// Activities that a node allows of rows of the instance.
  private var ranges: [Int: ClosedRange<Int>] = [:]
  /// Those rows, and those of which only some activities can be reached, with the hulls that follow.
  private var rows: [Int: MasterRow] = [:]

  init() {}

  /// A row of the instance, with the activities that are still allowed.
  func row(_ index: Int, in instance: Instance) -> MasterRow { rows[index] ?? instance.rows[index] }

  mutating func limit(_ row: Int, to range: ClosedRange<Int>, in instance: Instance) {
    ranges[row] = range
    narrow(row, nil, in: instance)
  }

  /// Leaves the rows that decisions add to only the activities that the values still allowed can reach.
  ///
  /// Three people a bed and whole beds open leave every third activity: the hull of those says what the relaxation of a fixed number of beds would otherwise round away.
  mutating func narrow(to lattice: DecisionLattice, in instance: Instance) {
    for (row, residues) in lattice.residues(self, in: instance) {
      narrow(row, residues, in: instance)
    }
  }

  private mutating func narrow(_ row: Int, _ residues: DecisionLattice.Residues?, in instance: Instance) {
    let range = ranges[row] ?? instance.rows[row].least...instance.rows[row].greatest
    rows[row] = instance.rows[row].limited(to: range) { residues?.contains($0) ?? true }
  }

  mutating func allowOnly(_ option: Int, in instance: Instance) {
    open(instance)
    for other in instance.siblings(of: option) { allowed[other] = allowed[other] && other == option }
  }

  mutating func forbid(_ option: Int, in instance: Instance) {
    open(instance)
    allowed[option] = false
  }

  mutating func allowOnly(value: Int, of owner: Int) { values[owner] = [value] }

  mutating func forbid(value: Int, of owner: Int, count: Int) {
    values[owner] = (values[owner] ?? Set(0..<count)).subtracting([value])
  }

  func admits(_ value: Int, of owner: Int) -> Bool { values[owner]?.contains(value) ?? true }

  func admits(_ column: Column) -> Bool {
    if column.path.isEmpty { return admits(column.value, of: column.owner) }
    return allowed.isEmpty || column.path.allSatisfy { allowed[$0] }
  }

  private mutating func open(_ instance: Instance) {
    if allowed.isEmpty { allowed = Array(repeating: true, count: instance.optionPlan.count) }
  }
}

extension Instance {
  /// The options of the same person and day.
  func siblings(of option: Int) -> Range<Int> {
    // `optionStart` holds one extra entry a person, so the place is found by search rather than by division.
    var low = 0
    var high = optionStart.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if optionStart[middle] <= option { low = middle } else { high = middle - 1 }
    }
    return optionStart[low]..<optionStart[low + 1]
  }
}
