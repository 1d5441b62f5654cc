// SPDX-License-Identifier: GPL-3.0-or-later

/// The sets and parameters of a data section, in the order in which they were first named.
struct MathProgSections {
  private var order: [String] = []
  private var members: [String: [String]] = [:]
  private var values: [String: [String]] = [:]

  /// Makes sets that may stay empty.
  mutating func declare(_ sets: [String]) {
    for name in sets where members[name] == nil {
      order.append(name)
      members[name] = []
    }
  }

  mutating func add(to set: String, _ member: [Int]) {
    add(to: set, text: Self.tuple(member.map(String.init)))
  }

  mutating func add(to set: String, text: String) {
    declare([set])
    members[set]?.append(text)
  }

  static func tuple(_ parts: [String]) -> String {
    parts.count == 1 ? parts[0] : "(\(parts.joined(separator: ",")))"
  }

  mutating func set(_ parameter: String, _ value: Int64) { set(parameter, [], value) }

  mutating func set(_ parameter: String, _ index: [Int], _ value: Int64) {
    if values[parameter] == nil {
      order.append(parameter)
      values[parameter] = []
    }
    let place = index.map { "\($0) " }.joined()
    values[parameter]?.append("\(place)\(value)")
  }

  var text: String {
    var lines = ["data;"]
    for name in order {
      if let members = members[name] { lines.append("set \(name) := \(members.joined(separator: " "));") }
      if let values = values[name] { lines.append("param \(name) := \(values.joined(separator: ", "));") }
    }
    return (lines + ["end;", ""]).joined(separator: "\n")
  }
}
