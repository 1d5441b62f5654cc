// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `tours.csv`: for each team with a tour, from when to when it is on tour, in observation, at rest and in reserve.
  ///
  /// Nil when there is no tour.
  public var tourTable: Table? {
    let rows = tourStretches.map { stretch -> [Field] in
      [
        .text(stretch.team), .text(wording[stretch.state]), .text(stretch.days.lowerBound.description),
        .text(stretch.days.upperBound.description), .number(stretch.days.count),
      ]
    }
    guard !rows.isEmpty else { return nil }
    let columns: [Phrase] = [.columnTeam, .columnStatus, .columnFrom, .columnTo, .columnDays]
    return Table(name: "tours.csv", columns: columns.map { wording[$0] }, rows: rows)
  }

  /// The days of each team in order, as far as they lie in the horizon.
  var tourStretches: [(team: String, state: Phrase, days: ClosedRange<CivilDay>)] {
    subject.decisions.flatMap { decision -> [(team: String, state: Phrase, days: ClosedRange<CivilDay>)] in
      guard case .tour(let tour) = decision else { return [] }
      let team = subject.teams.first { $0.id == tour.team }?.name ?? tour.team.text
      let value = roster.decisions[tour.id] ?? -1
      let states = roster.horizon.map { day -> Phrase in
        switch tour.state(on: day, value: value) {
        case .onTour: .onTour
        case .observation: .inObservation
        case .resting: .resting
        case .inReserve: .inReserve
        }
      }
      var stretches: [(team: String, state: Phrase, days: ClosedRange<CivilDay>)] = []
      for (day, state) in zip(roster.horizon, states) {
        if let last = stretches.last, last.state == state {
          stretches[stretches.count - 1].days = last.days.lowerBound...day
        } else {
          stretches.append((team, state, day...day))
        }
      }
      return stretches
    }
  }
}
