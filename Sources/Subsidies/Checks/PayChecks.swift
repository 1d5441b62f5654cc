// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The checks before money moves.
///
/// Each finding names the rows that cause it.
public struct PayChecks {
  let rules: PayRules
  let `case`: Case

  public init(_ rules: PayRules, in case: Case) {
    self.rules = rules
    self.case = `case`
  }

  /// All findings: by policy first, then by person and date.
  ///
  /// - Parameter planned: the roster the attendance belongs to; without one, attendance is not held against
  ///   duties.
  public func findings(payroll: Payroll, work: ActualWork, planned: PlannedWork? = nil) -> [PayFinding] {
    let records = work.records.sortedStably(by: <)
    return policiesNotApplied() + taxToConfirm(payroll) + gaps(payroll) + capsExceeded(payroll)
      + paidByAnother(payroll) + outsidePeriod(records)
      + suspicions(payroll, work, records) + people(records) + overlaps(records) + daysClaimed(records)
      + evidence(records)
      + (planned.map { against($0.records.sorted(), records) } ?? [])
  }

  private func policiesNotApplied() -> [PayFinding] {
    rules.policies.compactMap { policy in
      guard policy.inForce.to == .unknown, !rules.applications.contains(where: { $0.policy == policy.id })
      else {
        return nil
      }
      return .notApplied(policy.id)
    }
  }

  private func taxToConfirm(_ payroll: Payroll) -> [PayFinding] {
    var lines: [PolicyID: Int] = [:]
    for line in payroll.lines where line.entitlement.tax == .confirm {
      lines[line.entitlement.policy, default: 0] += 1
    }
    return rules.policies.compactMap { policy in
      lines[policy.id].map { .taxToConfirm(policy.id, lines: $0) }
    }
  }

  private func gaps(_ payroll: Payroll) -> [PayFinding] {
    payroll.gaps.map { gap in
      switch gap {
      case .payUnknown(let policy, let staff, let day): .payUnknown(policy, staff, day)
      case .noBasis(let policy, let staff): .noBasis(policy, staff)
      }
    }
  }

  private func capsExceeded(_ payroll: Payroll) -> [PayFinding] {
    rules.policies.flatMap { policy in
      policy.caps.filter { $0.scope == .scheme || $0.scope == .budget }.compactMap { cap in
        guard let limit = cap.limit(on: rules.period.upperBound, in: policy.currency) else { return nil }
        let total = payroll.lines.map(\.entitlement)
          .filter { $0.policy == policy.id && cap.covers($0.entitlement) }.total
        return total > limit
          ? .capExceeded(policy.id, cap.id, excess: total - limit, policy.currency) : nil
      }
    }
  }

  private func paidByAnother(_ payroll: Payroll) -> [PayFinding] {
    struct Key: Hashable {
      let policy: PolicyID
      let staff: StaffID
      let payer: String
    }
    let lines = payroll.lines.compactMap { line in
      line.entitlement.payer.map {
        Key(policy: line.entitlement.policy, staff: line.entitlement.staff, payer: $0)
      }
    }
    return Dictionary(grouping: lines) { $0 }
      .sorted { ($0.key.policy, $0.key.staff, $0.key.payer) < ($1.key.policy, $1.key.staff, $1.key.payer) }
      .map { .paidByAnother($0.key.policy, $0.key.staff, payer: $0.key.payer, lines: $0.value.count) }
  }

  private func outsidePeriod(_ records: [WorkRecord]) -> [PayFinding] {
    let outside = records.filter { !rules.period.contains($0.date) }.map(\.source).sorted()
    return outside.first.map { [.outsidePeriod(rows: outside.count, first: $0)] } ?? []
  }

