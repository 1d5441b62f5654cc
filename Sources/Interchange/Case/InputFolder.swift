// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A folder out of which files are read and beyond which none is.
public struct InputFolder: Sendable {
  /// The folder, symbolic links resolved.
  public let path: String

  public init(at path: String) {
    self.path = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// Reads and decodes a file of the case.
  ///
  /// - Parameters:
  ///   - name: The path within the case, which is also what messages call the file.
  ///   - isRequired: Whether it is an error that there is no such file.
  ///   - mention: Where the case names the file, if it does; a path that leads out is reported there.
  /// - Returns: Nothing if there is no such file or it cannot be read; what is wrong is in `problems`.
  public func read(
    _ name: String, isRequired: Bool, mention: Origin? = nil, problems: ProblemList
  ) -> SourceText? {
    guard let file = file(name) else {
      problems.add(.pathOutsideCase(path: name), at: mention ?? Origin(file: name))
      return nil
    }
    do {
      return SourceText.decode(try Self.content(of: file), file: name, problems: problems)
    } catch {
      if error != .fileMissing || isRequired { problems.add(error, at: Origin(file: name)) }
    }
    return nil
  }

  /// The path of a file of the folder, symbolic links resolved; nothing if it leads out of the folder.
  func file(_ name: String) -> String? {
    let file = URL(fileURLWithPath: name, relativeTo: URL(fileURLWithPath: path + "/"))
      .standardizedFileURL.resolvingSymlinksInPath().path
    return file.hasPrefix(path == "/" ? path : path + "/") && !name.utf8.contains(0) ? file : nil
  }

  /// The bytes of an ordinary file; a pipe or a device is refused, for it might never end.
  ///
  /// - Throws: `.fileMissing` or `.fileUnreadable`.
  static func content(of path: String) throws(ProblemKind) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .fileMissing : .fileUnreadable(systemCode: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .fileUnreadable(systemCode: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .fileUnreadable(systemCode: EISDIR)
    default: throw .fileUnreadable(systemCode: EINVAL)
    }
    var content = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < content.count {
      let count = content.withUnsafeMutableBytes { buffer in
        Foundation.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      if count == 0 { break }
      if count > 0 {
        filled += count
      } else if errno != EINTR {
        throw .fileUnreadable(systemCode: errno)
      }
    }
    content.removeLast(content.count - filled)
    return content
  }
}
