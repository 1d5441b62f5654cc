// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// By which way somebody is paid, which follows from how they are engaged, and with it what kind of income it is.
public enum PayRoute: String, CaseIterable, Hashable, Sendable {
  /// With wages.
  case payroll
  /// By the agency that sent them, from a list it is given.
  case agency
  /// As labour remuneration, which is taxed by rules of its own: who has retired has no wages here.
  case remuneration
  /// As a stipend: who learns or helps has no wages either.
  case stipend
}

extension Engagement {
  public var route: PayRoute {
    switch self {
    // Whoever is lent stays on the payroll of the place that lends them.
    case .establishment, .contract, .lent: .payroll
    case .dispatch: .agency
    case .rehired: .remuneration
    case .trainee, .intern, .volunteer: .stipend
    }
  }
}
