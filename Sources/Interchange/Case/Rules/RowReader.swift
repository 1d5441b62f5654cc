// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The names of the rows in `case.yaml`.
public enum RowKind: String, Sendable, CaseIterable, Hashable {
  case posts, clock, mix, quantity, teams
}

extension LinkingRow {
  /// The name of the row in `case.yaml`.
  public var kind: RowKind {
    switch self {
    case .posts: .posts
    case .clock: .clock
    case .mix: .mix
    case .quantity: .quantity
    case .teams: .teams
    }
  }
}

/// Reads one entry of `rows:` in `case.yaml`.
struct RowReader {
  let entry: YAMLMapping
  let draft: CaseDraft
  private let id: RowID
  private let title: String?

  /// The row of an entry; nil and at least one problem where it cannot be read.
  static func read(_ entry: YAMLMapping, into draft: CaseDraft) -> LinkingRow? {
    let id = entry.required("id", as: .identifier)?.value
    let kind = entry.required("row", as: .choice(Vocabulary<RowKind>(.demand)))?.value
    let title = entry.optional("title", as: .text)?.value
    switch kind {
    case .posts, .clock, nil: draft.hasPostRows = true
    case .mix, .quantity, .teams: break
    }
    guard let kind else {
      entry.acceptAllKeys()
      return nil
    }
    let row = RowReader(entry: entry, draft: draft, id: RowID(id ?? ""), title: title).row(kind)
    return id == nil ? nil : row
  }

  private func row(_ kind: RowKind) -> LinkingRow? {
    switch kind {
    case .posts: posts().map { .posts($0) }
    case .clock: clock().map { .clock($0) }
    case .mix: mix().map { .mix($0) }
    case .quantity: quantity().map { .quantity($0) }
    case .teams: teams().map { .teams($0) }
    }
  }

  private func posts() -> PostDemand? {
    let unit = entry.required("unit", as: draft.units.form)?.value
    let shift = entry.required("shift", as: draft.shifts.form)?.value
    let post = entry.required("post", as: draft.postForm)?.value
    let days = entry.days()
    let who = StaffFilterReader(draft: draft).optional("who", in: entry)
    let substitutes = (entry.mappings("substitutes")?.value ?? []).compactMap(substitute)
    let bounds = self.bounds()
    guard let unit, let shift, let post, let days, let who, let bounds else { return nil }
    let line = PostDemand(
      id: id, unit: unit, shift: shift, post: post, days: days, requires: who, substitutes: substitutes,
      bounds: bounds)
    for problem in line.sharesBelowOne { entry.report(problem, at: "substitutes") }
    return line
  }

  private func substitute(_ mapping: YAMLMapping) -> PostDemand.Substitute? {
    let who = StaffFilterReader(draft: draft).optional("who", in: mapping)
    let price = mapping.required("price", as: .cost)?.value
    let share = mapping.optional("share", as: .share)?.value
    guard let who, let price else { return nil }
    return PostDemand.Substitute(who: who, price: price, maximumShare: share)
  }

  private func clock() -> ClockDemand? {
    let unit = entry.required("unit", as: draft.units.form)?.value
    let post = entry.optional("post", as: draft.postForm)?.value
    let shifts = self.shifts()
    let days = entry.days()
    let from = entry.required("from_time", as: .columnTime)?.value
    let to = entry.required("to_time", as: .columnTime)?.value
    let slot = entry.optional("slot", as: .duration)?.value ?? Minutes(60)
    let who = StaffFilterReader(draft: draft).optional("who", in: entry)
    let bounds = self.bounds()
    if slot <= .zero {
      entry.report(.outOfRange(value: slot.description, low: "1min", high: nil), at: "slot")
    }
    guard let unit, let shifts, let days, let from, let to, let who, let bounds, slot > .zero else {
      return nil
    }
    return ClockDemand(
      id: id, unit: unit, post: post, shifts: shifts, days: days, from: from, to: to, slot: slot, counts: who,
      bounds: bounds)
  }

  private func mix() -> Mix? {
    let unit = entry.optional("unit", as: draft.units.form)?.value
    let shifts = self.shifts()
    let days = entry.days()
    let terms = self.terms()
    let bounds = self.bounds()
    let isPrivate = entry.optional("private", as: .boolean)?.value ?? false
    guard let shifts, let days, let terms, let bounds else { return nil }
    return Mix(
      id: id, title: title, unit: unit, shifts: shifts, days: days, terms: terms, bounds: bounds,
      isPrivate: isPrivate)
  }

