// SPDX-License-Identifier: GPL-3.0-or-later

/// What was found out once about plans of the catalogue.
struct PlanMemo {
  private var values: [Int?] = []

  /// The value of a plan, asked for the first time that it is needed.
  mutating func value(of plan: Int32, _ find: () -> Int) -> Int {
    let plan = Int(plan)
    while values.count <= plan { values.append(nil) }
    if let known = values[plan] { return known }
    let value = find()
    values[plan] = value
    return value
  }
}
