// SPDX-License-Identifier: GPL-3.0-or-later

extension ProblemKind {
  /// A warning where something was assumed and said; an error where the meaning is unknown.
  public var severity: Problem.Severity {
    switch self {
    case .encodingAssumed, .fullWidthFolded, .spacesFolded, .emptyColumn, .unknownColumns, .noRows,
      .dateFormAssumed,
      .dateOutsideHorizon, .gridPartSkipped, .emptyCellsRead, .gridDaysAssumed,
      .staffUnknown, .punchOutsideDuties, .waiverCoversPart, .packOutOfForce,
      .shareBelowOne, .healthGap, .healthContradiction, .healthOutOfOrder, .returnAssumed:
      .warning
    default:
      .error
    }
  }

  /// Whether saying it once with a count is enough, because one change mends every occurrence.
  var collapses: Bool {
    switch self {
    case .nulByte, .unknownValue, .unknownCode, .unknownStaff, .leadingZerosLost, .unknownName, .sharedName,
      .dateFormAssumed,
      .dateOutsideHorizon:
      true
    default:
      false
    }
  }

  /// Whether the column does not matter when occurrences are counted: in a grid every day is a column.
  var collapsesAcrossFields: Bool {
    switch self {
    case .unknownCode, .unknownStaff, .leadingZerosLost, .unknownName, .sharedName: true
    default: false
    }
  }
}
