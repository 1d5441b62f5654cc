// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering

/// Measures the parts of a solve on instances, and the session against plain C; one line of JSON for each measurement.
@main
struct Parts {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard !arguments.isEmpty else {
      print(
        "usage: parts session | FORMAT:PATH ...      a format is nrp, inrc1 or inrc2; PATH as echelon bench audit takes it"
      )
      return
    }
    for argument in arguments {
      if argument == "session" {
        try SessionBenchmark().run().say()
        continue
      }
      let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2, let format = BenchmarkFormat(rawValue: parts[0]) else {
        FileHandle.standardError.write(Data("\(argument): not FORMAT:PATH\n".utf8))
        exit(2)
      }
      let instance = try BenchmarkInstance.read(format, at: parts[1])
      for measurement in InstanceBenchmark(instance).run() { measurement.say() }
    }
  }
}

/// One number with its name and unit.
struct Measurement: Encodable {
  let subject: String
  let part: String
  let value: Double
  let unit: String

  func say() {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(self) else { return }
    print(String(decoding: line, as: UTF8.self))
  }
}

extension Duration {
  /// The least of several runs of a piece of work; others on the machine only make runs longer.
  static func least(of runs: Int, _ body: () -> Void) -> Duration {
    (0..<runs).map { _ in ContinuousClock().measure(body) }.min() ?? .zero
  }

  var milliseconds: Double { self / .milliseconds(1) }
}