  private func people(_ records: [WorkRecord]) -> [PayFinding] {
    let members = Dictionary(`case`.staff.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var findings: [PayFinding] = []
    for own in records.chunks(by: \.staff) {
      guard let staff = own.first?.staff else { continue }
      guard let member = members[staff] else {
        findings += own.map { .unknownPerson(staff, row: $0.source) }
        continue
      }
      guard member.from != nil || member.to != nil else { continue }
      for record in own where !member.isEmployed(on: record.date) {
        findings.append(.notEmployed(staff, record.date, row: record.source))
      }
    }
    return findings
  }

  /// Every record that starts before an earlier one of the same person has ended, with the one that ends
  /// last.
  private func overlaps(_ records: [WorkRecord]) -> [PayFinding] {
    var findings: [PayFinding] = []
    var latest: (record: WorkRecord, end: Moment)?
    let timed = records.compactMap { record in record.times.map { (record, $0) } }.sortedStably {
      if $0.0.staff != $1.0.staff { return $0.0.staff < $1.0.staff }
      return $0.1.start != $1.1.start ? $0.1.start < $1.1.start : $0.0.source < $1.0.source
    }
    for (record, times) in timed where record.kind != .standby {
      if let last = latest, last.record.staff == record.staff, times.start < last.end {
        findings.append(.twoPlacesAtOnce(record.staff, first: last.record.source, second: record.source))
        if last.end >= times.end { continue }
      }
      latest = (record, times.end)
    }
    return findings
  }

  /// Dates whose rows give more than one day in days, or a day besides hours.
  private func daysClaimed(_ records: [WorkRecord]) -> [PayFinding] {
    var findings: [PayFinding] = []
    var start = records.startIndex
    while start < records.endIndex {
      let key = PersonDay(staff: records[start].staff, date: records[start].date)
      let end =
        records[start...].firstIndex { $0.date != key.date || $0.staff != key.staff } ?? records.endIndex
      if let finding = daysClaimed(key, records[start..<end]) { findings.append(finding) }
      start = end
    }
    return findings
  }

  private func daysClaimed(_ key: PersonDay, _ records: ArraySlice<WorkRecord>) -> PayFinding? {
    guard records.contains(where: { $0.times == nil }) else { return nil }
    let declared = records.reduce(ExactDecimal.zero) { sum, record in
      if case .days(let days) = record.extent { sum + days } else { sum }
    }
    let hasHours = records.contains { $0.times != nil && $0.kind != .standby }
    let claimed = declared > .zero && hasHours ? declared + .one : declared
    guard claimed > .one else { return nil }
    return .moreThanOneDay(key.staff, key.date, claimed: claimed, rows: records.map(\.source))
  }

  private func evidence(_ records: [WorkRecord]) -> [PayFinding] {
    rules.policies.filter { $0.leastEvidence > .planned }.flatMap { policy in
      records.filter { $0.evidence < policy.leastEvidence && rules.period.contains($0.date) }.map {
        .evidenceTooWeak(
          policy.id, $0.staff, row: $0.source, has: $0.evidence, needs: policy.leastEvidence)
      }
    }
  }

  /// Attendance on a date without a duty, and duties on a date without attendance.
  private func against(_ planned: [WorkRecord], _ records: [WorkRecord]) -> [PayFinding] {
    let worked = records.filter { $0.state == .worked }
    let plannedDays = Set(planned.map { PersonDay(staff: $0.staff, date: $0.date) })
    let workedDays = Set(worked.map { PersonDay(staff: $0.staff, date: $0.date) })
    let unplanned: [PayFinding] = worked.compactMap { record in
      guard !plannedDays.contains(PersonDay(staff: record.staff, date: record.date)) else { return nil }
      return .attendanceWithoutDuty(record.staff, record.date, row: record.source)
    }
    let missing = Dictionary(grouping: planned) { PersonDay(staff: $0.staff, date: $0.date) }
      .filter { !workedDays.contains($0.key) && rules.period.contains($0.key.date) }
      .sorted { $0.key < $1.key }
      .map {
        PayFinding.dutyWithoutAttendance($0.key.staff, $0.key.date, shifts: $0.value.compactMap(\.shift))
      }
    return unplanned + missing
  }
}
