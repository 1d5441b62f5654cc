// SPDX-License-Identifier: GPL-3.0-or-later
import Yams

/// Opens a YAML file whose root is a mapping.
///
/// Every value knows its line and character; nothing is converted before somebody asks for it in a form.
public enum YAMLDocument {
  /// The root mapping of the file.
  ///
  /// Ask it for its keys, and call `finish()` when nothing more is wanted.
  ///
  /// - Returns: Nothing if the text is not YAML, names a key twice, or is not a mapping; the problem says
  ///   where.
  public static func read(_ source: SourceText, problems: ProblemList) -> YAMLMapping? {
    let node: Node?
    do {
      node = try compose(yaml: source.text)
    } catch let error as YamlError {
      report(error, file: source.file, problems)
      return nil
    } catch {
      // The parser throws nothing else; whatever it is, the file could not be understood.
      problems.add(.yamlSyntax(reason: String(describing: type(of: error))), at: Origin(file: source.file))
      return nil
    }
    guard let node else {
      problems.add(.fileEmpty, at: Origin(file: source.file))
      return nil
    }
    guard case .mapping(let mapping) = node else {
      let origin = Origin(file: source.file, line: node.mark?.line, character: node.mark?.column)
      problems.add(.yamlWrongType(expected: .mapping, found: YAMLMapping.shape(of: node)), at: origin)
      return nil
    }
    return YAMLMapping(mapping, file: source.file, path: "", problems: problems)
  }

  private static func report(_ error: YamlError, file: String, _ problems: ProblemList) {
    switch error {
    case .scanner(_, let reason, let mark, _), .parser(_, let reason, let mark, _),
      .composer(_, let reason, let mark, _):
      let origin = Origin(file: file, line: mark.line, character: mark.column)
      problems.add(.yamlSyntax(reason: reason), at: origin)
    case .duplicatedKeysInMapping(let keys, let context):
      let origin = Origin(file: file, line: context.mark.line, character: context.mark.column)
      for key in keys.sorted() { problems.add(.yamlDuplicateKey(key: key), at: origin) }
    case .reader(let reason, _, _, _):
      problems.add(.yamlSyntax(reason: reason), at: Origin(file: file))
    default:
      problems.add(.yamlSyntax(reason: "\(error)"), at: Origin(file: file))
    }
  }
}