  /// `who:` for a simple count, or `terms:` with a coefficient each.
  private func terms() -> [Mix.Term]? {
    let people = StaffFilterReader(draft: draft)
    guard let terms = entry.mappings("terms") else {
      return people.optional("who", in: entry).map { [Mix.Term(who: $0)] }
    }
    if entry.has("who") { entry.report(.onlyOneOf(names: ["terms", "who"]), at: "who") }
    let read = terms.value.compactMap { term -> Mix.Term? in
      let who = people.optional("who", in: term)
      let times = term.optional("times", as: .integer(in: -1000...1000))?.value ?? 1
      return who.map { Mix.Term(coefficient: times, who: $0) }
    }
    return read.count == terms.value.count ? read : nil
  }

  private func quantity() -> QuantityLimit? {
    let quantity = entry.required("quantity", as: draft.quantities.form)?.value
    let who = StaffFilterReader(draft: draft).optional("who", in: entry)
    let period = entry.optional("period", as: .choice(Self.periods))?.value ?? true
    let days = entry.days()
    let bounds = self.bounds()
    guard let quantity, let who, let days, let bounds else { return nil }
    return QuantityLimit(
      id: id, title: title, quantity: quantity, who: who, period: period ? .eachDay(days) : .horizon,
      bounds: bounds)
  }

  private func teams() -> TeamStrength? {
    let state = entry.required("state", as: .choice(Vocabulary<TourStart.State>(.setting)))?.value
    let days = entry.days()
    let bounds = self.bounds()
    guard let state, let days, let bounds else { return nil }
    return TeamStrength(id: id, title: title, state: state, days: days, bounds: bounds)
  }

  /// True for each day by itself.
  private static let periods = Vocabulary(.setting, [(true, "each_day", []), (false, "horizon", [])])

  private func shifts() -> [ShiftCode]? {
    guard let item = entry.item("shifts") else { return [] }
    let codes = item.items.compactMap { draft.value(of: $0, as: draft.shifts.form) }
    return codes.count == item.items.count ? codes : nil
  }

  private func bounds() -> Bounds? {
    let form = ValueForm<Int>.integer(in: -100_000...100_000_000)
    let minimum = entry.optional("minimum", as: form)
    let target = entry.optional("target", as: form)
    let maximum = entry.optional("maximum", as: form)
    let prices = PriceReader(draft: draft)
    let below = prices.penalty("below_minimum", in: entry)
    let belowTarget = entry.item("below_target").map { prices.read($0, convex: true) } ?? .linear(Cost(10))
    let above = prices.penalty("above_maximum", in: entry)
    guard ["minimum", "target", "maximum"].contains(where: entry.has) else {
      draft.problems.add(.oneOfMissing(names: ["minimum", "target", "maximum"]), at: entry.origin)
      return nil
    }
    for (low, high) in [(minimum, maximum), (minimum, target), (target, maximum)] {
      guard let low, let high, low.value > high.value else { continue }
      draft.problems.add(
        .minimumAboveMaximum(minimum: String(low.value), maximum: String(high.value)), at: high.origin)
      return nil
    }
    guard let below, let belowTarget, let above else { return nil }
    return Bounds(
      minimum: minimum?.value, target: target?.value, maximum: maximum?.value, belowMinimum: below,
      belowTarget: belowTarget, aboveMaximum: above)
  }
}

extension CaseDraft {
  /// A post by name.
  ///
  /// A post that nobody declared is one with the zone of its unit.
  var postForm: ValueForm<PostID> {
    let posts = posts
    return ValueForm(.text) { (text) throws(ProblemKind) in posts[text] ?? PostID(text) }
  }

  /// Declares the posts that only rows name, so that every stint has one.
  func declarePosts() {
    for row in subject.rows {
      let post: PostID? =
        switch row {
        case .posts(let line): line.post
        case .clock(let line): line.post
        case .mix, .quantity, .teams: nil
        }
      guard let post, posts[post.text] == nil else { continue }
      posts.add(post)
      subject.posts.append(Post(id: post, name: post.text))
    }
  }
}

extension ValueForm where Value == Int {
  /// A part of a whole, `40%`, in thousandths.
  fileprivate static var share: Self {
    ValueForm(.text) { (text) throws(ProblemKind) in
      guard text.hasSuffix("%"), let thousandths = PlainDecimal(text.dropLast())?.scaled(toPlaces: 1) else {
        throw .badNumber(value: text)
      }
      guard (0...1000).contains(thousandths) else { throw .outOfRange(value: text, low: "0%", high: "100%") }
      return Int(thousandths)
    }
  }
}
