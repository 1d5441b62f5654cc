// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Rostering

/// A folder of output files that appears whole or not at all.
///
/// Files are written into a hidden sibling and flushed to the disk; the manifest comes last; then the sibling
/// takes the place of the folder in one step. A run that is killed leaves the folder as it was, and its
/// sibling is removed by the next run. Only empty folders and outputs of Echelon are ever replaced.
public final class OutputFolder {
  /// Where the output will be, symbolic links resolved.
  public let path: String
  private let file: String
  private let staging: String
  /// Holds a lock on the sibling for as long as this run lives, which tells it from what a killed run left.
  private let lock: Int32
  private var entries: [OutputManifest.Entry] = []
  /// The names of the entries; a payroll has a statement for each of thousands of people.
  private var names: Set<String> = []
  private var inputs: Set<InputDigest> = []
  private var isFinished = false

  /// Prepares to write an output.
  ///
  /// - Parameter path: The folder; it and its parents need not exist yet.
  /// - Throws: `.outputNotAFolder`, `.outputNotOurs`, `.outputHoldsOtherFiles` or `.outputNotWritable`.
  ///   Nothing has been changed then.
  public init(at path: String) throws(Problem) {
    file = path
    let resolved = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
    self.path = resolved.path
    try Self.checkReplaceable(resolved.path, shownAs: path)
    let parent = resolved.deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw Problem(.outputNotWritable(systemCode: Self.systemCode(of: error)), at: Origin(file: path))
    }
    let prefix = "\(parent)/.\(resolved.lastPathComponent).echelon-partial-"
    StagingFolder.removeLeftovers(withPrefix: prefix)
    (staging, lock) = try StagingFolder.create(withPrefix: prefix, shownAs: path)
  }

  deinit {
    if !isFinished { StagingFolder.remove(staging) }
    close(lock)
  }

  /// Writes one file and flushes it to the disk.
  ///
  /// - Parameter name: A path within the folder, with `/` between its parts.
  /// - Throws: `.outputNameRefused` for a name that leads out of the folder, is the manifest's or was used
  ///   before; `.outputNotWritable`.
  public func write(_ bytes: [UInt8], to name: String) throws(Problem) {
    try write(PayFile(name: name, bytes: bytes))
  }

  /// Writes one file of several pieces, the first while the next are being made.
  ///
  /// - Throws: As ``write(_:to:)``, and what keeps a piece from being made.
  public func write(_ file: PayFile) throws(Problem) {
    let name = file.name
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }),
      name != OutputManifest.fileName, !names.contains(name)
    else { throw Problem(.outputNameRefused(name: name), at: Origin(file: self.file)) }
    if parts.count > 1 {
      let folder = staging + "/" + parts.dropLast().joined(separator: "/")
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw Problem(.outputNotWritable(systemCode: Self.systemCode(of: error)), at: Origin(file: self.file))
      }
    }
    var staged = try StagedFile(at: staging + "/" + name, shownAs: self.file)
    if file.pieceCount == 1 {
      staged.append(file.piece(0))
    } else {
      WorkCrew.machine.stream(file.pieceCount, making: file.piece) { staged.append($0) }
    }
    entries.append(try staged.finish(name))
    names.insert(name)
  }

  /// Has the manifest say what the files were made from, so that anybody can see whether they were made from these.
  public func note(_ inputs: [InputDigest]) { self.inputs.formUnion(inputs) }

  /// Writes text in UTF-8 without a mark.
  public func write(_ text: String, to name: String) throws(Problem) {
    try write(Array(text.utf8), to: name)
  }

  /// Writes the manifest and puts the output in place.
  ///
  /// What stood there before is removed.
  ///
  /// - Throws: As `init`, for somebody may have changed the folder meanwhile. The folder is then as it was.
  public func commit() throws(Problem) {
    var manifest = try StagedFile(at: staging + "/" + OutputManifest.fileName, shownAs: file)
    manifest.append(.success(OutputManifest(files: entries, inputs: inputs).encoded()))
    _ = try manifest.finish(OutputManifest.fileName)
    StagingFolder.flushFolders(under: staging)
    try Self.checkReplaceable(path, shownAs: file)
    // Renaming replaces nothing or an empty folder in one step; a full folder is exchanged.
    var code = rename(staging, path) == 0 ? 0 : errno
    let isReplacement = code == ENOTEMPTY || code == EEXIST
    if isReplacement { code = StagingFolder.replace(path, with: staging) }
    guard code == 0 else { throw Problem(.outputNotWritable(systemCode: code), at: Origin(file: file)) }
    isFinished = true
    StagingFolder.flush(folder: (path as NSString).deletingLastPathComponent)
    if isReplacement { StagingFolder.remove(staging) }
  }

  /// Refuses everything but nothing, an empty folder, and an output of ours with no files besides its own.
  ///
  /// Hidden files, which systems leave about, are nobody's work.
  private static func checkReplaceable(_ path: String, shownAs file: String) throws(Problem) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else { throw Problem(.outputNotAFolder, at: Origin(file: file)) }
    let found: [String]
    do {
      found = try FileManager.default.subpathsOfDirectory(atPath: path)
    } catch {
      throw Problem(.outputNotWritable(systemCode: systemCode(of: error)), at: Origin(file: file))
    }
    guard !found.isEmpty else { return }
    guard let manifest = OutputManifest.read(inFolder: path) else {
      throw Problem(.outputNotOurs, at: Origin(file: file))
    }
    var expected: Set<String> = [OutputManifest.fileName]
    for entry in manifest.files {
      let parts = entry.path.split(separator: "/")
      for count in 1...max(parts.count, 1) { expected.insert(parts.prefix(count).joined(separator: "/")) }
    }
    let others = found.filter { name in
      !expected.contains(name) && !name.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    guard others.isEmpty else {
      throw Problem(.outputHoldsOtherFiles(names: others.sorted()), at: Origin(file: file))
    }
  }

  private static func systemCode(of error: any Error) -> Int32 {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return cause?.domain == NSPOSIXErrorDomain ? Int32(cause?.code ?? 0) : EIO
  }
}
