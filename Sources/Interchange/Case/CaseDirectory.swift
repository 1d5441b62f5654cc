// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A folder of a case: the case itself, or one that it extends.
struct CaseDirectory {
  let path: String
  /// What stands before the names of its files in messages: nothing for the case itself, `../hospital/` for
  /// another.
  let prefix: String

  /// The path with links resolved, by which two ways to one folder are told to be the same.
  var realPath: String { InputFolder(at: path).path }

  func path(of name: String) -> String { path + "/" + name }

  /// Whether a file of the folder lies in it, links resolved.
  func holds(_ name: String) -> Bool { InputFolder(at: path).file(name) != nil }

  /// The folder that `extends:` names: a relative path; nil for any other.
  func extended(by relative: String) -> CaseDirectory? {
    guard !relative.hasPrefix("/"), !relative.hasPrefix("~"), !relative.isEmpty else { return nil }
    let plain = relative.hasSuffix("/") ? String(relative.dropLast()) : relative
    return CaseDirectory(path: path + "/" + plain, prefix: prefix + plain + "/")
  }

  /// The names of what the folder holds, in order.
  func names(in subfolder: String = "") -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: subfolder.isEmpty ? path : path(of: subfolder))
    return (names ?? []).sorted()
  }
}

/// A file that was read, with the digest of its bytes.
public struct InputDigest: Codable, Sendable, Hashable {
  /// The file as messages name it.
  public let file: String
  /// SHA-256, in hexadecimal.
  public let sha256: String

  public init(file: String, sha256: String) {
    self.file = file
    self.sha256 = sha256
  }
}

/// Reads the files of a case and keeps the digest of each.
final class InputFiles {
  let problems: ProblemList
  private(set) var digests: [InputDigest] = []

  init(problems: ProblemList) { self.problems = problems }

  /// The text of a file; nil when it is not there, or cannot be read, which is a problem.
  func read(_ name: String, in folder: CaseDirectory, isRequired: Bool = false) -> SourceText? {
    let file = folder.prefix + name
    guard FileManager.default.fileExists(atPath: folder.path(of: name)) else {
      if isRequired { problems.add(.fileMissing, at: Origin(file: file)) }
      return nil
    }
    guard folder.holds(name) else {
      problems.add(.pathOutsideCase(path: name), at: Origin(file: file))
      return nil
    }
    return read(path: folder.path(of: name), as: file)
  }

  /// The text of any file, under the name that messages give it.
  func read(path: String, as file: String) -> SourceText? {
    let bytes: [UInt8]
    do {
      bytes = try InputFolder.content(of: path)
    } catch {
      problems.add(error, at: Origin(file: file))
      return nil
    }
    digests.append(InputDigest(file: file, sha256: SHA256.hexadecimal(bytes)))
    return SourceText.decode(bytes, file: file, problems: problems)
  }
}
