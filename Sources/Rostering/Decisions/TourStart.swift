// SPDX-License-Identifier: GPL-3.0-or-later

/// The day a team starts its tour; the value is an index into `starts`, and one more, where it may stay, for a
/// team that stays in reserve.
///
/// With the start s: people of the team may have duties that match `duties` only on days s up to s + length,
/// exclusive; on the `observation` + `rest` days after that they are off. Both are hard, with one violation
/// for each person and day. A tour without starts is never on. Membership is judged on each day.
public struct TourStart: Sendable, Hashable {
  public let id: DecisionID
  public let title: String
  public let team: TeamID
  public let starts: [CivilDay]
  public let length: Int
  public let observation: Int
  public let rest: Int
  public let duties: DutyFilter
  /// Whether the team may stay in reserve instead of going on tour.
  public let mayStay: Bool

  /// Where a team is on a day.
  public enum State: String, Sendable, CaseIterable, Hashable {
    case onTour = "on_tour"
    case observation, resting
    case inReserve = "in_reserve"
  }

  public init(
    id: DecisionID, title: String? = nil, team: TeamID, starts: [CivilDay], length: Int, observation: Int = 0,
    rest: Int = 0, duties: DutyFilter, mayStay: Bool = false
  ) {
    self.id = id
    self.title = title ?? id.text
    self.team = team
    self.starts = starts
    self.length = length
    self.observation = observation
    self.rest = rest
    self.duties = duties
    self.mayStay = mayStay
  }

  /// Before its tour, after its rest, and without a tour a team is in reserve.
  public func state(on day: CivilDay, value: Int) -> State {
    if isOnTour(day, value: value) { return .onTour }
    guard isOffDuty(day, value: value) else { return .inReserve }
    return starts[value].distance(to: day) < length + observation ? .observation : .resting
  }

  public func isOnTour(_ day: CivilDay, value: Int) -> Bool {
    guard starts.indices.contains(value) else { return false }
    let offset = starts[value].distance(to: day)
    return offset >= 0 && offset < length
  }

  /// Whether the team is in observation or at rest after its tour.
  public func isOffDuty(_ day: CivilDay, value: Int) -> Bool {
    guard starts.indices.contains(value) else { return false }
    let offset = starts[value].distance(to: day)
    return offset >= length && offset < length + observation + rest
  }
}

extension TourStart {
  func violations(value: Int, in book: DutyBook) -> [Violation] {
    book.subject.horizon.flatMap { day in
      book.people(.team(team), on: day).compactMap { member, timeline in
        guard let duty = timeline[day], !duty.isOff else { return nil }
        let isForbidden =
          isOffDuty(day, value: value) || (duties.matches(duty) && !isOnTour(day, value: value))
        return isForbidden ? SharedDecision.forbidden(duty, of: member.id, by: id) : nil
      }
    }
  }
}
