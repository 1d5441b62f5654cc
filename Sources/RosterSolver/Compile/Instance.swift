// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A case compiled to integers: who may have which plan on which day, what each adds to which row, and what it costs by itself.
///
/// An *option* is one plan that one person may have on one day. Options of a person and day stand together, the day off first where it is allowed.
package struct Instance: Sendable {
  package let subject: Case
  package let catalogue: PlanCatalogue
  package let people: [StaffMember]
  /// The rules of each person, in the order of the case.
  package let rules: [[PersonalRule]]
  package let dayCount: Int
  package let rows: [MasterRow]
  /// Whether the linear program of the whole is too large to be solved in any reasonable time, and windows of it are not.
  ///
  /// Such an instance is bounded by prices alone (``HorizonBound``) and rostered window by window; all others are not. Tests set it to send small cases that way.
  package var isWindowed: Bool

  /// `optionStart[person * (dayCount + 1) + day]` is the first option of that person and day.
  package let optionStart: [Int]
  /// The plan of each option, an index into the catalogue.
  package let optionPlan: [Int32]
  /// What the option costs by itself, in points: wishes, rotations, substitutes.
  package let optionCost: [Int64]
  /// `entryStart[option]..<entryStart[option + 1]` are the option's entries in `entryRow` and `entryCoefficient`.
  package let entryStart: [Int32]
  package let entryRow: [Int32]
  package let entryCoefficient: [Int32]
  /// `rowCosts[rowCostStart[row] + activity]` is ``MasterRow/costs`` of all rows in one array.
  package let rowCostStart: [Int]
  package let rowCosts: [Int64]

  /// Rows that a person's state adds to.
  package let published: [PublishedQuantity]
  package let decisions: [CompiledDecision]

  package func options(person: Int, day: Int) -> Range<Int> {
    let base = person * (dayCount + 1) + day
    return optionStart[base]..<optionStart[base + 1]
  }

  /// All options of a person, those of the first day first.
  package func options(person: Int) -> Range<Int> {
    let base = person * (dayCount + 1)
    return optionStart[base]..<optionStart[base + dayCount]
  }

  /// What an activity of a row costs; ``MasterRow/forbidden`` where it is not allowed.
  package func rowCost(_ row: Int, at activity: Int) -> Int64 { rowCosts[rowCostStart[row] + activity] }

  /// The day plan of an option.
  package func plan(_ option: Int) -> DayPlan { catalogue.plans[Int(optionPlan[option])] }
}

/// A shared decision as one choice among its values.
package struct CompiledDecision: Sendable {
  package let id: DecisionID
  package let firstValue: Int
  /// For each value: its cost and what it adds to which rows.
  package let costs: [Int64]
  package let entries: [[(row: Int32, coefficient: Int32)]]
}
