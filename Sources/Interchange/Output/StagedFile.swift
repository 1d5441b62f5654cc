// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Foundation

/// A new file in the hidden sibling of an output, written piece by piece; its digest is formed on the way.
struct StagedFile {
  private let descriptor: Int32
  /// What messages call the output.
  private let shown: String
  private var digest = SHA256()
  private var size = 0
  /// Bytes that nobody has asked the disk to take yet, and what does the asking.
  private var unflushed = 0
  private let flushing = DispatchGroup()
  /// The first thing that went wrong; nothing is written after it.
  private var failure: Problem?

  init(at path: String, shownAs shown: String) throws(Problem) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    self.shown = shown
    guard descriptor >= 0 else {
      throw Problem(.outputNotWritable(systemCode: errno), at: Origin(file: shown))
    }
  }

  /// Writes the next piece, if there is one.
  mutating func append(_ piece: Result<[UInt8], Problem>) {
    guard failure == nil else { return }
    switch piece {
    case .failure(let problem): failure = problem
    case .success(let bytes):
      digest.update(bytes)
      size += bytes.count
      write(bytes)
      flush(bytes.count)
    }
  }

  /// Lets the disk begin with a large file before all of it is there, so that finishing it waits for little.
  private mutating func flush(_ count: Int) {
    unflushed += count
    guard unflushed > 1 << 25 else { return }
    unflushed = 0
    DispatchQueue.global().async(group: flushing) { [descriptor] in _ = fsync(descriptor) }
  }

  private mutating func write(_ bytes: [UInt8]) {
    let code = bytes.withUnsafeBytes { buffer -> Int32 in
      var start = 0
      while start < buffer.count {
        let written = Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        if written > 0 {
          start += written
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
    fail(with: code)
  }

  private mutating func fail(with code: Int32) {
    guard code != 0, failure == nil else { return }
    failure = Problem(.outputNotWritable(systemCode: code), at: Origin(file: shown))
  }

  /// Flushes the file to the disk and closes it.
  ///
  /// - Returns: what the manifest says of it under a name.
  /// - Throws: The first thing that went wrong.
  mutating func finish(_ name: String) throws(Problem) -> OutputManifest.Entry {
    flushing.wait()
    if failure == nil, fsync(descriptor) != 0 { fail(with: errno) }
    if close(descriptor) != 0 { fail(with: errno) }
    if let failure { throw failure }
    return OutputManifest.Entry(path: name, bytes: size, sha256: digest.finishHexadecimal())
  }
}
