// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Rules on real time without work, on the units a person works in, and on fatigue.
extension RuleReader {
  func runRest() -> RunRest? {
    let of = duties.required("of", in: entry)
    let run = entry.required("run", as: .integer(in: 1...60))?.value
    let hours = self.hours("hours")
    let edges = entry.edges()
    guard let of, let run, let hours else { return nil }
    return RunRest(head: head, of: of, run: run, minimum: hours, before: edges.before)
  }

  func freePeriod() -> FreePeriod? {
    let window = WindowReader(draft: draft).required("window", in: entry)
    let hours = self.hours("hours")
    let edges = entry.edges()
    guard let window, let hours else { return nil }
    return FreePeriod(head: head, window: window, minimum: hours, edges: edges)
  }

  func restCompensation() -> RestCompensation? {
    let full = entry.required("shortened_below", as: .hours)?.value
    let hours = self.hours("hours")
    let within = entry.required("within", as: .integer(in: 1...7))?.value
    let edges = entry.edges()
    guard let full, let hours, let within else { return nil }
    return RestCompensation(
      head: head, full: full, compensation: hours, within: within, before: edges.before)
  }

  func unitLimit() -> UnitLimit? {
    let window = WindowReader(draft: draft).required("window", in: entry)
    let maximum = entry.optional("maximum", as: .integer(in: 1...20))?.value ?? 1
    let edges = entry.edges()
    return window.map { UnitLimit(head: head, window: $0, maximum: maximum, before: edges.before) }
  }

  func secondment() -> Secondment? {
    let days = entry.required("days", as: .integer(in: 1...400))?.value
    let edges = entry.edges()
    return days.map { Secondment(head: head, minimum: $0, before: edges.before) }
  }

  func fatigue() -> FatigueLimit? {
    let weights = entry.requiredMappings("weights")?.map(weight)
    let top = entry.required("top", as: .integer(in: 1...100))?.value
    let maximum = entry.required("maximum", as: .integer(in: 0...100))
    let edges = entry.edges()
    guard let weights, !weights.contains(where: { $0 == nil }), let top, let maximum else { return nil }
    guard maximum.value <= top else {
      draft.problems.add(
        .outOfRange(value: String(maximum.value), low: "0", high: String(top)), at: maximum.origin)
      return nil
    }
    let scale = FatigueScale(weights: weights.compactMap { $0 }, top: top)
    return FatigueLimit(head: head, scale: scale, maximum: maximum.value, before: edges.before)
  }

  private func weight(_ entry: YAMLMapping) -> FatigueScale.Weight? {
    let of = duties.required("of", in: entry)
    let after = entry.has("after") ? duties.required("after", in: entry) : nil
    let points = entry.required("points", as: .integer(in: -100...100))?.value
    guard let of, let points, (after != nil) == entry.has("after") else { return nil }
    return FatigueScale.Weight(of: of, after: after, points: points)
  }

  /// The ways between units, under `travel`; nil where one cannot be read.
  func travel() -> Travel? {
    guard let legs = entry.mappings("travel") else { return Travel() }
    let read = legs.value.compactMap { leg -> Travel.Leg? in
      let units = leg.list("between", of: draft.units.form)
      let time = leg.required("time", as: .duration)?.value
      guard let units else {
        if !leg.has("between") { draft.problems.add(.yamlMissingKey(key: "between"), at: leg.origin) }
        return nil
      }
      guard units.value.count == 2 else {
        draft.problems.add(
          .outOfRange(value: String(units.value.count), low: "2", high: "2"), at: units.origin)
        return nil
      }
      return time.map { Travel.Leg(between: Set(units.value.map(\.value)), time: $0) }
    }
    return read.count == legs.value.count ? Travel(read) : nil
  }
}
