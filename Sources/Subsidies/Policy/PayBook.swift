// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What a person earns a month, and in which grade, from a day on; read only where a policy asks for it.
public struct PayEntry: Hashable, Sendable {
  public let staff: StaffID
  public let from: CivilDay
  public let monthlyPay: ExactDecimal?
  public let grade: GradeID?

  public init(staff: StaffID, from: CivilDay, monthlyPay: ExactDecimal? = nil, grade: GradeID? = nil) {
    self.staff = staff
    self.from = from
    self.monthlyPay = monthlyPay
    self.grade = grade
  }
}

/// The pay of everybody, dated.
public struct PayBook: Hashable, Sendable {
  private let entries: [StaffID: [PayEntry]]

  public init(_ entries: [PayEntry] = []) {
    self.entries = Dictionary(grouping: entries, by: \.staff).mapValues { $0.sorted { $0.from < $1.from } }
  }

  /// Everything known about a person, in order.
  func entries(of staff: StaffID) -> [PayEntry] { entries[staff] ?? [] }

  /// What holds for a person on a day; nil before the first entry.
  public func entry(of staff: StaffID, on day: CivilDay) -> PayEntry? {
    entries[staff]?.last { $0.from <= day }
  }

  /// The same, and the days around it on which that does not change.
  package func holding(of staff: StaffID, on day: CivilDay) -> (entry: PayEntry?, days: DayLimits) {
    let own = entries(of: staff)
    let next = own.firstIndex { day < $0.from } ?? own.count
    let last = next < own.count ? own[next].from.advanced(by: -1) : nil
    guard next > 0 else { return (nil, DayLimits(to: last)) }
    return (own[next - 1], DayLimits(from: own[next - 1].from, to: last))
  }
}
