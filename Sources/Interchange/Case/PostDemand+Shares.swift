// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension PostDemand {
  /// A warning for each substitute whose share of all places of the line is less than one person: somebody wrote
  /// `40%` of a line with one place, and nobody would ever stand in.
  var sharesBelowOne: [ProblemKind] {
    // More people than a line asks for come to it only by accident.
    guard let places = bounds.maximum ?? bounds.target ?? bounds.minimum else { return [] }
    return substitutes.compactMap { substitute in
      guard let share = substitute.maximumShare, substitute.most(of: places) == 0, places > 0 else {
        return nil
      }
      return .shareBelowOne(share: Self.percent(share), places: places)
    }
  }

  private static func percent(_ thousandths: Int) -> String {
    "\(thousandths / 10)\(thousandths % 10 == 0 ? "" : ".\(thousandths % 10)")%"
  }
}
