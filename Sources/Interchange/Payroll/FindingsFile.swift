// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Writes what is to be looked at before money moves, and what the policies leave open.
enum FindingsFile {
  static func file(
    _ findings: [PayFinding], _ openParameters: [OpenParameter], language: Language
  ) throws(Problem) -> PayFile {
    let name = "findings.csv"
    let columns = language == .english ? ["finding", "text"] : ["代码", "说明"]
    var writer = try CSVWriter(file: name, columns: columns)
    for finding in findings {
      try writer.add([.text(finding.code), .text(finding.message(in: language))])
    }
    for parameter in openParameters {
      try writer.add([.text("pay.open-parameter"), .text(parameter.message(in: language))])
    }
    return PayFile(name: name, bytes: try writer.encoded())
  }
}
