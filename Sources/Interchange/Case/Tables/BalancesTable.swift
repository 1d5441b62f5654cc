// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `balances.csv`: what each person is owed or owes when the period begins.
enum BalancesTable {
  static func read(_ table: CSVTable, into draft: CaseDraft) {
    let staff = draft.staffForm
    var latest: [BalanceKind: [StaffID: CivilDay]] = [:]
    var firsts: [String: Origin] = [:]
    for row in table.rows {
      let id = row.required("id", as: staff)?.value
      let kind = row.required("kind", as: .choice(.balanceKind))?.value
      let day = row.requiredDay("as_of")
      // Hours may be given with minutes; everything else is counted.
      let value =
        kind == .hours
        ? row.required("value", as: .signedHours)?.value.count : row.required("value", as: .integer)?.value
      guard let id, let kind, let day, let value else { continue }
      if let first = firsts.updateValue(row.origin, forKey: "\(id) \(kind.rawValue) \(day)") {
        row.report(
          .duplicateIdentifier(.balanceKind, id: "\(id) \(kind.rawValue) \(day)", first: first), in: "kind")
        continue
      }
      guard !draft.settings.knowsHorizon || day <= draft.subject.horizon.lowerBound else {
        row.report(
          .balanceAfterStart(date: day.description, start: draft.subject.horizon.lowerBound.description),
          in: "as_of")
        continue
      }
      if let earlier = latest[kind]?[id], earlier > day { continue }
      latest[kind, default: [:]][id] = day
      draft.balances[kind, default: [:]][id] = value
    }
    for burden in Burden.allCases {
      draft.subject.carriedBurdens[burden] = draft.balances[BalanceKind(burden)]
    }
    draft.subject.openingHours = (draft.balances[.hours] ?? [:]).mapValues { Minutes($0) }
  }
}

extension BalanceKind {
  /// The balance that carries a burden over.
  init(_ burden: Burden) {
    self =
      switch burden {
      case .nights: .nights
      case .weekends: .weekends
      case .statutory: .statutory
      case .exposure: .exposure
      case .frontLine: .frontLine
      }
  }
}
