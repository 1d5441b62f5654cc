// SPDX-License-Identifier: GPL-3.0-or-later

/// A file of the second competition: headings, some with the number of lines that follow, and lines of words.
struct INRC2Text {
  private let lines: [BenchmarkLine]

  init(_ text: String) {
    lines = BenchmarkText.lines(of: text).map { line in
      BenchmarkLine(number: line.number, cells: line.cells[0].split(separator: " ").map(String.init))
    }
  }

  /// The number after `=` on the line of a heading.
  func number(of heading: String) throws -> Int {
    let line = lines[try index(of: heading)]
    guard let text = line.cells.last else { throw line.fault(.missingSection(heading)) }
    return try line.integer(text)
  }

  /// So many lines after a heading; as many as it says itself without a count.
  func lines(after heading: String, count: Int? = nil) throws -> [BenchmarkLine] {
    let first = try index(of: heading) + 1
    let count = try count ?? number(of: heading)
    guard count >= 0, first + count <= lines.count else {
      throw BenchmarkFormatError(.missingSection(heading))
    }
    return Array(lines[first..<first + count])
  }

  /// The lines after one heading and before the next.
  func lines(from heading: String, until next: String) throws -> [BenchmarkLine] {
    let (first, last) = (try index(of: heading) + 1, try index(of: next))
    guard first <= last else { throw BenchmarkFormatError(.missingSection(heading)) }
    return Array(lines[first..<last])
  }

  private func index(of heading: String) throws -> Int {
    guard let index = lines.firstIndex(where: { $0.cells.first == heading }) else {
      throw BenchmarkFormatError(.missingSection(heading))
    }
    return index
  }
}

extension BenchmarkLine {
  /// The two numbers of a field such as `(15,22)`.
  func pair(_ index: Int) throws -> (least: Int, most: Int) {
    guard cells.indices.contains(index) else {
      throw fault(.fieldCount(expected: index + 1, found: cells.count))
    }
    let numbers = try integers(cells[index], separator: ",")
    guard numbers.count == 2 else { throw fault(.notANumber(cells[index])) }
    return (numbers[0], numbers[1])
  }
}
