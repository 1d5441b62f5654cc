// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The parts of a solve one by one, for measuring how fast they are; nothing of it is needed to roster anybody.
public struct SolverProbe: Sendable {
  private let crew: PricingCrew

  /// Compiles a case and does nothing more.
  ///
  /// - Returns: how many options and rows it has.
  public static func compile(_ subject: Case) -> (options: Int, rows: Int) {
    let instance = CaseCompiler.compile(subject)
    return (instance.optionPlan.count, instance.rows.count)
  }

  /// Compiles a case and builds everybody's personal model.
  public init(_ subject: Case, threads: Int) {
    let instance = CaseCompiler.compile(subject)
    let crew = WorkCrew(threads: threads)
    self.crew = PricingCrew(
      instance: instance, models: PersonalModels.build(instance, crew: crew), crew: crew)
  }

  public var people: Int { crew.models.count }
  /// Cells of the dynamic program in one pricing of everybody, and in that of the costliest person.
  public var cells: (all: Int, most: Int) {
    let cells = crew.models.map(\.table.work)
    return (cells.reduce(0, +), cells.max() ?? 0)
  }

  /// Prices everybody once at prices that follow from a seed, up to 200 points a unit of each row.
  ///
  /// - Returns: how many people have a lawful roster.
  public func price(seed: UInt64) -> Int {
    var random = RandomSource(seed: seed)
    let values = crew.instance.rows.map { _ in Int64(random.below(200 * 1024)) }
    return crew.cheapest(Prices(scale: 1024, values: values)).count { $0 != nil }
  }
}
