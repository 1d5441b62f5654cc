// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The small ward that `init` writes; its files are part of the program, so that a copied binary has them.
enum ExampleCase {
  /// The same ward in the language of whoever will change it: headings, titles and values.
  static func files(in language: Language) -> [(name: String, bytes: [UInt8])] {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  private static var english: [(name: String, bytes: [UInt8])] {
    [
      ("case.yaml", PackageResources.case_yaml),
      ("staff.csv", PackageResources.staff_csv),
      ("demand.csv", PackageResources.demand_csv),
      ("shifts.csv", PackageResources.shifts_csv),
      ("leave.csv", PackageResources.leave_csv),
      ("requests.csv", PackageResources.requests_csv),
      ("history.csv", PackageResources.history_csv),
    ]
  }

  private static var chinese: [(name: String, bytes: [UInt8])] {
    [
      ("case.yaml", PackageResources.case_zh_yaml),
      ("staff.csv", PackageResources.staff_zh_csv),
      ("demand.csv", PackageResources.demand_zh_csv),
      ("shifts.csv", PackageResources.shifts_zh_csv),
      ("leave.csv", PackageResources.leave_zh_csv),
      ("requests.csv", PackageResources.requests_zh_csv),
      ("history.csv", PackageResources.history_zh_csv),
    ]
  }
}
