// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Some of a case's people, with all rows and decisions that concern them and nobody else.
///
/// People whom no row and no decision links fall into different parts; each part is solved by itself, and costs and bounds add up.
package struct CasePart {
  /// Indices into the case's staff, in order.
  package let people: [Int]
  /// Rows of the case, and decisions counted on from the rows, in order; see ``MasterRow/source``.
  package let sources: [Int]

  /// The case undivided.
  package init(whole subject: Case) {
    people = Array(subject.staff.indices)
    sources = Array(0..<subject.rows.count + subject.decisions.count)
  }

  private init(people: [Int], sources: [Int]) {
    self.people = people
    self.sources = sources
  }

  /// The parts of a case, from its compiled form; rows and decisions that concern nobody go to the first.
  package static func parts(of instance: Instance) -> [CasePart] {
    let count = instance.people.count
    guard count > 0 else { return [CasePart(whole: instance.subject)] }
    var links = Links(count: count)
    // The first person met in each row or decision stands for it.
    var firstPerson: [Int: Int] = [:]
    func concerns(_ row: Int32, _ person: Int) {
      let source = instance.rows[Int(row)].source
      if let first = firstPerson[source] { links.join(first, person) } else { firstPerson[source] = person }
    }
    for person in 0..<count {
      for day in 0..<instance.dayCount {
        for option in instance.options(person: person, day: day) {
          for entry in Int(instance.entryStart[option])..<Int(instance.entryStart[option + 1]) {
            concerns(instance.entryRow[entry], person)
          }
        }
      }
      for quantity in instance.published {
        for row in Set(quantity.rows[person]).sorted() where row >= 0 { concerns(row, person) }
      }
    }
    // Decisions that add to one row are linked by it.
    for (number, decision) in instance.decisions.enumerated() {
      guard let person = firstPerson[instance.subject.rows.count + number] else { continue }
      for row in Set(decision.entries.joined().map(\.row)).sorted() { concerns(row, person) }
    }
    let roots = (0..<count).map { links.root($0) }
    let leaders = (0..<count).filter { roots[$0] == $0 }
    return leaders.map { leader in
      let sources = (0..<instance.subject.rows.count + instance.subject.decisions.count).filter {
        firstPerson[$0].map { roots[$0] == leader } ?? (leader == leaders[0])
      }
      return CasePart(people: (0..<count).filter { roots[$0] == leader }, sources: sources)
    }
  }

  /// Which people are linked, as trees whose root is the least of them.
  private struct Links {
    private var parent: [Int]

    init(count: Int) { parent = Array(0..<count) }

    mutating func root(_ person: Int) -> Int {
      var person = person
      while parent[person] != person {
        parent[person] = parent[parent[person]]
        person = parent[person]
      }
      return person
    }

    mutating func join(_ left: Int, _ right: Int) {
      let (first, second) = (root(left), root(right))
      if first != second { parent[max(first, second)] = min(first, second) }
    }
  }
}
