// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Rostering

/// An instance of a public format, read from its files.
public struct BenchmarkInstance: Sendable {
  public let name: String
  public let format: BenchmarkFormat
  public let subject: Case
  /// The SHA-256 digest of its files, one after another.
  public let digest: String

  /// Why an instance, or a roster for one, could not be read.
  public struct ReadingError: Error, Sendable, CustomStringConvertible {
    public let file: String
    /// Nil when the file is missing, or is no text.
    public let fault: BenchmarkFormatError?

    public var description: String { sentence(in: .english) }

    public func sentence(in language: Language) -> String {
      switch language {
      case .english: "\(file): \(fault?.sentence(in: language) ?? "cannot be read")"
      case .chinese: "\(file)：\(fault?.sentence(in: language) ?? "无法读取")"
      }
    }
  }

  /// Reads an instance of any format.
  ///
  /// - Parameter path: the instance file; of ``BenchmarkFormat/inrc2`` the folder of the scenarios, a slash and the name.
  /// - Throws: ``ReadingError``.
  public static func read(_ format: BenchmarkFormat, at path: String) throws -> BenchmarkInstance {
    switch format {
    case .nrp: return try nrp(at: path)
    case .inrc1: return try inrc1(at: path)
    case .inrc2:
      let url = URL(fileURLWithPath: path)
      return try inrc2(url.lastPathComponent, in: url.deletingLastPathComponent().path)
    }
  }

  /// - Throws: ``ReadingError``.
  public static func nrp(at path: String) throws -> BenchmarkInstance {
    let (name, text) = (name(of: path), try content(of: path))
    return try reading(path) {
      BenchmarkInstance(
        name: name, format: .nrp, subject: try NRPInstance(text: text, name: name).subject,
        digest: digest(of: [text]))
    }
  }

  /// - Throws: ``ReadingError``.
  public static func inrc1(at path: String) throws -> BenchmarkInstance {
    let (name, text) = (name(of: path), try content(of: path))
    return try reading(path) {
      BenchmarkInstance(
        name: name, format: .inrc1, subject: try INRC1Instance(text: text).subject,
        digest: digest(of: [text]))
    }
  }

  /// - Parameter folder: the folder of the scenario's files, or the one in which that stands under the scenario's name.
  /// - Throws: ``ReadingError``.
  public static func inrc2(_ name: String, in folder: String) throws -> BenchmarkInstance {
    let files = try reading(name) { try INRC2Files(name: name) }
    let base = URL(fileURLWithPath: folder)
    let inner = base.appendingPathComponent(String(name.prefix { $0 != "_" }))
    let home = FileManager.default.fileExists(atPath: inner.path) ? inner : base
    func text(_ file: String) throws -> String { try content(of: home.appendingPathComponent(file).path) }
    let (scenario, history) = (try text(files.scenario), try text(files.history))
    let weeks = try files.weeks.map(text)
    return try reading(home.path) {
      BenchmarkInstance(
        name: name, format: .inrc2,
        subject: try INRC2Instance(name: name, scenario: scenario, history: history, weeks: weeks).subject,
        digest: digest(of: [scenario, history] + weeks))
    }
  }

  /// Reads a roster: the lines of the checkers, or the competition's own file (`.xml`) or folder of weeks.
  ///
  /// - Throws: ``ReadingError``.
  public func roster(at path: String) throws -> Roster {
    var isFolder: ObjCBool = false
    if format == .inrc2, FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      let files = try names.filter { $0.hasPrefix("Sol-") || $0.hasPrefix("sol-") }.sorted().map {
        try Self.content(of: path + "/" + $0)
      }
      return try Self.reading(path) { try INRC2Solution.read(files, of: subject) }
    }
    let text = try Self.content(of: path)
    return try Self.reading(path) {
      if format == .inrc1, path.hasSuffix(".xml") { return try INRC1Solution.read(text, of: subject) }
      return try BenchmarkRoster(of: subject, format: format).read(text)
    }
  }

  private static func name(of path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }

  private static func digest(of texts: [String]) -> String {
    SHA256.hexadecimal(texts.map { Array($0.utf8) })
  }

  private static func content(of path: String) throws -> String {
    do { return try String(contentsOfFile: path, encoding: .utf8) } catch {
      throw ReadingError(file: path, fault: nil)
    }
  }

  private static func reading<Value>(_ file: String, _ read: () throws -> Value) throws -> Value {
    do { return try read() } catch let fault as BenchmarkFormatError {
      throw ReadingError(file: file, fault: fault)
    }
  }
}
