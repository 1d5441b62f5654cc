// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `staff.csv`, the only file that every case must have.
enum StaffTable {
  static func read(_ table: CSVTable, into draft: CaseDraft) {
    var firsts: [StaffID: Origin] = [:]
    var written: [String] = []
    var origins: [Origin] = []
    for row in table.rows {
      guard let id = row.required("id", as: .identifier) else { continue }
      written.append(id.value)
      origins.append(id.origin)
      let staff = StaffID(StaffIdentifiers.padded(id.value, to: draft.settings.idWidth))
      if let first = firsts[staff] {
        draft.problems.add(.duplicateIdentifier(.staffMember, id: staff.text, first: first), at: id.origin)
        continue
      }
      firsts[staff] = id.origin
      if let member = member(staff, row, draft) { draft.subject.staff.append(member) }
    }
    for index in SpreadsheetDamage.truncated(in: written) {
      draft.problems.add(.truncatedIdentifier(id: written[index]), at: origins[index])
    }
    draft.indexStaff(written: written)
  }

  private static func member(_ id: StaffID, _ row: TableRow, _ draft: CaseDraft) -> StaffMember? {
    let name = row.text("name")
    let unit = row.text("unit").flatMap { self.unit($0, draft) }
    let profession = row.text("profession").map { ShippedProfessions.id($0.value) }
    let level = row.optionalText("level").map { LevelID($0.value) }
    let from = row.day("from")
    let to = row.day("to")
    let serviceFrom = row.day("service_from")
    if let from, let to, from > to {
      row.report(.fromAfterTo(from: from.description, to: to.description), in: "to")
    }
    let echelon = row.optionalText("echelon").flatMap {
      echelonOrTeam($0, &draft.echelons, isClosed: draft.settings.declaresEchelons, draft)
    }
    let team = row.optionalText("team").flatMap {
      echelonOrTeam($0, &draft.teams, isClosed: draft.settings.declaresTeams, draft)
    }
    let skills = row.list("skills").map { DatedSkill(skill: SkillID($0.value)) }
    let engagement = row.optional("engagement", as: .choice(.engagement))?.value ?? .contract
    let fraction = row.optional("fraction", as: .fraction)?.value ?? .full
    let weeklyHours = row.optional("hours_per_week", as: .hours)?.value
    guard let name, let unit, let profession else { return nil }
    draft.professions.add(profession)
    if let level { draft.levels.add(level) }
    for skill in skills { draft.skills.add(skill.skill) }
    return StaffMember(
      id: id, name: name.value, unit: unit, profession: profession, engagement: engagement,
      employer: row.optionalText("employer")?.value, post: row.optionalText("post").map { PostID($0.value) },
      title: row.optionalText("title")?.value, rank: row.optionalText("rank")?.value, level: level,
      echelon: echelon,
      team: team, fraction: fraction, weeklyHours: weeklyHours, from: from, to: to,
      serviceFrom: serviceFrom, skills: skills)
  }

  /// A unit of `units.csv`; where the case has none, every unit that staff belong to is one.
  private static func unit(_ cell: Cell, _ draft: CaseDraft) -> UnitID? {
    if let unit = draft.units[cell.value] { return unit }
    guard !draft.declaresUnits else {
      draft.problems.add(.unknownValue(.unit, value: cell.value, known: draft.units.names), at: cell.origin)
      return nil
    }
    let unit = UnitID(cell.value)
    draft.units.add(unit)
    draft.subject.units.append(Unit(id: unit, name: cell.value))
    return unit
  }

  /// An echelon or team of `case.yaml`; where the case declares none, every one that staff belong to is
  /// known.
  private static func echelonOrTeam<Subject>(
    _ cell: Cell, _ known: inout KnownNames<Subject>, isClosed: Bool, _ draft: CaseDraft
  ) -> Identifier<Subject>? {
    if let id = known[cell.value] { return id }
    guard !isClosed else {
      draft.problems.add(.unknownValue(known.term, value: cell.value, known: known.names), at: cell.origin)
      return nil
    }
    let id = Identifier<Subject>(cell.value)
    known.add(id)
    return id
  }
}
