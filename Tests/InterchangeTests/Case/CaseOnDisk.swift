// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering

/// A small case written to a temporary folder for one test, with whatever the test changes about it.
final class CaseOnDisk {
  let root = FileManager.default.temporaryDirectory.appendingPathComponent("echelon-\(UUID().uuidString)")

  /// Three nurses and a dispatcher, units W3, ICU and DISP, shifts D, E, N, S and T; March 2026.
  static let files: [String: String] = [
    "case.yaml": "title: Small\nmonth: 2026-03\n",
    "staff.csv": """
    id,name,unit,profession,level,echelon,team,engagement,skills
    N001,王晓燕,W3,nurse,N4,E1,T1,contract,iv
    N002,李静怡,W3,护士,N0,E1,T1,规培,
    N003,赵立军,ICU,nurse,N3,E2,,contract,icu
    C001,李静怡,DISP,dispatcher,N3,E1,,contract,

    """,
    "units.csv": "id,name,zone\nW3,Ward 3,clean\nICU,Intensive care,contaminated\nDISP,Dispatch,clean\n",
    "shifts.csv": """
    code,name,start,end,kind
    D,Day,08:00,16:00,day
    E,Evening,16:00,24:00,evening
    N,Night,22:00,+1 08:00,night
    S,Standby,08:00,08:00,standby
    T,Training,08:00,12:00,day

    """,
    "demand.csv":
      "unit,shift,profession,min\nW3,D,nurse,0\nW3,E,nurse,0\nW3,N,nurse,0\nICU,N,nurse,0\nDISP,D,dispatcher,0\n",
  ]

  /// - Parameter changes: Files by name; an empty text takes the file away.
  init(_ changes: [String: String] = [:]) throws {
    for (name, text) in Self.files.merging(changes, uniquingKeysWith: { $1 }) where !text.isEmpty {
      let file = root.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// The case of a folder below the root, the root itself by default, and everything there is to say about
  /// it.
  func read(_ folder: String = "") -> (folder: CaseFolder?, problems: [Problem]) {
    let problems = ProblemList()
    let path = folder.isEmpty ? root.path : root.appendingPathComponent(folder).path
    let read = CaseReader().read(path, problems: problems)
    return (read, problems.all)
  }

  /// The lines of the problems, in English.
  static func lines(_ changes: [String: String]) throws -> [String] {
    try CaseOnDisk(changes).read().problems.map { $0.line(in: .english) }
  }
}

/// The case with the changes, which must be read without an error.
func subject(_ changes: [String: String]) throws -> Case {
  struct Unreadable: Error { let lines: [String] }
  let (folder, problems) = try CaseOnDisk(changes).read()
  guard let folder, !problems.contains(where: { $0.severity == .error }) else {
    throw Unreadable(lines: problems.map { $0.line(in: .english) })
  }
  return folder.subject
}
