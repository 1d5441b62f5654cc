// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Writes what is to be looked at before money moves, and what the policies leave open.
enum FindingsFile {
  static func file(
    _ findings: [PayFinding], _ openParameters: [OpenParameter], language: Language
  ) throws(Problem) -> PayFile {
    let name = "findings.csv"
    let columns = language == .english ? ["finding", "text", "case"] : ["代码", "说明", "事项编号"]
    var writer = try CSVWriter(file: name, columns: columns)
    for finding in findings {
      try writer.add([.text(finding.code), .text(finding.message(in: language)), .text(finding.caseID)])
    }
    for parameter in openParameters {
      try writer.add([.text("pay.open-parameter"), .text(parameter.message(in: language)), .empty])
    }
    return PayFile(name: name, bytes: try writer.encoded())
  }
}
