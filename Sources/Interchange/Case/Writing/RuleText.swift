// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A personal rule as an entry of `rules:`; the other way of ``RuleReader`` for the kinds that public formats are made of.
enum RuleText {
  /// - Parameter id: what the entry calls the rule.
  /// - Throws: ``CaseWriter/Unwritable`` for a kind of rule that is not written.
  static func of(_ rule: PersonalRule, id: String) throws -> YAMLText {
    let head = rule.head
    // What policies cost is made of the policies, not of an entry.
    guard let kind = rule.kind else { throw CaseWriter.Unwritable.part("what policies cost") }
    func entry(_ entries: KeyValuePairs<String, YAMLText?>, unit: String = "") -> YAMLText {
      let price: YAMLText? =
        if case .soft(let price) = head.severity { YAMLText(price, unit: unit) } else { nil }
      let first: KeyValuePairs<String, YAMLText?> = [
        "id": .name(id), "rule": .word(kind.rawValue),
        "title": head.title == head.id.text ? nil : .name(head.title),
        "source": head.source.map(YAMLText.name), "who": head.who == .everyone ? nil : YAMLText(head.who),
        "private": head.isPrivate ? .word("true") : nil, "price": price,
      ]
      return .mapping(first, entries)
    }
    switch rule {
    case .succession(let rule):
      return entry([
        "first": YAMLText(rule.first), "next": YAMLText(rule.next),
        "edges": edges(Edges(before: rule.before)),
      ])
    case .runLength(let rule):
      return entry([
        "of": YAMLText(rule.of), "minimum": .integer(rule.minimum), "maximum": .integer(rule.maximum),
        "edges": edges(rule.edges),
      ])
    case .windowLimit(let rule) where rule.average == nil:
      let isTime = rule.measure == .minutes
      func limit(_ limit: Int?) -> YAMLText? { isTime ? limit.map(YAMLText.hours) : .integer(limit) }
      return entry(
        [
          "measure": .word(isTime ? "hours" : rule.measure.rawValue), "of": YAMLText(rule.of),
          "window": YAMLText(rule.window), "minimum": limit(rule.minimum), "maximum": limit(rule.maximum),
          "attribution": rule.attribution == .start ? nil : .word(rule.attribution.rawValue),
          "edges": edges(rule.edges),
          "opening": rule.opening.isEmpty ? nil : .word(isTime ? "hours" : "nights"),
        ], unit: isTime ? "min" : "")
    case .weekendLimit(let rule):
      return entry([
        "maximum": .integer(rule.maximum), "minimum_in_row": .integer(rule.minimumInRow),
        "maximum_in_row": .integer(rule.maximumInRow), "weekend": weekend(rule.weekend),
        "of": YAMLText(rule.of), "edges": edges(Edges(before: rule.before, after: rule.after)),
        "opening": rule.opening.isEmpty ? nil : .word("weekends"),
      ])
    case .wholeWeekend(let rule):
      return entry([
        "weekend": weekend(rule.weekend), "of": YAMLText(rule.of), "edges": edges(Edges(before: rule.before)),
      ])
    case .sameShiftWeekend(let rule):
      return entry(["weekend": weekend(rule.weekend), "edges": edges(Edges(before: rule.before))])
    case .pattern(let rule):
      let days =
        rule.startsOn.count == 7
        ? nil : YAMLText.list(rule.startsOn.sorted { $0.rawValue < $1.rawValue }.map { .word($0.shortName) })
      return entry([
        "steps": .list(rule.steps.map { YAMLText($0) }), "starts_on": days,
        "edges": edges(Edges(before: rule.before)),
      ])
    case .wish(let rule) where rule.while == .everyone:
      return entry([
        "days": rule.days == .every ? nil : .name(rule.days.text), "want": YAMLText(rule.want),
      ])
    default: throw CaseWriter.Unwritable.rule(kind)
    }
  }

  private static func edges(_ edges: Edges) -> YAMLText? {
    guard edges != Edges() else { return nil }
    return .mapping(["before": .word(edges.before.rawValue), "after": .word(edges.after.rawValue)])
  }

  private static func weekend(_ weekend: WeekendDays) -> YAMLText? {
    guard weekend != WeekendDays() else { return nil }
    return .mapping(["first": .word(weekend.first.shortName), "days": .word(weekend.length)])
  }
}

extension Weekday {
  /// `Mon` to `Sun`.
  var shortName: String { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][rawValue] }
}
