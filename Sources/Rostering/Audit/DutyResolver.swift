// SPDX-License-Identifier: GPL-3.0-or-later

/// Resolves each day plan once for each day, because most people of a ward share a few.
struct DutyResolver {
  private struct Key: Hashable {
    let plan: DayPlan
    let day: CivilDay
  }

  private let subject: Case
  private var known: [Key: Duty] = [:]

  init(_ subject: Case) { self.subject = subject }

  mutating func duty(_ plan: DayPlan, on day: CivilDay) -> Duty {
    guard !plan.isOff else { return subject.duty(plan, on: day) }
    let key = Key(plan: plan, day: day)
    if let duty = known[key] { return duty }
    let duty = subject.duty(plan, on: day)
    known[key] = duty
    return duty
  }
}
