// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The hidden sibling in which an output is made.
enum StagingFolder {
  /// Makes a sibling nobody else uses, and locks it.
  static func create(withPrefix prefix: String, shownAs file: String) throws(Problem) -> (
    path: String, lock: Int32
  ) {
    for attempt in 0..<100 {
      let path = "\(prefix)\(getpid())-\(attempt)"
      guard mkdir(path, 0o777) == 0 else {
        guard errno == EEXIST else {
          throw Problem(.outputNotWritable(systemCode: errno), at: Origin(file: file))
        }
        continue
      }
      let lock = open(path, O_RDONLY | O_CLOEXEC)
      // Another run may have taken the new folder for a leftover before it was locked; then try the next
      // name.
      if lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0, FileManager.default.fileExists(atPath: path) {
        return (path, lock)
      }
      if lock >= 0 { close(lock) }
    }
    throw Problem(.outputNotWritable(systemCode: EEXIST), at: Origin(file: file))
  }

  /// Removes the siblings of runs that no longer live.
  ///
  /// A living run holds a lock on its own.
  static func removeLeftovers(withPrefix prefix: String) {
    let parent = (prefix as NSString).deletingLastPathComponent
    let stem = (prefix as NSString).lastPathComponent
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names.sorted() where name.hasPrefix(stem) {
      let path = "\(parent)/\(name)"
      let folder = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY | O_NOFOLLOW)
      guard folder >= 0 else { continue }
      defer { close(folder) }
      if flock(folder, LOCK_EX | LOCK_NB) == 0 { remove(path) }
    }
  }

  /// Puts `staging` where the folder `path` is, and the old folder where `staging` was.
  ///
  /// - Returns: 0, or the `errno` of the refusal, after which `path` is as it was.
  static func replace(_ path: String, with staging: String) -> Int32 {
    let code = FolderExchange.exchange(staging, path)
    guard code == ENOSYS || code == EINVAL else { return code }
    // A file system without exchange: step the old folder aside first. Being killed between the two renamings
    // would leave both folders whole under other names.
    let aside = staging + "-previous"
    guard rename(path, aside) == 0 else { return errno }
    guard rename(staging, path) == 0 else {
      let refusal = errno
      _ = rename(aside, path)
      return refusal
    }
    return rename(aside, staging) == 0 ? 0 : errno
  }

  static func remove(_ path: String) {
    // What cannot be removed now is a leftover, which the next run removes.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Flushes the entries of a folder and of every folder within it.
  static func flushFolders(under path: String) {
    for name in FileManager.default.subpaths(atPath: path) ?? [] {
      var isFolder: ObjCBool = false
      let inner = "\(path)/\(name)"
      if FileManager.default.fileExists(atPath: inner, isDirectory: &isFolder), isFolder.boolValue {
        flush(folder: inner)
      }
    }
    flush(folder: path)
  }

  static func flush(folder path: String) {
    let folder = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    close(folder)
  }
}
