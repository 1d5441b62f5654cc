// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Reporting
import Rostering

extension LoadedCase {
  /// Reads a roster for the case: a file, or a folder that Echelon wrote.
  ///
  /// - Throws: ``ExitStatus/inputRejected`` when it cannot be read.
  func readRoster(_ path: String) throws -> (roster: Roster, inputs: [Provenance.Input]) {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let file = isFolder.boolValue ? path + "/schedule.csv" : path
    let problems = ProblemList()
    let read = RosterReader(folder).read(file, problems: problems)
    try console.reject(problems)
    guard let read else { throw ExitStatus.inputRejected }
    return (read.roster, read.inputs.map { .init(file: $0.file, digest: $0.sha256) })
  }
}
