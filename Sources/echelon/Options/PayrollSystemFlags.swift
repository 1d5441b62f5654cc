// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Interchange
import Subsidies

/// What a receiving payroll system is told besides the rows.
struct PayrollSystemFlags: ParsableArguments {
  @Option(help: "The company's code in the payroll system.") var company = ""
  @Option(help: "The batch of the hand-over.") var batch = ""
  @Option(parsing: .upToNextOption, help: "What the system calls the entitlements: c1t1=31 c1t2=32.")
  var codes: [String] = []

  func validate() throws {
    guard codes.allSatisfy({ $0.split(separator: "=").count == 2 }) else {
      throw ValidationError("--codes takes pairs such as c1t1=31.")
    }
  }

  var settings: HandOver.Settings {
    let pairs = codes.map { $0.split(separator: "=").map(String.init) }
    return HandOver.Settings(
      company: company, batch: batch,
      codes: Dictionary(
        pairs.map { (EntitlementID($0[0]), $0[1]) }, uniquingKeysWith: { first, _ in first }))
  }
}
