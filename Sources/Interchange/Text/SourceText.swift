// SPDX-License-Identifier: GPL-3.0-or-later

/// The content of a text file, in UTF-8 without mark, and the encoding it came in.
public struct SourceText: Sendable {
  /// The file's name, as messages give it.
  public let file: String
  /// Valid UTF-8.
  public let bytes: [UInt8]
  public let encoding: TextEncoding

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Text that is already in memory.
  public init(file: String, text: String) {
    self.file = file
    bytes = Array(text.utf8)
    encoding = .utf8
  }

  private init(file: String, bytes: [UInt8], encoding: TextEncoding) {
    self.file = file
    self.bytes = bytes
    self.encoding = encoding
  }

  /// The same file with another content, which is valid UTF-8 too.
  func replacing(bytes: [UInt8]) -> SourceText {
    SourceText(file: file, bytes: bytes, encoding: encoding)
  }

  /// Decodes the bytes of a file: a mark decides, then strict UTF-8, then GB18030, which is said.
  ///
  /// - Returns: Nothing if the bytes are of neither encoding, when the problem names the first bad byte, or of another format.
  public static func decode(_ bytes: [UInt8], file: String, problems: ProblemList) -> SourceText? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      problems.add(.utf16, at: Origin(file: file))
      return nil
    }
    if let format = FileFormat(bytes) {
      problems.add(.otherFormat(format), at: Origin(file: file))
      return nil
    }
    let isMarked = bytes.starts(with: TextEncoding.mark)
    let content = isMarked ? Array(bytes.dropFirst(TextEncoding.mark.count)) : bytes
    let check = UTF8Check(content)
    if check.isValid {
      return SourceText(file: file, bytes: content, encoding: isMarked ? .utf8WithMark : .utf8)
    }
    if let offset = check.firstBadOffset, isMarked || check.isDamaged {
      let kind = ProblemKind.undecodableBytes(
        encoding: .utf8, offset: offset + bytes.count - content.count, count: check.badBytes)
      problems.add(kind, at: Origin(file: file, line: line(ofOffset: offset, in: content)))
      return nil
    }
    switch CharacterConversion(from: "GB18030", to: "UTF-8").convert(bytes) {
    case .converted(let converted):
      problems.add(.encodingAssumed(encoding: .gb18030), at: Origin(file: file))
      return SourceText(file: file, bytes: converted, encoding: .gb18030)
    case .invalid(let offset):
      let kind = ProblemKind.undecodableBytes(encoding: .gb18030, offset: offset, count: 1)
      problems.add(kind, at: Origin(file: file, line: line(ofOffset: offset, in: bytes)))
    case .unavailable:
      problems.add(.encodingUnavailable(encoding: .gb18030), at: Origin(file: file))
    }
    return nil
  }

  /// The line of a byte, by any of the three line ends.
  ///
  /// They are the same bytes in both encodings.
  private static func line(ofOffset offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<offset {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
      } else if bytes[index] == UInt8(ascii: "\r"),
        index + 1 >= bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
      {
        line += 1
      }
    }
    return line
  }
}
