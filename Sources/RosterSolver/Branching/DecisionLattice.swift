// SPDX-License-Identifier: GPL-3.0-or-later

/// Which activities of the rows that shared decisions add to can be reached: what is chosen for people adds multiples of a step, decisions the rest.
struct DecisionLattice {
  /// The activities that differ from one of some values by a multiple of a step.
  struct Residues {
    let step: Int
    var values: Set<Int>

    init(step: Int, value: Int) {
      self.step = step
      values = [Self.remainder(value, step)]
    }

    func contains(_ activity: Int) -> Bool { values.contains(Self.remainder(activity, step)) }

    mutating func add(oneOf summands: Set<Int>) {
      values = Set(values.flatMap { value in summands.map { Self.remainder(value + $0, step) } })
    }

    private static func remainder(_ value: Int, _ step: Int) -> Int {
      let remainder = value % step
      return remainder < 0 ? remainder + step : remainder
    }
  }

  /// For each row that a decision adds to and whose people add by steps greater than one: the step.
  private let steps: [Int: Int]

  init(_ instance: Instance) {
    var steps: [Int: Int] = [:]
    for decision in instance.decisions {
      for entry in decision.entries.joined() { steps[Int(entry.row)] = 0 }
    }
    if !steps.isEmpty {
      for (row, coefficient) in zip(instance.entryRow, instance.entryCoefficient) {
        if let step = steps[Int(row)] { steps[Int(row)] = Self.divisor(step, Int(coefficient)) }
      }
      // What a person's state adds is one or nothing.
      for row in instance.published.flatMap(\.rows).joined() where row >= 0 { steps[Int(row)] = nil }
    }
    self.steps = steps.filter { $0.value > 1 }
  }

  /// Whether an owner is a decision that adds to such a row.
  func narrows(_ owner: Int, in instance: Instance) -> Bool {
    instance.decisions[owner - instance.people.count].entries.joined().contains {
      steps[Int($0.row)] != nil
    }
  }

  /// For each such row what can be reached with the values that a restriction admits, if that is not everything.
  func residues(_ restriction: Restriction, in instance: Instance) -> [Int: Residues] {
    guard !steps.isEmpty else { return [:] }
    var residues: [Int: Residues] = [:]
    for (row, step) in steps { residues[row] = Residues(step: step, value: instance.rows[row].constant) }
    for (index, decision) in instance.decisions.enumerated() {
      let admitted = decision.costs.indices.filter {
        restriction.admits($0, of: instance.people.count + index)
      }
      var summands: [Int: Set<Int>] = [:]
      for value in admitted {
        for entry in decision.entries[value] {
          summands[Int(entry.row), default: []].insert(Int(entry.coefficient))
        }
      }
      for (row, var values) in summands where steps[row] != nil {
        // A value without an entry adds nothing.
        if admitted.contains(where: { value in !decision.entries[value].contains { Int($0.row) == row } }) {
          values.insert(0)
        }
        residues[row]?.add(oneOf: values)
      }
    }
    return residues.filter { $0.value.values.count < $0.value.step }
  }

  /// The greatest common divisor.
  private static func divisor(_ first: Int, _ second: Int) -> Int {
    var (first, second) = (abs(first), abs(second))
    while second > 0 { (first, second) = (second, first % second) }
    return first
  }
}
