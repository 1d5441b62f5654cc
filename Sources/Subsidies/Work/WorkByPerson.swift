// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Work and plan by person, in order.
struct WorkByPerson: Sendable {
  let records: [StaffID: [WorkRecord]]
  let planned: [StaffID: [WorkRecord]]

  init(_ records: [WorkRecord], planned: [WorkRecord] = []) {
    self.records = Self.grouped(records)
    self.planned = Self.grouped(planned)
  }

  /// A person's records mostly follow each other, so that a run of them is looked up once.
  private static func grouped(_ records: [WorkRecord]) -> [StaffID: [WorkRecord]] {
    var groups: [StaffID: [WorkRecord]] = [:]
    for own in records.chunks(by: \.staff) {
      if let staff = own.first?.staff { groups[staff, default: []] += own }
    }
    return groups.mapValues { $0.sortedStably(by: <) }
  }
}
