// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `demand.csv`: a row is a line of posts that people fill, a line by the clock, or a mix that only
/// counts.
enum DemandTable {
  private enum Kind: String, Sendable, CaseIterable { case posts, mix }
  private static let kinds = Vocabulary<Kind>(.demand, others: [.posts: ["岗位", "补位"], .mix: ["结构", "搭配"]])

  static func read(_ table: CSVTable, into draft: CaseDraft) {
    var reader = Lines(draft: draft)
    for row in table.rows {
      reader.read(row, kind: row.optional("kind", as: .choice(kinds))?.value ?? .posts)
    }
  }

  private struct Lines {
    let draft: CaseDraft
    var firsts: [RowID: Origin] = [:]

    mutating func read(_ row: TableRow, kind: Kind) {
      let unit = row.required("unit", as: draft.units.form)?.value
      let shifts = row.list("shift").compactMap { cell in
        draft.shifts.form.value(of: cell.value, at: cell.origin, problems: draft.problems)?.value
      }
      let days = row.optional("days", as: DaySelectorText.form)?.value ?? .every
      let bounds = self.bounds(row)
      let people = DemandPeople(row, draft)
      let from = row.optional("from_time", as: .columnTime)?.value
      let to = row.optional("to_time", as: .columnTime)?.value
      if row.has("from_time") != row.has("to_time") {
        row.report(.missingValue, in: row.has("from_time") ? "to_time" : "from_time")
      }
      guard let unit, let bounds else { return }
      switch kind {
      case .mix:
        let id = id(row, "\(unit)-mix")
        add(
          .mix(
            Mix(
              id: id, unit: unit, shifts: shifts, days: days, terms: [Mix.Term(who: people.properties)],
              bounds: bounds)))
      case .posts where row.has("from_time"):
        guard let from, let to else { return }
        let slot = row.optional("slot", as: .duration)?.value ?? Minutes(60)
        let line = ClockDemand(
          id: id(row, "\(unit)-\(people.post)-\(from)"), unit: unit, post: people.post,
          shifts: shifts.isEmpty ? draft.subject.shifts.map(\.code) : shifts, days: days, from: from, to: to,
          slot: slot,
          counts: people.qualified(for: unit), bounds: bounds)
        add(.clock(line))
      case .posts:
        guard row.has("shift") else {
          row.report(.oneOfMissing(names: ["shift", "from_time"]), in: "shift")
          return
        }
        for shift in shifts {
          let line = PostDemand(
            id: id(row, "\(unit)-\(shift)-\(people.post)"), unit: unit, shift: shift, post: people.post,
            days: days,
            requires: people.qualified(for: unit), substitutes: people.substitutes, bounds: bounds)
          checkOverlap(line, row)
          checkShares(line, row)
          add(.posts(line))
        }
      }
    }

    private mutating func add(_ row: LinkingRow) { draft.subject.rows.append(row) }

    /// The id the row gives itself, or one made of what it is about, with a number where that is taken.
    private mutating func id(_ row: TableRow, _ proposal: String) -> RowID {
      let written = row.optionalText("id")
      var id = RowID(written?.value ?? proposal)
      if let first = firsts[id] {
        if let written {
          draft.problems.add(.duplicateIdentifier(.demand, id: id.text, first: first), at: written.origin)
        }
        var number = 2
        while firsts[RowID("\(id.text)-\(number)")] != nil { number += 1 }
        id = RowID("\(id.text)-\(number)")
      }
      firsts[id] = row.origin
      return id
    }

    private func bounds(_ row: TableRow) -> Bounds? {
      let form = ValueForm<Int>.integer(in: 0...100_000)
      let minimum = row.required("min", as: form)?.value
      let target = row.optional("target", as: form)?.value
      let maximum = row.optional("max", as: form)?.value
      let price = row.optional("price", as: .cost)?.value ?? Cost(10)
      let minimumPrice = row.optional("min_price", as: .cost)?.value
      let maximumPrice = row.optional("max_price", as: .cost)?.value
      for (low, high, column) in [
        (minimum, maximum, "max"), (minimum, target, "target"), (target, maximum, "max"),
      ] {
        guard let low, let high, low > high else { continue }
        row.report(.minimumAboveMaximum(minimum: String(low), maximum: String(high)), in: column)
        return nil
      }
      return Bounds(
        minimum: minimum, target: target, maximum: maximum,
        belowMinimum: minimumPrice.map { .priced(.linear($0)) } ?? .required(priority: 1),
        belowTarget: .linear(price),
        aboveMaximum: maximumPrice.map { .priced(.linear($0)) } ?? .required(priority: 1))
    }

    private func checkShares(_ line: PostDemand, _ row: TableRow) {
      for problem in line.sharesBelowOne { row.report(problem, in: "substitutes") }
    }

