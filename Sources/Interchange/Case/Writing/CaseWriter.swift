// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A case as the files of a case folder: what the public formats can say, written for people to read and change.
///
/// Reading the folder gives a case under which every roster costs the same. Rules without a title get numbers behind
/// their ids where several share one.
public struct CaseWriter: Sendable {
  /// What of a case cannot be written.
  public enum Unwritable: Error, Hashable, Sendable, CustomStringConvertible {
    case rule(RuleKind)
    case row(RowKind)
    /// Decisions, leave, health and whatever else the public formats do not have.
    case part(String)

    public var description: String {
      switch self {
      case .rule(let kind): "a rule \(kind.rawValue) of that form cannot be written"
      case .row(let kind): "a row \(kind.rawValue) cannot be written"
      case .part(let name): "\(name) cannot be written"
      }
    }
  }

  private let subject: Case

  public init(_ subject: Case) { self.subject = subject }

  /// The files of the folder, in order of their names.
  ///
  /// - Throws: ``Unwritable``.
  public func files() throws -> [(name: String, text: String)] {
    let others: [(String, Bool)] = [
      ("decisions", subject.decisions.isEmpty), ("quantities", subject.quantities.isEmpty),
      ("combinations", subject.combinations.isEmpty), ("leave", subject.leave.isEmpty),
      ("health", subject.fitness.isEmpty), ("restrictions", subject.restrictions.isEmpty),
      ("pins", subject.pins.isEmpty), ("staff changes", subject.staffChanges.isEmpty),
      ("packs", subject.packs.isEmpty), ("testing", subject.testing == nil),
    ]
    if let other = others.first(where: { !$0.1 }) { throw Unwritable.part(other.0) }
    var files = [
      ("case.yaml", try caseFile), ("shifts.csv", try shifts), ("staff.csv", try staff),
      ("units.csv", try units),
    ]
    if let demand = try demand { files.append(("demand.csv", demand)) }
    if let history = try history { files.append(("history.csv", history)) }
    if let balances = try balances { files.append(("balances.csv", balances)) }
    return files.sorted { $0.0 < $1.0 }.map { (name: $0.0, text: $0.1) }
  }

  /// A roster of the case as a row a stint.
  public func roster(_ roster: Roster) throws -> String {
    try table(
      "roster.csv", ["id", "date", "shift", "unit", "post"],
      subject.staff.flatMap { member in
        subject.days.flatMap { day in stints(roster[member.id, day], of: member.id, on: day) }
      })
  }

  private func stints(_ plan: DayPlan, of staff: StaffID, on day: CivilDay) -> [[String]] {
    plan.stints.map { [staff.text, day.description, $0.shift.text, $0.unit.text, $0.post.text] }
  }

  private func table(_ file: String, _ columns: [String], _ rows: [[String]]) throws -> String {
    var writer = try CSVWriter(file: file, columns: columns)
    for row in rows {
      // A time such as `+1 08:00` is no formula.
      try writer.add(
        zip(columns, row).map { column, cell in
          cell.isEmpty ? .empty : ["start", "end"].contains(column) ? .plain(cell) : .text(cell)
        })
    }
    return String(decoding: try writer.encoded(as: .utf8), as: UTF8.self)
  }

  // MARK: Tables

  private var staff: String {
    get throws {
      try table(
        "staff.csv", ["id", "name", "unit", "profession", "level", "skills"],
        subject.staff.map { member in
          [
            member.id.text, member.name, member.unit.text, member.profession.text, member.level?.text ?? "",
            member.skills.map(\.skill.text).joined(separator: "|"),
          ]
        })
    }
  }

  private var units: String {
    get throws { try table("units.csv", ["id", "name"], subject.units.map { [$0.id.text, $0.name] }) }
  }

  private var shifts: String {
    get throws {
      try table(
        "shifts.csv", ["code", "name", "start", "end", "kind", "nights", "hours"],
        subject.shifts.map { shift in
          [
            shift.code.text, shift.name, shift.start.description, shift.end.description, shift.kind.rawValue,
            String(shift.nights), shift.creditedTime.map { YAMLText.hoursText($0.count) } ?? "",
          ]
        })
    }
  }

  private var history: String? {
    get throws {
      guard !subject.history.knownFrom.isEmpty else { return nil }
      return try table(
        "history.csv", ["id", "date", "shift", "unit", "post"],
        subject.staff.flatMap { member in
          (subject.history.plans[member.id] ?? [:]).sorted { $0.key < $1.key }
            .flatMap { stints($0.value, of: member.id, on: $0.key) }
        })
    }
  }

