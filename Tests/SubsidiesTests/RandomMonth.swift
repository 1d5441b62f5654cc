// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Random numbers from a seed (SplitMix64, Steele and others 2014): the same on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// Attendance of two people in some weeks, with nights, double stints and all contact classes.
enum RandomMonth {
  static func records(using random: inout SeededGenerator) -> [WorkRecord] {
    var records: [WorkRecord] = []
    for staff in [Month.nurse.id, Month.doctor.id] {
      // The end of the last stint keeps people from being at two places at once.
      var free = 0
      for day in 1...28 where Int.random(in: 0..<3, using: &random) > 0 {
        for _ in 0..<Int.random(in: 1...2, using: &random) {
          let start = max(free - day * 1440, Int.random(in: 0...1300, using: &random))
          guard start < 1440 else { break }
          let end = start + Int.random(in: 30...780, using: &random)
          free = day * 1440 + end + Int.random(in: 1...90, using: &random)
          records.append(
            Month.record(
              of: staff, day, from: Double(start) / 60, to: Double(end) / 60,
              Contact.allCases.randomElement(using: &random) ?? .none, row: records.count + 2))
        }
      }
    }
    return records
  }

  /// A stint as two rows that follow each other without a gap.
  static func split(_ record: WorkRecord, using random: inout SeededGenerator) -> [WorkRecord] {
    guard case .times(let start, let end, _) = record.extent, start.until(end) > Minutes(1) else {
      return [record]
    }
    let middle = start.adding(Minutes(Int.random(in: 1..<start.until(end).count, using: &random)))
    return [(start, middle), (middle, end)].map { start, end in
      WorkRecord(
        staff: record.staff, date: record.date, extent: .times(start: start, end: end, breakLength: .zero),
        contact: record.contact, evidence: record.evidence, source: record.source)
    }
  }
}
