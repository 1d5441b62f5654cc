// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The files of the smallest case worth having: four nurses, one week, two shifts.
///
/// Tests change one thing in
/// it.
struct TinyWard {
  /// By file name; a file that is nil is not written.
  var files: [String: Data]

  init() {
    files = TinyWard.texts.mapValues { Data($0.utf8) }
  }

  subscript(name: String) -> String {
    get { files[name].map { String(decoding: $0, as: UTF8.self) } ?? "" }
    set { files[name] = Data(newValue.utf8) }
  }

  /// Writes the case into a new folder and returns its path.
  func write() throws -> String {
    let folder = try Scratch().path("case")
    for (name, data) in files {
      let url = URL(fileURLWithPath: folder + "/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url)
    }
    return folder
  }

  private static let texts = [
    "case.yaml": """
    title: Tiny ward
    from: 2026-03-02
    to: 2026-03-08
    time_zone: Asia/Shanghai
    rules:
      - id: rest
        rule: minimum_rest
        title: At least 11 hours between duties
        hours: 11
      - id: days
        rule: window_limit
        measure: days
        window: week
        maximum: 5

    """,
    "staff.csv": """
    id,name,unit,profession,level
    T01,Ann Bell,ward,nurse,N2
    T02,Bo Carr,ward,nurse,N2
    T03,Cy Dean,ward,nurse,N1
    T04,Di Eads,ward,nurse,N1

    """,
    "units.csv": """
    id,name,zone
    ward,Ward,clean

    """,
    "shifts.csv": """
    code,name,start,end,kind
    D,Day,08:00,16:00,day
    N,Night,22:00,+1 06:00,night

    """,
    "demand.csv": """
    unit,shift,days,min,target,max
    ward,D,all,1,1,2
    ward,N,all,1,1,2

    """,
    "leave.csv": """
    id,from,to,kind
    T03,2026-03-04,2026-03-04,annual

    """,
    "requests.csv": """
    id,from,to,want,strength
    T02,2026-03-07,2026-03-08,off,high

    """,
    "pins.csv": """
    id,date,shift
    T01,2026-03-02,D

    """,
    "history.csv": """
    id,date,shift
    T04,2026-03-01,N

    """,
    "restrictions.csv": """
    id,from,to,kind,value
    T04,2026-03-06,2026-03-08,no_night,

    """,
    "health.csv": """
    id,time,temperature,symptoms
    T02,2026-02-20 07:30,36.6,no

    """,
    "balances.csv": """
    id,kind,as_of,value
    T01,hours,2026-03-01,-2

    """,
    "calendar.csv": """
    date,type,name
    2026-03-08,statutory,Women's Day

    """,
  ]
}

extension TinyWard {
  /// Makes it a ward of 24 over four weeks, which takes a solver some time.
  mutating func makeLarge() {
    self["case.yaml"] = self["case.yaml"].replacing("to: 2026-03-08", with: "to: 2026-03-29")
    self["staff.csv"] =
      "id,name,unit,profession,level\n"
      + (1...24).map { number in
        "T\(number < 10 ? "0" : "")\(number),Person \(number),ward,nurse,N\(number % 3)\n"
      }.joined()
    self["demand.csv"] = "unit,shift,days,min,target,max\nward,D,all,5,7,9\nward,N,all,3,4,5\n"
    self["case.yaml"] += """
        - id: hours
          rule: target_hours
          tolerance: 2
          price: {points: 3, per: 1h}
        - id: weekends
          rule: whole_weekend
          price: 7
        - id: nights
          rule: run_length
          of: night
          minimum: 2
          maximum: 4
          price: 9

      """
  }
}
