// SPDX-License-Identifier: GPL-3.0-or-later
import RosterSolver
import Testing

@Suite struct CheckpointCoderTests {
  @Test("What is written is read again to the last bit")
  func roundTrip() throws {
    let integers: [Int] = [0, 1, -1, 63, 64, -64, -65, 300, .max, .min]
    let numbers: [Double] = [0, -0.0, 1.5, .infinity, -.infinity, .leastNonzeroMagnitude, 0.1]
    let writer = CheckpointCoder()
    var (list, doubles, text, flag) = (integers, numbers, "checkpoint 检查点", true)
    try writer.code(&list)
    try writer.code(&doubles)
    try writer.code(&text)
    try writer.code(&flag)
    let reader = CheckpointCoder(reading: writer.bytes)
    (list, doubles, text, flag) = ([], [], "", false)
    try reader.code(&list)
    try reader.code(&doubles)
    try reader.code(&text)
    try reader.code(&flag)
    #expect(list == integers)
    #expect(doubles.map(\.bitPattern) == numbers.map(\.bitPattern))
    #expect(text == "checkpoint 检查点" && flag && reader.isAtEnd)
  }

  @Test("Nothing is read beyond the bytes, and no length asks for more than there are")
  func shortBytes() {
    var list: [Int] = []
    #expect(throws: CheckpointError.damaged) { try CheckpointCoder(reading: []).code(&list) }
    #expect(throws: CheckpointError.damaged) { try CheckpointCoder(reading: [0xFE, 0x7F, 1]).code(&list) }
    #expect(throws: CheckpointError.damaged) {
      try CheckpointCoder(reading: Array(repeating: 0xFF, count: 20)).code(&list)
    }
    var number = 0.0
    #expect(throws: CheckpointError.damaged) { try CheckpointCoder(reading: [1, 2, 3]).code(&number) }
  }
}
