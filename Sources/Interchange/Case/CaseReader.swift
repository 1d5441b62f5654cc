// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Rostering

/// Reads a case folder: `case.yaml`, `staff.csv` and whatever else is there.
///
/// Reading never stops at the first problem; every problem of every file is added to the list. A case with
/// errors is returned as far as it could be read and must not be solved: ask the list for
/// ``ProblemList/hasErrors``.
public struct CaseReader {
  public init() {}

  /// - Parameters:
  ///   - path: The folder. Nothing outside it is read, but for the folders that `extends:` names.
  ///   - problems: Gets everything there is to say.
  /// - Returns: nil when there is no `case.yaml` that can be read.
  public func read(_ path: String, problems: ProblemList) -> CaseFolder? {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists, isFolder.boolValue else {
      problems.add(.folderMissing(isFile: exists), at: Origin(file: path))
      return nil
    }
    let inputs = InputFiles(problems: problems)
    guard let layers = CaseLayers.read(path, inputs: inputs, problems: problems) else { return nil }
    let settings = SettingsReader(layers: layers, problems: problems).read()
    let draft = CaseDraft(settings: settings, problems: problems)
    if let clock = CivilClock(zoneIdentifier: settings.timeZone, covering: settings.horizon) {
      draft.subject.clock = clock
    }
    var files = CaseFiles(layers: layers, inputs: inputs, problems: problems)
    files.reportMisspeltNames()

    let declarations = DeclarationsReader(layers: layers, draft: draft)
    declarations.read()
    readPlaces(&files, declarations, draft)
    readPeople(&files, draft)
    let hasDemandFile = files.read(.demand) { DemandTable.read($0, into: draft) }
    let fairness = FairnessReader(layers: layers, draft: draft)
    RuleBook(layers: layers, draft: draft, fairness: fairness).read()
    if !hasDemandFile, !draft.hasPostRows { problems.add(.fileMissing, at: Origin(file: "demand.csv")) }
    readDuties(&files, draft)
    PinsTable.check(draft)
    var folder = CaseFolder(
      path: path, subject: draft.subject, settings: settings, codes: draft.codes,
      policyFiles: files.policyFiles(),
      headerLanguage: files.headerLanguage, inputs: inputs.digests, names: draft.names)
    folder.readsPolicies = SubsidyCostReader(layers: layers, draft: draft, fairness: fairness, folder: folder)
      .read()
    folder.subject = draft.subject
    layers.finish()
    return folder
  }

  private func readPlaces(_ files: inout CaseFiles, _ declarations: DeclarationsReader, _ draft: CaseDraft) {
    files.read(.calendar) { CalendarTable.read($0, into: draft) }
    files.read(.units) { UnitsTable.read($0, into: draft) }
    if !files.read(.shifts, { ShiftsTable.read($0, into: draft) }) { ShiftsTable.shipped.forEach(draft.add) }
    declarations.readCombinations()
    files.read(.codes) { CodesTable.read($0, into: draft) }
    let subject = draft.subject
    draft.codes.complete(
      shifts: subject.shifts, combinations: subject.combinations, leaveKinds: subject.leaveKinds)
  }

  private func readPeople(_ files: inout CaseFiles, _ draft: CaseDraft) {
    let hasStaffFile = files.read(.staff) { table in
      StaffTable.read(table, into: draft)
      if table.rows.isEmpty { draft.problems.add(.nobodyListed, at: Origin(file: "staff.csv")) }
    }
    if !hasStaffFile {
      draft.problems.add(.fileMissing, at: Origin(file: "staff.csv"))
    }
    if draft.identifiers.isEmpty {
      draft.problems.add(.staffUnknown, at: Origin(file: "staff.csv"))
      draft.acceptAllNamesOfStaff()
    }
    draft.declareEchelonsAndTeamsOfStaff()
    files.read(.staffChanges) { StaffChangesTable.read($0, into: draft) }
    files.read(.skills) { SkillsTable.read($0, into: draft) }
    files.read(.balances) { BalancesTable.read($0, into: draft) }
    files.read(.leave, grid: { LeaveTable.read($0, into: draft) }, { LeaveTable.read($0, into: draft) })
    files.read(
      .requests, grid: { RequestsTable.read($0, into: draft) }, { RequestsTable.read($0, into: draft) })
    files.read(.restrictions) { RestrictionsTable.read($0, into: draft) }
    SpecialPostsReader(layers: files.layers, draft: draft).read()
    files.read(.health) { HealthTable.read($0, into: draft) }
  }

  private func readDuties(_ files: inout CaseFiles, _ draft: CaseDraft) {
    files.read(
      .history, grid: { HistoryTable.read($0, into: draft) },
      { HistoryTable.take(DutyList.read($0, into: draft), into: draft) })
    files.read(
      .pins, grid: { PinsTable.read($0, into: draft) },
      { PinsTable.take(DutyList.read($0, into: draft), into: draft) })
  }
}