    /// No two lines may have unit, shift and post in common on one day: nobody could say which of them a
    /// stint fills.
    private func checkOverlap(_ line: PostDemand, _ row: TableRow) {
      for other in draft.subject.rows {
        guard case .posts(let earlier) = other, earlier.stint == line.stint else { continue }
        let calendar = draft.subject.calendar
        guard
          let day = draft.subject.days.first(where: {
            earlier.days.contains($0, in: calendar) && line.days.contains($0, in: calendar)
          })
        else { continue }
        row.report(.overlappingDemand(first: earlier.id.text, date: day.description), in: "days")
        return
      }
    }
  }
}

/// Who may fill the posts of a demand line: what its columns ask for, and where the people belong.
struct DemandPeople {
  /// Profession, skill, level and echelon, as far as the row names them.
  let properties: StaffFilter
  /// The post: that of the row, else its skill, else its profession, else `staff`.
  let post: PostID
  private(set) var substitutes: [PostDemand.Substitute] = []
  private let homes: Homes

  private enum Homes {
    case own, any
    case listed([UnitID])
  }

  init(_ row: TableRow, _ draft: CaseDraft) {
    let profession = row.optionalText("profession").flatMap { cell in
      draft.professions.form.value(
        of: ShippedProfessions.id(cell.value).text, at: cell.origin, problems: draft.problems)?.value
    }
    let skill = row.optional("skill", as: draft.skills.form)?.value
    let levels = row.list("level").compactMap {
      draft.levels.form.value(of: $0.value, at: $0.origin, problems: draft.problems)?.value
    }
    let echelon = row.optional("echelon", as: draft.echelons.form)?.value
    let others = [
      profession.map(StaffFilter.profession), skill.map(StaffFilter.skill),
      levels.isEmpty ? nil : .level(Set(levels)),
    ]
    .compactMap { $0 }
    properties = Self.all(others + [echelon.map(StaffFilter.echelon)].compactMap { $0 })
    post =
      row.optionalText("post").map { draft.posts[$0.value] ?? PostID($0.value) }
      ?? (skill?.text ?? profession?.text).map { PostID($0) } ?? "staff"
    homes = Self.homes(row, draft)
    substitutes = Self.substitutes(row, others, homes, draft)
    if draft.posts[post.text] == nil {
      draft.posts.add(post)
      draft.subject.posts.append(Post(id: post, name: post.text))
    }
  }

  /// People with the properties whose home unit is the line's, unless `from_units` says otherwise.
  func qualified(for unit: UnitID) -> StaffFilter { Self.all([home(unit), properties].compactMap { $0 }) }

  private func home(_ unit: UnitID) -> StaffFilter? {
    switch homes {
    case .own: .unit(unit)
    case .any: nil
    case .listed(let units): Self.any(units.map(StaffFilter.unit))
    }
  }

  private static func homes(_ row: TableRow, _ draft: CaseDraft) -> Homes {
    let cells = row.list("from_units")
    if cells.isEmpty { return .own }
    if cells.contains(where: { ["any", "全部", "不限"].contains($0.value) }) { return .any }
    return .listed(
      cells.compactMap {
        draft.units.form.value(of: $0.value, at: $0.origin, problems: draft.problems)?.value
      })
  }

  /// `E2:50:40%|E3:200`: an echelon, the price of each stint, and at most that share.
  ///
  /// Substitutes come from
  /// any unit unless `from_units` lists some.
  private static func substitutes(
    _ row: TableRow, _ properties: [StaffFilter], _ homes: Homes, _ draft: CaseDraft
  ) -> [PostDemand.Substitute] {
    row.list("substitutes").compactMap { cell in
      let parts = cell.value.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard (2...3).contains(parts.count), let price = Int64(parts[1]), price >= 0 else {
        draft.problems.add(.badSubstitute(value: cell.value), at: cell.origin)
        return nil
      }
      var share: Int?
      if parts.count == 3 {
        guard let thousandths = PlainDecimal(parts[2].dropLast())?.scaled(toPlaces: 1),
          parts[2].hasSuffix("%"), (0...1000).contains(thousandths)
        else {
          draft.problems.add(.badSubstitute(value: cell.value), at: cell.origin)
          return nil
        }
        share = Int(thousandths)
      }
      guard
        let echelon = draft.echelons.form.value(of: parts[0], at: cell.origin, problems: draft.problems)?
          .value
      else { return nil }
      var filters = properties + [.echelon(echelon)]
      if case .listed(let units) = homes { filters.insert(any(units.map(StaffFilter.unit)), at: 0) }
      return PostDemand.Substitute(who: all(filters), price: Cost(price), maximumShare: share)
    }
  }

  private static func all(_ filters: [StaffFilter]) -> StaffFilter {
    filters.isEmpty ? .everyone : filters.count == 1 ? filters[0] : .all(filters)
  }

  private static func any(_ filters: [StaffFilter]) -> StaffFilter {
    filters.count == 1 ? filters[0] : .any(filters)
  }
}
