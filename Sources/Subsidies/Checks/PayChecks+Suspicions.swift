// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension PayChecks {
  /// What is possible and yet should be looked at by a person before money moves.
  func suspicions(_ payroll: Payroll, _ work: ActualWork, _ records: [WorkRecord]) -> [PayFinding] {
    let lines = payroll.lines.map(\.entitlement)
    return sameSchemeTwice(lines) + leaders(lines) + sameNames(lines) + everyDay(lines) + days(records)
      + movedAfterConfirmation(work)
  }

  private func sameSchemeTwice(_ lines: [EntitlementLine]) -> [PayFinding] {
    let documents = Dictionary(grouping: rules.policies) { $0.authority.document }
    let shared = Set(documents.values.filter { $0.count > 1 }.joined().map(\.id))
    guard !shared.isEmpty else { return [] }
    var findings: [PayFinding] = []
    var first: [PersonDocument: EntitlementLine] = [:]
    for line in lines.filter({ shared.contains($0.policy) }).sorted(by: {
      ($0.staff, $0.date, $0.policy) < ($1.staff, $1.date, $1.policy)
    }) {
      let key = PersonDocument(staff: line.staff, date: line.date, document: line.document)
      if let earlier = first[key], earlier.policy != line.policy {
        findings.append(.sameSchemeTwice(earlier.policy, line.policy, line.staff, line.date))
      }
      first[key] = line
    }
    return findings
  }

  /// 不得按行政级别确定发放标准: nobody's rank may earn more than the front line gets.
  private func leaders(_ lines: [EntitlementLine]) -> [PayFinding] {
    let ranked = `case`.staff.filter { $0.rank?.isEmpty == false }
    guard !ranked.isEmpty else { return [] }
    var findings: [PayFinding] = []
    for currency in Set(lines.map(\.currency)).sorted(by: { $0.code < $1.code }) {
      let own = lines.filter { $0.currency == currency }
      let sums = Dictionary(grouping: own, by: \.staff)
      let direct = sums.values.filter { lines in
        lines.contains { line in line.records.contains { $0.contact == .direct && $0.state == .worked } }
      }
      let amounts = direct.map(\.total).sorted()
      guard !amounts.isEmpty else { continue }
      let median = amounts[(amounts.count - 1) / 2]
      for member in ranked {
        guard let amount = sums[member.id]?.total, amount > median else { continue }
        findings.append(.leaderAboveFrontLine(member.id, amount: amount, median: median, currency))
      }
    }
    return findings
  }

  private func sameNames(_ lines: [EntitlementLine]) -> [PayFinding] {
    let paid = Set(lines.chunks(by: \.staff).compactMap { $0.first?.staff })
    let names = Dictionary(grouping: `case`.staff.filter { paid.contains($0.id) }, by: \.name)
    return names.filter { $0.value.count > 1 && !$0.key.isEmpty }.sorted { $0.key < $1.key }
      .flatMap { _, members in
        zip(members, members.dropFirst()).map { .oneNameTwoIDs($0.id, $1.id) }
      }
  }

  private func everyDay(_ lines: [EntitlementLine]) -> [PayFinding] {
    // A short period may well be worked through.
    guard rules.period.count >= 14 else { return [] }
    var dates: [StaffID: Set<CivilDay>] = [:]
    for own in lines.chunks(by: \.staff) {
      guard let staff = own.first?.staff else { continue }
      dates[staff, default: []].formUnion(own.lazy.filter { $0.days.count == 1 }.map(\.date))
    }
    return dates.filter { $0.value.count >= rules.period.count }.sorted { $0.key < $1.key }
      .map { .everyCalendarDay($0.key, days: $0.value.count) }
  }

  private func days(_ records: [WorkRecord]) -> [PayFinding] {
    let members = Dictionary(`case`.staff.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let leave = Dictionary(
      grouping: `case`.leave.filter { $0.status == .approved && $0.part == nil }, by: \.staff)
    var findings: [PayFinding] = []
    for own in records.chunks(by: \.staff) {
      guard let staff = own.first?.staff, let member = members[staff] else { continue }
      let (fitness, leave) = (`case`.fitness[staff], leave[staff] ?? [])
      for record in own where record.state == .worked && rules.period.contains(record.date) {
        if !member.skills.isEmpty { findings += expired(member, record) }
        if record.contactSource == .attendance {
          findings.append(.classOverridden(staff, record.date, row: record.source))
        }
        let isCleared = fitness?[record.date]?.mayWork ?? true
        if !isCleared || leave.contains(where: { $0.days.contains(record.date) }) {
          findings.append(.paidWhileUnavailable(staff, record.date, row: record.source))
        }
      }
    }
    return findings
  }

  private func expired(_ member: StaffMember, _ record: WorkRecord) -> [PayFinding] {
    Set(member.skills.map(\.skill)).sorted().filter { skill in
      !member.has(skill, on: record.date)
        && member.skills.contains { $0.skill == skill && $0.to.map { $0 < record.date } ?? false }
    }.map { .licenceExpired(record.staff, record.date, $0, row: record.source) }
  }

  private func movedAfterConfirmation(_ work: ActualWork) -> [PayFinding] {
    let confirmed = Dictionary(
      grouping: work.replaced.filter { $0.confirmedBy != nil },
      by: { PersonDay(staff: $0.staff, date: $0.date) })
    guard !confirmed.isEmpty else { return [] }
    return work.records.sortedStably(by: <).compactMap { record in
      guard let correction = record.correction,
        let before = confirmed[PersonDay(staff: record.staff, date: record.date)],
        !before.contains(where: { $0.contact == record.contact && $0.state == record.state })
      else { return nil }
      return .classMovedAfterConfirmation(
        record.staff, record.date, by: correction.by, on: correction.on, row: record.source)
    }
  }
}

/// One person on one date under one document.
private struct PersonDocument: Hashable {
  let staff: StaffID
  let date: CivilDay
  let document: String
}