  /// What people bring into the period: hours and weekends.
  private var balances: String? {
    get throws {
      var hours: [StaffID: Int] = [:]
      var weekends: [StaffID: Int] = [:]
      for rule in subject.rules {
        switch rule {
        case .windowLimit(let rule) where rule.measure == .minutes:
          hours.merge(rule.opening) { first, _ in first }
        case .windowLimit(let rule) where !rule.opening.isEmpty: throw Unwritable.rule(.windowLimit)
        case .weekendLimit(let rule): weekends.merge(rule.opening) { first, _ in first }
        default: continue
        }
      }
      guard !hours.isEmpty || !weekends.isEmpty else { return nil }
      let date = subject.horizon.lowerBound.advanced(by: -1).description
      return try table(
        "balances.csv", ["id", "kind", "as_of", "value"],
        subject.staff.flatMap { member in
          [
            hours[member.id].map { [member.id.text, "hours", date, YAMLText.hoursText($0)] },
            weekends[member.id].map { [member.id.text, "weekends", date, String($0)] },
          ].compactMap { $0 }
        })
    }
  }

  // MARK: Demand

  /// Lines that `demand.csv` can say: whoever fills them is told by one skill at most, and nobody fills them at a price.
  private var demand: String? {
    get throws {
      let rows = subject.rows.compactMap { row -> [String]? in
        guard case .posts(let line) = row else { return nil }
        return CaseWriter.cells(of: line)
      }
      guard !rows.isEmpty else { return nil }
      return try table(
        "demand.csv",
        [
          "unit", "shift", "post", "skill", "from_units", "min", "target", "max", "days", "price",
          "min_price", "max_price",
        ],
        rows)
    }
  }

  private static func cells(of line: PostDemand) -> [String]? {
    let skill: String
    switch line.requires {
    case .everyone: skill = ""
    case .skill(let id): skill = id.text
    default: return nil
    }
    let bounds = line.bounds
    guard line.substitutes.isEmpty, let minimum = bounds.minimum,
      let least = price(bounds.belowMinimum), let most = price(bounds.aboveMaximum),
      case .linear(let price, 1) = bounds.belowTarget
    else { return nil }
    return [
      line.unit.text, line.shift.text, line.post.text, skill, "any", String(minimum),
      bounds.target.map(String.init) ?? "", bounds.maximum.map(String.init) ?? "", line.days.text,
      bounds.target == nil ? "" : price.description, least, most,
    ]
  }

  /// A price for each, empty when required; nil when a cell cannot say it.
  private static func price(_ penalty: RowPenalty) -> String? {
    switch penalty {
    case .required(1): ""
    case .priced(.linear(let cost, 1)): cost.description
    default: nil
    }
  }

  // MARK: case.yaml

  private var caseFile: String {
    get throws {
      var text = """
        title: \(YAMLText.name(subject.title).text)
        from: \(subject.horizon.lowerBound)
        to: \(subject.horizon.upperBound)
        required_price: \(subject.requiredPrice)

        """
      if let known = subject.history.knownFrom.values.min() { text += "history_from: \(known)\n" }
      text += "posts:\n"
      for post in subject.posts {
        text += "  - \(YAMLText.mapping(["id": .name(post.id.text), "name": .name(post.name)]).text)\n"
      }
      text += "rules:\n"
      var seen: [String: Int] = [:]
      for rule in subject.rules {
        let id = rule.head.id.text
        seen[id, default: 0] += 1
        let number = seen[id] ?? 1
        text += "  - \(try RuleText.of(rule, id: number == 1 ? id : "\(id)-\(number)").text)\n"
      }
      let rows = try rows
      if !rows.isEmpty { text += "rows:\n" + rows.map { "  - \($0.text)\n" }.joined() }
      return text
    }
  }

  /// The lines that `demand.csv` cannot say.
  private var rows: [YAMLText] {
    get throws {
      try subject.rows.enumerated().compactMap { number, row in
        guard case .posts(let line) = row else { throw Unwritable.row(row.kind) }
        guard CaseWriter.cells(of: line) == nil else { return nil }
        let bounds = line.bounds
        return .mapping([
          "id": .name("\(line.id)-\(number + 1)"), "row": .word("posts"), "unit": .name(line.unit.text),
          "shift": .name(line.shift.text), "post": .name(line.post.text), "days": .name(line.days.text),
          "who": YAMLText(line.requires),
          "substitutes": line.substitutes.isEmpty ? nil : .list(line.substitutes.map(CaseWriter.substitute)),
          "minimum": .integer(bounds.minimum), "target": .integer(bounds.target),
          "maximum": .integer(bounds.maximum), "below_minimum": YAMLText(bounds.belowMinimum),
          "below_target": YAMLText(bounds.belowTarget), "above_maximum": YAMLText(bounds.aboveMaximum),
        ])
      }
    }
  }

  private static func substitute(_ substitute: PostDemand.Substitute) -> YAMLText {
    .mapping([
      "who": YAMLText(substitute.who), "price": .word(substitute.price),
      "share": substitute.maximumShare.map { .word("\($0 / 10).\($0 % 10)%") },
    ])
  }
}
