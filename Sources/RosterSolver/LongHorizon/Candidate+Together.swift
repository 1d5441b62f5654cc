// SPDX-License-Identifier: GPL-3.0-or-later

extension Candidate {
  /// A roster with what two others have changed in a third, each on days of its own, see ``HorizonRegion``; nil where that is not lawful.
  static func together(_ one: Candidate, _ other: Candidate, since base: Candidate, _ crew: PricingCrew)
    -> Candidate?
  {
    let instance = crew.instance
    var columns = one.columns
    for person in instance.people.indices {
      let (path, mine, old) = (
        other.columns[person].path, one.columns[person].path, base.columns[person].path
      )
      guard path != old else { continue }
      if mine == old {
        columns[person] = other.columns[person]
        continue
      }
      let both = path.indices.map { path[$0] == old[$0] ? mine[$0] : path[$0] }
      let model = crew.models[person]
      guard let cost = instance.cost(of: both, model: model) else { return nil }
      columns[person] = instance.column(of: both, cost: cost, model: model)
    }
    return Candidate(columns, in: instance)
  }
}
