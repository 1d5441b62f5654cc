// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads the lists of `case.yaml` that declare things by id: posts, echelons, teams, kinds of leave,
/// combinations.
///
/// An entry of the case replaces one of the same id in a folder it extends.
struct DeclarationsReader {
  let layers: CaseLayers
  let draft: CaseDraft

  /// Everything that needs no other file.
  func read() {
    draft.subject.posts = declared("posts", .post) { entry, id in
      Post(
        id: id, name: entry.optional("name", as: .text)?.value ?? id.text,
        zone: entry.optional("zone", as: .choice(.zone))?.value,
        contact: entry.optional("contact", as: .choice(.contact))?.value,
        protection: entry.optional("protection", as: .duration)?.value)
    }
    for post in draft.subject.posts { draft.posts.add(post.id, others: [post.name]) }
    readEchelonsAndTeams()
    // What a hospital keeps private no ward may show.
    let kinds: [LeaveKind] = declared(
      "leave_kinds", .leaveKind,
      loosened: { $1.isPrivate && !$0.isPrivate ? ("private: true", "private: false") : nil }
    ) { entry, id in
      LeaveKind(
        id: id, name: entry.optional("name", as: .text)?.value ?? id.text,
        creditPerWorkDay: entry.optional("credit", as: .hours)?.value,
        isPrivate: entry.optional("private", as: .boolean)?.value ?? true)
    }
    draft.subject.leaveKinds = kinds.isEmpty ? ShippedLeaveKinds.all : kinds
    for kind in draft.subject.leaveKinds {
      draft.leaveKinds.add(kind.id, others: [kind.name] + Language.allCases.map { kind.name(in: $0) })
    }
  }

  private func readEchelonsAndTeams() {
    draft.subject.echelons = declared("echelons", .echelon) { entry, id in
      Echelon(
        id: id, name: entry.optional("name", as: .text)?.value ?? id.text,
        rank: entry.required("rank", as: .integer(in: 1...100))?.value ?? 1,
        callUpNotice: entry.optional("notice", as: .duration)?.value ?? .zero)
    }
    for echelon in draft.subject.echelons { draft.echelons.add(echelon.id, others: [echelon.name]) }
    draft.subject.teams = declared("teams", .team) { entry, id in
      Team(id: id, name: entry.optional("name", as: .text)?.value ?? id.text)
    }
    for team in draft.subject.teams { draft.teams.add(team.id, others: [team.name]) }
  }

  /// Combinations, once the shifts are known.
  func readCombinations() {
    var byCode: [String: Int] = [:]
    for (entry, _) in layers.entries("combinations") {
      let code = entry.required("code", as: .text)?.value
      let shifts = entry.list("shifts", of: draft.shifts.form)?.value.map(\.value)
      let across = entry.optional("across_units", as: .boolean)?.value ?? false
      guard let code, let shifts, shifts.count > 1 else {
        if !entry.has("shifts") { draft.problems.add(.yamlMissingKey(key: "shifts"), at: entry.origin) }
        continue
      }
      let combination = Combination(code: code, shifts: shifts, acrossUnits: across)
      if let index = byCode[code] {
        draft.subject.combinations[index] = combination
      } else {
        byCode[code] = draft.subject.combinations.count
        draft.subject.combinations.append(combination)
      }
    }
  }

  private func declared<Subject, Value>(
    _ key: String, _ term: Term,
    loosened: (Value, Value) -> (inherited: String, own: String)? = { _, _ in nil },
    _ make: (YAMLMapping, Identifier<Subject>) -> Value
  ) -> [Value] {
    typealias Declared = (id: String, value: Value)
    return layers.merged(
      key, term, problems: draft.problems, id: { (declared: Declared) in declared.id },
      loosened: { loosened($0.value, $1.value) }
    ) { entry in
      entry.required("id", as: .identifier).map { id in id.map { ($0, make(entry, Identifier($0))) } }
    }.map(\.value)
  }
}
