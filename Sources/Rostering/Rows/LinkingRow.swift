// SPDX-License-Identifier: GPL-3.0-or-later

/// A row that is linear in choices, quantities and shared decisions, over any people and days.
///
/// The enumeration is closed, as that of ``PersonalRule`` is.
public enum LinkingRow: Sendable, Hashable {
  case posts(PostDemand)
  case clock(ClockDemand)
  case mix(Mix)
  case quantity(QuantityLimit)

  public var id: RowID {
    switch self {
    case .posts(let row): row.id
    case .clock(let row): row.id
    case .mix(let row): row.id
    case .quantity(let row): row.id
    }
  }
}

extension LinkingRow {
  /// Every day and place where the row gives way or costs something.
  func violations(in book: DutyBook) -> [Violation] {
    switch self {
    case .posts(let row): row.violations(in: book)
    case .clock(let row): row.violations(in: book)
    case .mix(let row): row.violations(in: book)
    case .quantity(let row): row.violations(in: book)
    }
  }
}
