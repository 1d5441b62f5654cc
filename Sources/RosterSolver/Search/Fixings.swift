// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

/// What a dive has fixed, in an order in which it can be taken back.
struct Fixings {
  /// One step of a dive.
  enum Choice {
    /// A person has this option on that day, and no other.
    case only(option: Int, person: Int, day: Int)
    /// A person has another option on that day.
    case not(option: Int, person: Int, day: Int)
    /// An owner has this column of the master.
    case column(Int)

    var assignment: (option: Int, person: Int, day: Int)? {
      switch self {
      case .only(let option, let person, let day), .not(let option, let person, let day):
        (option, person, day)
      case .column: nil
      }
    }
  }

  private let instance: Instance
  /// Which options are open.
  private(set) var allowed: Pricer.Allowed
  /// Options that could neither be fixed nor forbidden.
  var stuck: Set<Int> = []
  /// Options and columns in the order in which they were closed, and owners in the order in which they got their column.
  private var closedOptions: [Int] = []
  private var closedColumns: [Int] = []
  private var settledOwners: [Int] = []
  private var isClosed: [Bool] = []
  private var isOwnerSettled: [Bool]

  init(_ scope: Scope) {
    instance = scope.instance
    allowed = scope.allowed.isEmpty ? Array(repeating: true, count: instance.optionPlan.count) : scope.allowed
    isOwnerSettled = Array(repeating: false, count: instance.people.count + instance.decisions.count)
  }

  /// Whether an owner's whole column is fixed.
  func isSettled(_ owner: Int) -> Bool { isOwnerSettled[owner] }

  /// A point to come back to.
  struct Mark: Equatable {
    fileprivate let options: Int
    fileprivate let columns: Int
    fileprivate let owners: Int
  }

  var mark: Mark {
    Mark(options: closedOptions.count, columns: closedColumns.count, owners: settledOwners.count)
  }
  func isUnchanged(since mark: Mark) -> Bool { self.mark == mark }

  mutating func fix(_ choice: Choice, _ master: Master, _ session: borrowing Session) throws {
    switch choice {
    case .only(let option, let person, let day):
      for other in instance.options(person: person, day: day) where other != option { close(option: other) }
      try closeColumns(of: person, master, session) { $0.path[day] != option }
    case .not(let option, let person, let day):
      close(option: option)
      try closeColumns(of: person, master, session) { $0.path[day] == option }
    case .column(let index):
      let column = master.columns[index]
      for (day, option) in column.path.enumerated() {
        for other in instance.options(person: column.owner, day: day) where other != option {
          close(option: other)
        }
      }
      settledOwners.append(column.owner)
      isOwnerSettled[column.owner] = true
      try closeColumns(of: column.owner, master, session) {
        $0.path != column.path || $0.value != column.value
      }
    }
  }

  private mutating func close(option: Int) {
    guard allowed[option] else { return }
    allowed[option] = false
    closedOptions.append(option)
  }

  private mutating func closeColumns(
    of owner: Int, _ master: Master, _ session: borrowing Session, where isBarred: (Column) -> Bool
  ) throws {
    if isClosed.count < master.columns.count {
      isClosed += Array(repeating: false, count: master.columns.count - isClosed.count)
    }
    for (index, column) in master.columns.enumerated()
    where column.owner == owner && !isClosed[index] && isBarred(column) {
      isClosed[index] = true
      closedColumns.append(index)
      try session.setColumnBounds(master.slackCount + index, lower: 0, upper: 0)
    }
  }

  /// Opens again what was closed since a mark.
  mutating func takeBack(to mark: Mark, _ master: Master, _ session: borrowing Session) throws {
    while closedOptions.count > mark.options { allowed[closedOptions.removeLast()] = true }
    while settledOwners.count > mark.owners { isOwnerSettled[settledOwners.removeLast()] = false }
    while closedColumns.count > mark.columns {
      let index = closedColumns.removeLast()
      isClosed[index] = false
      try session.setColumnBounds(master.slackCount + index, lower: 0, upper: .infinity)
    }
  }
}
