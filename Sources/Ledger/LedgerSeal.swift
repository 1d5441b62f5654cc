// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange

/// The digest of the whole file beside it, so that a changed byte is found wherever it lies, also in space
/// that the database does not use.
///
/// The seal is broken before anything is written and renewed after; an open seal means that a process was
/// killed in between, and the content is then verified entry by entry before the file is sealed again.
struct LedgerSeal {
  let path: String

  private var sealPath: String { path + ".seal" }

  enum State: Equatable {
    case missing
    case open
    case sealed(digest: String)
  }

  var state: State {
    guard let data = FileManager.default.contents(atPath: sealPath) else { return .missing }
    let words = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
    if words == ["open"] { return .open }
    return words.count == 2 && words[0] == "sealed" ? .sealed(digest: words[1]) : .missing
  }

  /// Whether the file is, byte for byte, the one that was sealed; nil where it was not sealed.
  var holds: Bool? {
    guard case .sealed(let digest) = state else { return nil }
    // What was not yet moved into the file was written after the seal.
    let log = (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int) ?? 0
    return log == 0 && fileDigest == digest
  }

  func open() throws { try write("open\n") }

  func close() throws { try write("sealed \(fileDigest ?? "")\n") }

  private var fileDigest: String? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    var hash = SHA256()
    while let data = try? file.read(upToCount: 1 << 20), !data.isEmpty { hash.update([UInt8](data)) }
    return hash.finishHexadecimal()
  }

  private func write(_ text: String) throws {
    let file = sealPath + ".new"
    let descriptor = Foundation.open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw LedgerError.cannotOpen(path) }
    let bytes = Array(text.utf8)
    let written = Foundation.write(descriptor, bytes, bytes.count)
    let isSynced = fsync(descriptor) == 0
    Foundation.close(descriptor)
    guard written == bytes.count, isSynced, rename(file, sealPath) == 0 else {
      throw LedgerError.cannotOpen(path)
    }
  }
}
