// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension MathProgData {
  mutating func add(_ rule: FatigueLimit, _ number: Int) {
    enter(number, "FATIGUE", rule.before, [:])
    write {
      $0.set("fatigue_top", [number], Int64(rule.scale.top))
      $0.declare(["WEIGHTS[\(number)]", "PAIRED[\(number)]"])
    }
    for (index, weight) in rule.scale.weights.enumerated() {
      addRole("of\(index + 1)", number, weight.of)
      write {
        $0.add(to: "WEIGHTS[\(number)]", [index + 1])
        $0.set("fatigue_points", [number, index + 1], Int64(weight.points))
      }
      guard let after = weight.after else { continue }
      addRole("after\(index + 1)", number, after)
      write { $0.add(to: "PAIRED[\(number)]", [index + 1]) }
    }
    let off = subject.horizon.map { subject.duty(.off, on: $0) }
    for (person, member) in subject.staff.enumerated() {
      let eve = subject.horizon.lowerBound.advanced(by: -1)
      let known = knownFrom(member)
      let history =
        known <= eve
        ? (known...eve).flatMap { day in plans(member, day).map { subject.duty($0, on: day) } } : []
      for (day, allowance) in rule.allowances(after: history, off: off).enumerated() {
        write { $0.set("allowance", [number, person + 1, day], Int64(allowance)) }
      }
    }
  }
}
