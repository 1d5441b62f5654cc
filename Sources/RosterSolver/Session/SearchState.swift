// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Everything that decides how a search goes on, besides the columns found, what pricing has learnt, and the case itself.
///
/// Between two stages nothing else exists: linear programs are loaded for a stage and are gone after it.
struct SearchState {
  /// What a search does next.
  enum Stage: Int, CaseIterable {
    /// A first bound, a first roster and a short walk from it.
    case start
    /// Prices to begin with.
    case warmUp
    /// A stretch of column generation.
    case columns
    /// A walk from the rounded relaxation.
    case rounding
    /// The first dives.
    case firstDives
    /// A stretch of column generation in graphs that tell more, where the small ones say too little.
    case tightening
    /// A stretch of annealing.
    case annealing
    /// Dives, neighbourhoods and branching take turns.
    case dives
    /// A round of neighbourhoods.
    case improving
    case branching
  }

  var random: RandomSource
  var stage = Stage.start
  /// The last period of work that this search has had a part of, see ``WorkPlan/beginnings``.
  var beginning = 0
  var best: Candidate?
  var bound = Int64.min
  var hopeless: [Int] = []
  /// Whether it is proved that these people have no lawful roster together, though each has one alone.
  var isInfeasible = false

  /// Prices that warming up has found.
  var centre: [Double]?
  /// The relaxation of the whole, as far as it is solved.
  var root: ColumnGeneration.Result?
  /// The share of the work that column generation or annealing has taken.
  var span: WorkClock.Share.Span?
  /// Where each worker of the annealing stands.
  var walks: [Annealing.Walk] = []

  var diveRounds = 0
  /// Cells that the last round of dives took.
  var diveCells = 0
  /// Hundredths of the work that a round of dives may use.
  var diveShare = 75
  /// Rounds of improvement without much gain after which a dive is tried; it doubles with every dive that brings nothing.
  var patience = 4
  /// Cells worked by its clock when the turn began.
  var turnStart = 0
  /// The rounds of neighbourhoods of this turn.
  var rounds: Rounds?
  var improvement: Improvement.Record?
  /// Nodes that the next turn of branching may work off.
  var nodes = 4
  var open: [BranchAndPrice.Node] = []
  var unsettled = Int64.max

  struct Rounds {
    /// Cells that they may use in any case, and when they began.
    var cells: Int
    var start: Int
    /// Rounds in a row that brought little.
    var idle = 0
    /// For each owner, columns of the pool that the relaxation likes.
    var near: [[Int]]
  }
}
