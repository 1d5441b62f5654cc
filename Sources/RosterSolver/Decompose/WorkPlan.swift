// SPDX-License-Identifier: GPL-3.0-or-later

/// How the work of a solve is divided among its parts, and how far it has come.
///
/// Where steps are limited, work is planned in *periods*, each twice as long as the one before, and shares of the work are shares of a period. The limit itself plans nothing:
/// so fifty steps, and fifty more by whoever resumes them, are the first hundred of any longer solve. Where only time is limited, all of it is one period.
struct WorkPlan {
  /// Steps of the first period.
  static let firstPeriod = 50

  /// Parts that have a first roster.
  var begun = 0
  /// The number of the period, which says how long it is.
  var period = 0
  /// How often a period was begun, also by whoever resumed.
  var beginnings = 0
  /// Whether parts get their share by size; afterwards, what they leave over is given away by what each may still save.
  var isFirstTurn = true
  /// The part whose turn it is.
  var index = 0
  /// Cells worked in its turn, and those planned for it; nil where its turn has not begun.
  var turn: (cells: Int, planned: Int?)?

  /// Cells of the whole at which a period is over.
  var periodEnd: Int { Self.firstPeriod * ((2 << period) - 1) * WorkClock.cellsPerStep }

  /// Ends the turn of a part.
  mutating func endTurn() {
    turn = nil
    index += 1
  }

  mutating func begin(period number: Int) {
    period = number
    beginnings += 1
    isFirstTurn = true
    index = 0
    turn = nil
  }

  /// The period begins anew for whoever resumes a solve that was planned otherwise.
  ///
  /// - Parameter cells: the work done so far.
  mutating func replan(after cells: Int) {
    begin(period: period)
    while periodEnd <= cells { period += 1 }
  }

  /// Periods beyond this would last longer than anything does.
  static let lastPeriod = 30
}
